import { readFile, stat } from 'node:fs/promises';
import { ImportFileError, limits } from './file-error.ts';

/**
 * The bytes of a file of tolerable size; the size is looked at before anything is read.
 * @throws {ImportFileError} missing, too-large
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new ImportFileError('missing');
  if (found.size > limits.textBytes) throw new ImportFileError('too-large');
  return readFile(path);
}
