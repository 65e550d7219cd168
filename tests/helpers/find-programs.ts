/** Finds a browser and a PostgreSQL that are already on this machine. */
import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { capture } from './command.ts';

const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);

/** Any Chromium: the system's, then Chrome, then one that Playwright downloaded. */
export function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const candidates = [
    ...names.flatMap((name) => onPath.map((folder) => join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ];
  return candidates.find((file) => existsSync(file));
}

export interface PostgresInstallation {
  /** Folder of initdb, postgres … */
  bin: string;
  /** Major version. */
  major: number;
  /** Which of the extensions tests use are there. */
  extensions: { postgis: boolean; pgtap: boolean; plpgsqlCheck: boolean };
}

async function inspect(bin: string): Promise<PostgresInstallation | undefined> {
  const version = await capture(join(bin, 'postgres'), ['--version']);
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(version.stdout)?.[1]);
  if (!(major >= 15) || !existsSync(join(bin, 'initdb'))) return undefined;
  // Debian's pg_config comes with the development package; there the place is known instead.
  const asked = await capture(join(bin, 'pg_config'), ['--sharedir']);
  const share = asked.code === 0 ? asked.stdout.trim() : `/usr/share/postgresql/${major}`;
  const has = (name: string): boolean => existsSync(join(share, 'extension', `${name}.control`));
  const extensions = {
    postgis: has('postgis'),
    pgtap: has('pgtap'),
    plpgsqlCheck: has('plpgsql_check'),
  };
  return { bin, major, extensions };
}

/**
 * The oldest PostgreSQL from 15 on that has PostGIS: 15 is what the migrations promise to run on,
 * and the embedded database already shows that they run on 17.
 */
export async function findPostgres(): Promise<PostgresInstallation | undefined> {
  const below = async (folder: string, pattern: RegExp): Promise<string[]> => {
    const names = await readdir(folder).catch(() => []);
    return names.filter((name) => pattern.test(name)).map((name) => join(folder, name, 'bin'));
  };
  const folders = [
    ...(await below('/usr/lib/postgresql', /^\d+$/)),
    ...(await below('/usr', /^pgsql-\d+$/)),
    ...(await below('/opt/homebrew/opt', /^postgresql@\d+$/)),
    ...(await below('/usr/local/opt', /^postgresql@\d+$/)),
    ...onPath,
  ].filter((folder) => existsSync(join(folder, 'postgres')));
  const found = await Promise.all([...new Set(folders)].map(inspect));
  return found
    .filter((one) => one !== undefined)
    .filter((one) => one.extensions.postgis)
    .sort((a, b) => a.major - b.major)[0];
}
