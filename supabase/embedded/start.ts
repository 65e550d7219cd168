import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { messageSchema, type Endpoint } from './endpoint.ts';
import { EmbeddedError } from './errors.ts';

export interface EmbeddedOptions {
  /** The data folder; made when missing. */
  dataDir: string;
  /** Port on 127.0.0.1; default the one the folder had before, or any free one. */
  port?: number;
  /** Folder of migrations; default `supabase/migrations` of this project. */
  migrations?: string;
  /** false keeps its lines (ready, mail) off this process's console. */
  output?: boolean;
}

/** A running embedded Supabase that this process started. */
export interface Embedded {
  endpoint: Endpoint;
  /** Resolves when the process has ended, however it ended. */
  ended: Promise<void>;
  /** Stops it cleanly; after ten seconds by force, which loses nothing either. */
  stop: () => Promise<void>;
}

const MAIN = join(import.meta.dirname, 'main.ts');
const PATIENCE = 10_000;

/**
 * Starts an embedded Supabase on a data folder and waits until it answers. It stops by itself when
 * this process ends, also by kill -9.
 *
 * @throws EmbeddedError with the sentence of the process: folder taken, port taken, a migration
 * that fails.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, port = 0, migrations, output = true } = options;
  const child = fork(MAIN, [], {
    execArgv: [],
    // Its own process group: Ctrl-C reaches the site alone, which then stops the database last.
    detached: true,
    stdio: ['ignore', output ? 'inherit' : 'ignore', output ? 'inherit' : 'ignore', 'ipc'],
    env: {
      ...process.env,
      ENGAWA_DATA_DIR: dataDir,
      ENGAWA_EMBEDDED_PORT: String(port),
      ...(migrations !== undefined && { ENGAWA_MIGRATIONS: migrations }),
    },
  });
  const ended = once(child, 'exit').then(() => undefined);
  const endpoint = await firstWord(child);
  return { endpoint, ended, stop: () => stop(child, ended) };
}

function firstWord(child: ChildProcess): Promise<Endpoint> {
  return new Promise((resolve, reject) => {
    child.once('message', (raw) => {
      const message = messageSchema.parse(raw);
      if (message.type === 'ready') resolve(message.endpoint);
      else reject(new EmbeddedError(message.message));
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new EmbeddedError(`The embedded database ended at its start (${signal ?? code}).`));
    });
  });
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await ended;
  clearTimeout(force);
}
