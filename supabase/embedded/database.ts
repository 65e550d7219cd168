import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { postgis } from '@electric-sql/pglite-postgis';
import { pgtap } from '@electric-sql/pglite/pgtap';
import { App, setExperimental, type EmailDriver } from '@supabase/lite';
import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite';
import { join } from 'node:path';
import { bootstrapSql, EXTENSIONS_SQL } from './bootstrap.ts';
import { clusterOf } from './cluster.ts';
import { loadConfig } from './config.ts';
import { syncToDisk } from './durability.ts';
import { createExclusive } from './exclusive.ts';
import { generateKeys, loadKeys, type Keys } from './keys.ts';
import { forgetRowArrays, keepErrorCodes, keepGrants, parsers } from './like-hosted.ts';
import { inReading, whileLeading } from './mail-reading.ts';
import { MailSink } from './mail.ts';
import { applyMigrations } from './migrate.ts';
import { folderStorage } from './storage.ts';
import { loadTemplate, saveTemplate } from './template.ts';
import { takeAnyWarning } from './warnings.ts';

takeAnyWarning();

export interface DatabaseOptions {
  /** Where everything is kept; without it the database lives in memory and has no Storage. */
  dataDir?: string;
  /** Folder of migrations; default `supabase/migrations` of this project. */
  migrations?: string;
  /** Where the public reaches the site, for links in the mail of Auth; default that of config.toml. */
  siteUrl?: string;
  /** Who takes the mail of Auth; default a sink that keeps it in memory. */
  mail?: EmailDriver;
}

/** An open embedded Supabase: a PostgreSQL in this process with the Supabase APIs above it. */
export interface Database {
  /** Direct SQL as the superuser `postgres`, e.g. for pgTAP. */
  pglite: PGlite;
  connection: PgliteConnection;
  app: App;
  keys: Keys;
  /** Names of the migration files applied by this opening. */
  applied: string[];
  /** Answers a request to /rest/v1, /auth/v1 or /storage/v1, one after another. */
  fetch: (request: Request) => Promise<Response>;
  /** Runs SQL of ours between requests, never inside one. */
  exclusive: <T>(task: () => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

const PROJECT_MIGRATIONS = join(import.meta.dirname, '..', 'migrations');

/**
 * Opens the database of a data folder, or a fresh one in memory, as a migrated Supabase project.
 * Take the folder's lock first: two processes on one folder destroy it.
 *
 * A pgTAP test acts as a person by `set local role authenticated` and
 * `select set_config('request.jwt.claims', '{"sub":"…","role":"authenticated"}', true)`, as on hosted
 * Supabase.
 *
 * @throws EmbeddedError when a migration or the kept keys are broken.
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const { dataDir, migrations = PROJECT_MIGRATIONS, mail = new MailSink(), siteUrl } = options;
  const cluster = dataDir === undefined ? null : clusterOf(dataDir);
  const template = cluster?.fresh === false ? null : loadTemplate();

  const connection = await createPgliteConnection({
    ...(cluster && { url: cluster.folder }),
    pgliteOptions: {
      extensions: { postgis, pg_trgm, pgtap },
      startParams: START_PARAMETERS,
      parsers,
      ...(template && { loadDataDir: template }),
    },
  });
  const pglite = connection.driver;
  await pglite.waitReady;
  await pglite.exec(bootstrapSql());
  await pglite.exec(EXTENSIONS_SQL);
  if (cluster) {
    syncToDisk(pglite);
    await pglite.exec('checkpoint');
    cluster.markReady();
  } else if (!template) {
    await saveTemplate(pglite);
  }
  const applied = await applyMigrations(pglite, migrations);

  await forgetRowArrays(pglite);
  keepGrants(connection);
  keepErrorCodes(connection);
  const keys = dataDir === undefined ? await generateKeys() : await loadKeys(dataDir);
  const { api, auth, storage } = loadConfig();
  const app = new App({
    connection,
    api,
    auth: {
      ...auth,
      ...(siteUrl !== undefined && { site_url: siteUrl }),
      jwt_secret: keys.jwtSecret,
      publishable_key: keys.publishableKey,
      secret_key: keys.secretKey,
    },
    storage: { ...storage, enabled: dataDir !== undefined },
    options: { drivers: { email: inReading(mail) }, server: { disableStudio: true } },
  });
  if (dataDir !== undefined) {
    setExperimental('storage', true);
    app._storageAdapter = folderStorage(join(dataDir, 'storage'));
  }
  await app.init();

  // PGlite is one session, and Lite opens its transactions on it without asking whether one is
  // open: two requests at once would run with one another's role. So they queue here.
  const exclusive = createExclusive();
  return {
    pglite,
    connection,
    app,
    keys,
    applied,
    exclusive,
    fetch: (request) => exclusive(() => whileLeading(request, () => app.fetch(request))),
    close: () => exclusive(() => connection.close()),
  };
}

// PGlite turns fsync off (-F), looks into public only and lives in the zone of the machine; hosted
// Supabase does none of it. The log of changes is kept small, because the disk is the town's own.
const START_PARAMETERS = [
  ...PGlite.defaultStartParams
    .filter((parameter) => parameter !== '-F')
    .map((parameter) =>
      parameter === 'search_path=public' ? 'search_path="$user", public, extensions' : parameter,
    ),
  ...['-c', 'timezone=UTC', '-c', 'max_wal_size=64MB', '-c', 'min_wal_size=32MB'],
];
