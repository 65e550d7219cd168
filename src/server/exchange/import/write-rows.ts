import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dataOf, type Supabase } from '../../supabase.ts';
import type { ImportReading } from './read-import.ts';

/** Rows in one transaction: each batch is wholly written or not at all, and shows as progress. */
const batchSize = 200;

const outcomesSchema = z.array(
  z.object({
    line: z.int(),
    outcome: z.enum(['created', 'updated', 'unchanged', 'proposed', 'refused']),
    reason: z.enum(['key_of_another_entry']).nullable(),
  }),
);

const reasons = {
  key_of_another_entry:
    'このIDは前回、名称も住所もちがう場所のものでした。番号がふりなおされていないか、確かめてください',
};

/** What became of a file: `read` is always the sum of the others. */
export interface ImportResult {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Rows that wait at the desk; none unless they were brought in for review. */
  proposed: number;
  refused: ImportReading['refused'];
}

export interface WriteOptions {
  /** Name of the file without its folder. */
  fileName: string;
  /** Only say what would be done. */
  dryRun?: boolean | undefined;
  /** Rows that are new or changed wait for the desk instead of being written. */
  forReview?: boolean | undefined;
  /** Told after every batch how many rows are done; what it was told is committed. */
  onProgress?: ((done: number) => void) | undefined;
}

/**
 * Writes the rows of a file. Rows known already are left alone, so it can be run again at any time,
 * also after it was cut off in the middle.
 * @param database a client with the secret key
 * @throws DatabaseError
 */
export async function writeRows(
  database: Supabase,
  reading: ImportReading,
  options: WriteOptions,
): Promise<ImportResult> {
  const result: ImportResult = {
    read: reading.read,
    created: 0,
    updated: 0,
    unchanged: 0,
    proposed: 0,
    refused: [...reading.refused],
  };
  const file = {
    id: randomUUID(),
    fileName: options.fileName,
    fileHash: reading.fileHash,
    profile: reading.profile.id,
  };
  // A file without any good row is an import too, with its counts.
  for (let from = 0; from === 0 || from < reading.rows.length; from += batchSize) {
    const rows = reading.rows.slice(from, from + batchSize);
    const refusedByReader = from === 0 ? reading.refused.length : 0;
    const counts = { read: rows.length + refusedByReader, refused: refusedByReader };
    const answer = await database.rpc('import_rows', {
      import: { ...file, ...counts },
      rows,
      dry_run: options.dryRun ?? false,
      for_review: options.forReview ?? false,
    });
    for (const { line, outcome, reason } of outcomesSchema.parse(dataOf('import_rows', answer))) {
      if (outcome === 'refused') {
        result.refused.push({ line, reason: reason === null ? outcome : reasons[reason] });
      } else {
        result[outcome] += 1;
      }
    }
    options.onProgress?.(from + rows.length);
  }
  result.refused.sort((a, b) => a.line - b.line);
  return result;
}

/** The codes that `--kind` may name. */
export async function kindCodes(database: Supabase): Promise<string[]> {
  const answer = await database.from('kinds').select('code').order('position');
  return dataOf('kinds', answer).map(({ code }) => code);
}
