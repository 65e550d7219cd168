/** The product as an operator starts it, on a free port and a data folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEndpoint } from '#embedded/index.ts';
import { projectRoot, withOurTools } from '../helpers/command.ts';
import { freePort } from '../helpers/free-port.ts';

export interface Site {
  url: string;
  /** Process of the site. */
  pid: number;
  /** Process of the embedded database. */
  databasePid: number;
  /** From the command to the line that says where it listens, seconds. */
  startSeconds: number;
  stop: () => Promise<void>;
}

/** A data folder that goes when the bench ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'engawa-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Starts the site.
 * @param dataDir its data folder
 * @param demo whether to lay the demo town, or to show what the folder holds
 * @throws Error with what it said when it ends instead
 */
export async function startSite(dataDir: string, demo: boolean): Promise<Site> {
  const began = performance.now();
  const child = spawn(process.execPath, ['src/commands/start.ts'], {
    cwd: projectRoot,
    env: withOurTools({
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      ENGAWA_DATA_DIR: dataDir,
      ENGAWA_DEMO: demo ? '1' : '0',
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => void child.kill();
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /is on (http:\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address.replace('localhost', '127.0.0.1'));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`The site did not start.\n${said}`)));
  });
  const startSeconds = (performance.now() - began) / 1000;
  const endpoint = await readEndpoint(dataDir);
  if (!endpoint || child.pid === undefined) throw new Error('The embedded database is not there.');
  return {
    url,
    pid: child.pid,
    databasePid: endpoint.pid,
    startSeconds,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
      process.off('exit', kill);
    },
  };
}

/**
 * What a site's map reads. A large town's directory, asked for first, may take a busy machine longer than
 * a visitor is kept waiting; who comes again has it.
 * @throws Error when it is not there after a minute
 */
export async function readDirectory(siteUrl: string): Promise<unknown> {
  const until = performance.now() + 60_000;
  for (;;) {
    const answer = await fetch(`${siteUrl}/map/snapshot.json`);
    if (answer.ok) return answer.json();
    if (performance.now() > until) throw new Error(`The directory answers ${answer.status}.`);
  }
}
