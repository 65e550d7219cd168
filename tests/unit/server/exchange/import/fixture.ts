import { fileURLToPath } from 'node:url';
import { readImportFile } from '#server/exchange/import/read-import.ts';
import type { ReadOptions } from '#server/exchange/import/read-import.ts';

const folder = new URL('../../../../fixtures/import/', import.meta.url);

/** Path of a file in tests/fixtures/import. */
export const fixturePath = (name: string) => fileURLToPath(new URL(name, folder));

/** Reads a file of tests/fixtures/import as the import command does. */
export const readFixture = (name: string, options: Omit<ReadOptions, 'fileName'> = {}) =>
  readImportFile(fixturePath(name), options);
