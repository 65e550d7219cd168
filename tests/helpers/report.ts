import { readFile, rm } from 'node:fs/promises';
import type { z } from 'zod';

/**
 * What a test runner wrote about its run; the file is taken away, so that a later run that breaks
 * before it writes can not pass with these numbers.
 * @returns undefined when there is no such file or it does not fit the schema
 */
export async function readReport<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  } finally {
    await rm(file, { force: true });
  }
}
