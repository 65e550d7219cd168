/** Builds the small site of tests/fixtures/cached-site and serves it, with a database to switch off. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../../..');
const run = promisify(execFile);

/** What the built site asks instead of a database; see its src/database.ts. */
class StandIn {
  isUp = true;
  text = 'first';
  /** Paths the site asked for, but for the changes, which it asks for all the time. */
  readonly asked: string[] = [];
  /** Whether the site has taken in everything written so far. */
  isFollowed = false;
  #transaction = 1;
  #changed: { transaction: number; tag: string }[] = [];
  readonly server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://database');
    if (!this.isUp) response.writeHead(503).end();
    else if (url.pathname === '/changes') response.end(this.#since(url.searchParams.get('since')));
    else {
      this.asked.push(url.pathname);
      response.end(this.text);
    }
  });

  write(text: string, tag: string): void {
    this.text = text;
    this.#changed.push({ transaction: this.#transaction, tag });
    this.#transaction += 1;
    this.isFollowed = false;
  }

  #since(cursor: string | null): string {
    this.isFollowed = cursor === String(this.#transaction);
    const news = this.#changed.filter((row) => cursor && row.transaction >= Number(cursor));
    return [this.#transaction, ...news.map(({ tag }) => tag)].join(' ');
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      resolve(address !== null && typeof address !== 'string' ? address.port : 0);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  return port;
}

/** A copy of the fixture that finds the project's packages and its src/server. */
async function layOut(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'engawa-cached-site-'));
  await cp(path.join(root, 'tests/fixtures/cached-site'), folder, { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  await symlink(path.join(root, 'src/server'), path.join(folder, 'src/server'));
  const imports = { '#server/*': './src/server/*' };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ type: 'module', imports }));
  return folder;
}

function ready(site: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    site.stdout?.on('data', (words: Buffer) => words.includes('listening') && resolve());
    site.once('exit', (code) => reject(new Error(`the site stopped with ${code ?? 'a signal'}`)));
  });
}

export interface BuiltSite {
  readonly database: StandIn;
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  stop(): Promise<void>;
}

export async function startBuiltSite(): Promise<BuiltSite> {
  const folder = await layOut();
  // Only what a production machine would have: the test runner's own variables change the build.
  const env = { PATH: process.env.PATH, ASTRO_TELEMETRY_DISABLED: '1' };
  const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');
  await run(process.execPath, [astro, 'build', '--root', folder], { env, cwd: folder });

  const database = new StandIn();
  const url = `http://127.0.0.1:${await listen(database.server)}`;
  const port = await freePort();
  const site = spawn(process.execPath, [path.join(folder, 'dist/server/entry.mjs')], {
    env: { ...env, HOST: '127.0.0.1', PORT: String(port), FIXTURE_DATABASE: url },
  });
  await ready(site);
  return {
    database,
    get: (path, headers = {}, method = 'GET') =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers, method }),
    stop: async () => {
      site.removeAllListeners('exit');
      site.kill();
      database.server.closeAllConnections();
      database.server.close();
      await rm(folder, { recursive: true });
    },
  };
}
