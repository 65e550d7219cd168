import type { PGlite } from '@electric-sql/pglite';
import { splitSqlStatements } from '@supabase/lite';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError, messageOf } from './errors.ts';

const FILE_NAME = /^(\d+)_(.+)\.sql$/;

/**
 * Applies the files of a migrations folder that this database has not seen, in the order of their
 * versions, each in one transaction together with its line in
 * `supabase_migrations.schema_migrations` (the Supabase CLI's own table, so that `supabase
 * migration list` tells the truth).
 *
 * Lite's applyPendingMigrations does the same for `<working directory>/supabase/migrations` only
 * and hides which statement failed.
 *
 * @returns the names of the files applied now.
 * @throws EmbeddedError naming the file, the line and PostgreSQL's message.
 */
export async function applyMigrations(pglite: PGlite, folder: string): Promise<string[]> {
  const { rows } = await pglite.query<{ version: string }>(
    'select version from supabase_migrations.schema_migrations',
  );
  const known = new Set(rows.map((row) => row.version));
  const applied: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    const [, version, name] = FILE_NAME.exec(file) ?? [];
    if (!version || !name || known.has(version)) continue;
    await applyFile(pglite, join(folder, file), version, name);
    applied.push(file);
  }
  return applied;
}

async function applyFile(pglite: PGlite, path: string, version: string, name: string) {
  const text = readFileSync(path, 'utf8');
  try {
    await pglite.transaction(async (transaction) => {
      await transaction.exec(text);
      await transaction.query(
        `insert into supabase_migrations.schema_migrations (version, name, statements)
         values ($1, $2, $3)`,
        [version, name, splitSqlStatements(text)],
      );
    });
  } catch (error) {
    throw new EmbeddedError(`${path}${lineOf(error, text)}: ${messageOf(error)}`);
  }
}

/** `:12` for the line an error points at, or nothing when it points nowhere. */
function lineOf(error: unknown, text: string): string {
  const position =
    typeof error === 'object' && error !== null && 'position' in error
      ? Number(error.position)
      : Number.NaN;
  if (!Number.isInteger(position) || position < 1) return '';
  return `:${Array.from(text).slice(0, position).join('').split('\n').length}`;
}
