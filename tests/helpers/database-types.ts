/** src/db/database.types.ts: the tables and functions of the database as TypeScript sees them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from './command.ts';
import { generatedTypes } from './supabase-cli.ts';

const file = join(projectRoot, 'src/db/database.types.ts');

const banner =
  '// Written by `npm run types` from the migrated database. Change the migrations instead.\n';

async function freshTypes(url: string): Promise<string> {
  const options = await resolveConfig(file);
  const text = banner + (await generatedTypes(url));
  return format(text, { ...options, filepath: file });
}

/** Writes the types of the database at `url`. */
export async function writeTypes(url: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await freshTypes(url));
}

/** Whether the file in the project no longer says what the database at `url` has. */
export async function typesAreStale(url: string): Promise<boolean> {
  const kept = await readFile(file, 'utf8').catch(() => '');
  return kept !== (await freshTypes(url));
}
