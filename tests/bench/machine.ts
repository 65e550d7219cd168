/** What the figures were measured on: enough to compare, nothing that tells whose machine it is. */
import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, totalmem, type } from 'node:os';
import { capture } from '../helpers/command.ts';
import { findChromium } from '../helpers/find-programs.ts';

export interface Machine {
  cpu: string;
  cores: number;
  memoryGB: number;
  os: string;
  node: string;
  chromium: string;
  /** Mean length of the run queue over the last minute, before anything was measured. */
  loadBefore: number;
}

/** The commit measured, and whether anything differed from it. */
export interface Source {
  commit: string;
  clean: boolean;
}

function systemName(): string {
  try {
    const [, name] = /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8')) ?? [];
    return `${name ?? type()} ${arch()}`;
  } catch {
    return `${type()} ${arch()}`;
  }
}

export async function describeMachine(): Promise<Machine> {
  const browser = findChromium();
  const version = browser === undefined ? null : await capture(browser, ['--version']);
  const [chromium = 'none'] = /\d[\d.]+/.exec(version?.stdout ?? '') ?? [];
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
    os: systemName(),
    node: process.versions.node,
    chromium,
    loadBefore: Number((loadavg()[0] ?? 0).toFixed(1)),
  };
}

export async function describeSource(): Promise<Source> {
  const [head, status] = await Promise.all([
    capture('git', ['rev-parse', 'HEAD']),
    capture('git', ['status', '--porcelain']),
  ]);
  // The results are written into the tree they tell of.
  const changed = status.stdout
    .split('\n')
    .filter((line) => !line.endsWith('tests/bench/results.json'));
  return { commit: head.stdout.trim(), clean: changed.join('') === '' };
}
