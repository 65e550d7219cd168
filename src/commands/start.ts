/**
 * `npm start`: the whole product in one command. Builds the site when needed, runs the embedded
 * database beside it unless a Supabase is named, lays the demo town where it is wanted, and stops
 * all of it cleanly on Ctrl-C. `--dev` serves the sources with reloading instead.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { EmbeddedError, superviseEmbedded } from '#embedded/index.ts';
import { EnvironmentError, readEnvironment, type Environment } from '#server/environment.ts';
import type { Town } from '#domain/town.ts';
import { readTown } from '#server/town/read-town.ts';
import { buildWhenNeeded } from './start/build.ts';
import { demoInFolder, readFolderNote, writeFolderNote } from './start/data-folder.ts';
import { layDemoTown } from './start/demo.ts';
import { startJobs } from './start/jobs.ts';
import { serveSite } from './start/site.ts';

const root = process.cwd();
const say = (line: string) => console.log(line);

/** What has been started, in the order in which it must be stopped. */
const stops: (() => Promise<void>)[] = [];
let stopped: Promise<void> | undefined;

/** Stops everything once, however often it is asked: Ctrl-C reaches us from the terminal and from npm. */
async function stop(code: number): Promise<never> {
  stopped ??= (async () => {
    for (const end of stops) await end();
  })();
  await stopped;
  process.exit(code);
}

/** Starts the embedded database, if that is the one, and gives the site its address. */
async function startDatabase(environment: Environment, town: Town): Promise<boolean> {
  // The site works with the visitors' own rights; nothing on a request's way may hold more.
  delete process.env.SUPABASE_SECRET_KEY;
  // Said below where they hold, by nobody else.
  delete process.env.ENGAWA_DEMO_MAIL;
  delete process.env.ENGAWA_EMBEDDED;
  if (environment.supabase) return false;
  const { dataDir } = environment;
  const demo = demoInFolder(readFolderNote(dataDir), environment.demo, dataDir);
  // Auth writes it into the links of its mails.
  process.env.ENGAWA_SITE_ADDRESS = town.address ?? `http://localhost:${environment.port}`;
  const embedded = await superviseEmbedded({ dataDir });
  stops.push(() => embedded.stop());
  // Noted first, so that a start that is cut short leaves a folder known to be the demo's.
  writeFolderNote(dataDir, { holds: demo ? 'demo' : 'town' });
  if (demo) {
    await layDemoTown(embedded.endpoint, say);
    process.env.ENGAWA_DEMO_MAIL = `${embedded.endpoint.url}/mail`;
  }
  process.env.ENGAWA_EMBEDDED = '1';
  process.env.SUPABASE_URL = embedded.endpoint.url;
  process.env.SUPABASE_PUBLISHABLE_KEY = embedded.endpoint.publishableKey;
  stops.unshift(startJobs(embedded.endpoint, town, environment.port));
  return demo;
}

/** Serves the sources with reloading, for those who work on them. */
function serveSources({ host, port }: Environment): void {
  const child = spawn('astro', ['dev', '--host', host, '--port', String(port)], {
    stdio: 'inherit',
  });
  child.on('exit', (code) => void stop(code ?? 0));
  stops.unshift(() => Promise.resolve(void child.kill()));
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
  const environment = readEnvironment(process.env);
  const { host, port, townDir } = environment;
  const town = readTown(townDir);
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));

  const [entry, demo] = await Promise.all([
    values.dev ? null : buildWhenNeeded(root, townDir, say),
    startDatabase(environment, town),
  ]);
  if (entry === null) {
    serveSources(environment);
    return;
  }
  const site = await serveSite(entry, environment);
  stops.unshift(() => site.close());
  const name = host === '127.0.0.1' || host === '::1' ? 'localhost' : host;
  say(`${town.name.ja}${demo ? ' (the demo town)' : ''} is on http://${name}:${port}`);
  if (demo) say(`Sign in as a resident, editor, curator or admin: http://${name}:${port}/sign-in`);
  say('Stop with Ctrl-C.');
}

main().catch((error: unknown) => {
  const known = error instanceof EnvironmentError || error instanceof EmbeddedError;
  console.error(known ? error.message : error);
  void stop(1);
});
