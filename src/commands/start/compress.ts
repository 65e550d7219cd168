/**
 * Compresses the files of a build once, beside themselves (`map.js`, `map.js.br`, `map.js.gz`), so
 * that no request pays for it. `static-files.ts` sends them.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const texts = /\.(css|geojson|html|js|json|mjs|svg|txt|webmanifest|xml)$/;

/** Below this, a file fits into one packet either way; bytes. */
const worthCompressing = 1024;

/** 10 of 11: within 2 % of the best, in half its time. */
const brotliQuality = 10;

async function compressFile(file: string): Promise<void> {
  const plain = await readFile(file);
  if (plain.byteLength < worthCompressing) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
  };
  const [br, gz] = await Promise.all([brotli(plain, { params }), zip(plain, { level: 9 })]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

/** Compresses every text below a folder. Files that hold no text are sent as they are. */
export async function compressFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && texts.test(entry.name));
  await Promise.all(files.map((file) => compressFile(join(file.parentPath, file.name))));
}
