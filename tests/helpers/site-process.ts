/** `npm start` as a process of its own, the way an operator has it: started, watched, killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { projectRoot, withOurTools } from './command.ts';
import { freePort } from './free-port.ts';

/** The first start builds the site and lays the demo town, perhaps beside other work. */
const patienceMs = 240_000;

/** No answer takes longer, also of a site whose database is away: a test then fails where it asked. */
export const answerWithinMs = 60_000;

/** What operators set, and what must not reach a site from the machine the tests run on. */
const unset = {
  ENGAWA_DEMO: undefined,
  ENGAWA_TOWN: undefined,
  HOST: undefined,
  SUPABASE_URL: undefined,
  SUPABASE_PUBLISHABLE_KEY: undefined,
  SUPABASE_SECRET_KEY: undefined,
};

/** The environment of a site or of one of its commands. */
export function operatorEnv(dataDir: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return withOurTools({ ...unset, ENGAWA_DATA_DIR: dataDir, ...more });
}

/** A new folder in the system's folder for such things. */
export function newFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'engawa-reliability-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

const endpointSchema = z.object({ pid: z.int().positive() });

/** The process of the embedded database that a data folder names; null when none is named. */
export function databasePid(dataDir: string): number | null {
  try {
    const text = readFileSync(join(dataDir, 'endpoint.json'), 'utf8');
    return endpointSchema.parse(JSON.parse(text)).pid;
  } catch {
    return null;
  }
}

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Kills one process, which may have ended by itself, or with a negative id its whole group. */
export function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was faster.
  }
}

export interface StartOptions {
  dataDir: string;
  env?: NodeJS.ProcessEnv;
  /** Folder of the project; default this one. */
  root?: string;
}

interface Launched {
  child: ChildProcess;
  port: number;
  /** Everything said so far. */
  said: () => string;
  exit: Promise<number | null>;
}

async function launch({ dataDir, env, root = projectRoot }: StartOptions): Promise<Launched> {
  const port = Number(env?.PORT ?? (await freePort()));
  // A process group of its own, so that Ctrl-C can be pressed as a terminal does.
  const child = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    env: operatorEnv(dataDir, { PORT: String(port), ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer) => (said += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const exit = once(child, 'close').then(() => child.exitCode);
  return { child, port, said: () => said, exit };
}

/** A start that is expected to be refused: its exit code and what it said, without npm's own lines. */
export async function refusedStart(
  options: StartOptions,
): Promise<{ code: number | null; lines: string[] }> {
  const { child, said, exit } = await launch(options);
  const late = setTimeout(() => killHard(-(child.pid ?? 0)), patienceMs);
  const code = await exit;
  clearTimeout(late);
  const ours = (line: string) => line.trim() !== '' && !/^(npm |> )/.test(line);
  return { code, lines: said().split('\n').filter(ours) };
}

export interface Site {
  url: string;
  dataDir: string;
  /** From the command to the line that says where it listens, milliseconds. */
  startedIn: number;
  said: () => string;
  get: (path: string) => Promise<Response>;
  text: (path: string) => Promise<string>;
  /** Presses Ctrl-C and waits. */
  pressCtrlC: () => Promise<{ code: number | null; ms: number }>;
  /** Kills every process of it at once, as a power cut does. */
  cutPower: () => Promise<void>;
  /** Kills the site, but not the database beside it. */
  killAlone: () => Promise<void>;
}

/** @throws Error with everything the start said, when it does not come up */
export async function startSite(options: StartOptions): Promise<Site> {
  const began = performance.now();
  const { child, port, said, exit } = await launch(options);
  const group = -(child.pid ?? 0);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  while (!said().includes(' is on http://')) {
    if (hasEnded() || performance.now() - began > patienceMs) {
      killHard(group);
      throw new Error(`The site does not start.\n${said()}`);
    }
    await sleep(20);
  }
  const url = `http://127.0.0.1:${port}`;
  const get = (path: string) =>
    fetch(url + path, { redirect: 'manual', signal: AbortSignal.timeout(answerWithinMs) });
  return {
    url,
    dataDir: options.dataDir,
    startedIn: performance.now() - began,
    said,
    get,
    text: async (path) => (await get(path)).text(),
    pressCtrlC: async () => {
      const pressed = performance.now();
      if (!hasEnded()) process.kill(group, 'SIGINT');
      return { code: await exit, ms: performance.now() - pressed };
    },
    cutPower: async () => {
      const database = databasePid(options.dataDir);
      if (database !== null) killHard(database);
      killHard(group);
      await exit;
    },
    killAlone: async () => {
      killHard(group);
      await once(child, 'exit');
    },
  };
}

/** Asks again and again until the answer is as hoped for. @returns after how many milliseconds */
export async function until(hope: () => Promise<boolean>, withinMs: number): Promise<number> {
  const began = performance.now();
  while (!(await hope())) {
    if (performance.now() - began > withinMs) throw new Error(`Not within ${withinMs} ms.`);
    await sleep(50);
  }
  return performance.now() - began;
}

const headingPattern = /<h2[^>]*>地図に([\d,]+)か所(?:、位置のないもの([\d,]+)件)?</;

const fromWords = (count: string) => Number(count.replaceAll(',', ''));

/** The two numbers in the heading of a page of the map: pins, and entries without a position. */
export function countsIn(html: string): [onMap: number, withoutPosition: number] {
  const [, onMap = 'none', withoutPosition = '0'] = headingPattern.exec(html) ?? [];
  return [fromWords(onMap), fromWords(withoutPosition)];
}
