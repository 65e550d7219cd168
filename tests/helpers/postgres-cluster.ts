/** A PostgreSQL of our own for the length of a test run, in a folder that is removed afterwards. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, exitOnSignals } from './command.ts';
import type { PostgresInstallation } from './find-programs.ts';
import { freePort } from './free-port.ts';

export interface PostgresCluster {
  /** Connection string of its superuser, `postgres`. */
  url: string;
  stop: () => Promise<void>;
}

interface Account {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, so root lends it another account. */
async function unprivileged(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([
      capture('id', ['-u', name]),
      capture('id', ['-g', name]),
    ]);
    if (uid.code === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody.');
}

async function untilReady(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    // Read to the end, also after the start: a full pipe would stop the server.
    server.stderr?.on('data', (text: Buffer) => {
      log += text.toString();
      if (log.includes('database system is ready to accept connections')) resolve();
    });
    server.once('close', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
}

/** initdb in a new folder, with a password of its own for the superuser. */
async function initialise(bin: string, folder: string, account: Account): Promise<string> {
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid);
  }
  const made = await capture(
    join(bin, 'initdb'),
    [
      ...['-D', join(folder, 'data'), '-U', 'postgres', '--no-sync'],
      ...['--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      // With plain C instead of C.UTF-8, trigrams of Japanese are silently empty.
      ...['-E', 'UTF8', '--locale=C.UTF-8'],
    ],
    { cwd: folder, ...account },
  );
  if (made.code !== 0) throw new Error(`initdb failed:\n${made.stderr}`);
  return password;
}

function startServer(bin: string, folder: string, port: number, account: Account): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: folder,
    // The data is thrown away: nothing has to survive a crash.
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
  };
  const options = Object.entries(settings).map(([name, value]) => `--${name}=${value}`);
  return spawn(join(bin, 'postgres'), ['-D', join(folder, 'data'), ...options], {
    cwd: folder,
    // Its messages are read here, so they must be in English.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...account,
  });
}

/** Removes a folder in which a program that is just being stopped may still write, in at most 2 s. */
function removeFolder(folder: string): void {
  for (let attempt = 0; existsSync(folder) && attempt < 20; attempt += 1) {
    // An exit handler can not await, so it sleeps by waiting for a signal that never comes.
    if (attempt > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Makes and starts a cluster as the tests need it: UTF-8, C.UTF-8, on 127.0.0.1 only.
 * @throws with PostgreSQL's words when it does not start
 */
export async function startCluster({ bin }: PostgresInstallation): Promise<PostgresCluster> {
  const account = await unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'engawa-postgres-'));
  const started: ChildProcess[] = [];
  const remove = (): void => {
    for (const server of started) server.kill('SIGQUIT');
    removeFolder(folder);
  };
  // Also when the run ends early: nothing of it stays on the machine.
  exitOnSignals();
  process.once('exit', remove);

  const password = await initialise(bin, folder, account);
  const port = await freePort();
  const server = startServer(bin, folder, port, account);
  started.push(server);
  await untilReady(server);

  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const closed = once(server, 'close');
      server.kill('SIGINT');
      await closed;
      process.off('exit', remove);
      remove();
    },
  };
}
