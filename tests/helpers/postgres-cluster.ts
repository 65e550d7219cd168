/** A PostgreSQL of our own for the length of a test run, in a folder that is removed afterwards. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture } from './command.ts';
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

/** Makes and starts a cluster as the tests need it: UTF-8, C.UTF-8, on 127.0.0.1 only. */
export async function startCluster({ bin }: PostgresInstallation): Promise<PostgresCluster> {
  const account = await unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'engawa-postgres-'));
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid);
  }

  const data = join(folder, 'data');
  const environment = { ...process.env, LC_ALL: undefined, LANG: 'C.UTF-8' };
  const options = { cwd: folder, env: environment, ...account };
  // --locale=C.UTF-8: with plain C, trigrams of Japanese are silently empty.
  const initialise = ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  const made = await capture(
    join(bin, 'initdb'),
    [...initialise, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    options,
  );
  if (made.code !== 0) throw new Error(`initdb failed:\n${made.stderr}`);

  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: folder,
    // The data is thrown away: nothing has to survive a crash.
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
  };
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...Object.entries(settings).map(([name, value]) => `--${name}=${value}`)],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const remove = (): void => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  // Also when the run ends early: nothing of it stays on the machine.
  process.once('exit', remove);
  await untilReady(server);

  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', remove);
      const closed = once(server, 'close');
      server.kill('SIGINT');
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
