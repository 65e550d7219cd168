import type { PGlite } from '@electric-sql/pglite';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { bootstrapSql, EXTENSIONS_SQL } from './bootstrap.ts';

const MODULES = join(import.meta.dirname, '..', '..', 'node_modules');

/**
 * A bootstrapped cluster without our migrations, kept from the last time one was made. Making one
 * (initdb, PostGIS) takes ten seconds of work, unpacking it two.
 *
 * @returns null when none is kept for these versions and this bootstrap.
 */
export function loadTemplate(): Blob | null {
  try {
    return new Blob([gunzipSync(readFileSync(templateFile()))]);
  } catch {
    return null;
  }
}

/** Keeps a freshly bootstrapped cluster for `loadTemplate`. Failing to is no harm. */
export async function saveTemplate(pglite: PGlite): Promise<void> {
  await pglite.exec('checkpoint');
  const dump = await pglite.dumpDataDir('none');
  const packed = gzipSync(await dump.arrayBuffer(), { level: 1 });
  const draft = `${templateFile()}.${process.pid}`;
  try {
    mkdirSync(join(MODULES, '.cache', 'engawa'), { recursive: true });
    writeFileSync(draft, packed);
    renameSync(draft, templateFile());
  } catch (error) {
    console.warn(`The database template is not kept: ${String(error)}`);
  }
}

function templateFile(): string {
  const key = createHash('sha256').update(bootstrapSql()).update(EXTENSIONS_SQL);
  for (const name of ['pglite', 'pglite-postgis']) {
    key.update(readFileSync(join(MODULES, '@electric-sql', name, 'package.json')));
  }
  return join(MODULES, '.cache', 'engawa', `template-${key.digest('hex').slice(0, 16)}.tar.gz`);
}
