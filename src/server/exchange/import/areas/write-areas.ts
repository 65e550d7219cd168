import { z } from 'zod';
import { dataOf, type Supabase } from '../../../supabase.ts';
import type { AreasReading } from './read-areas.ts';

/** Outlines are long: a request holds few of them. */
const batchSize = 20;

const outcomesSchema = z.array(
  z.object({
    code: z.string(),
    outcome: z.enum(['created', 'updated', 'unchanged', 'refused']),
    reason: z.enum(['no_ground', 'code_of_another_kind']).nullable(),
  }),
);

const reasons = {
  no_ground: '面として成り立たない形です',
  code_of_another_kind: 'このコードは、別の種類の区域で使われています',
};

/** What became of the areas of a file; features of one code are one area. */
export interface AreasResult {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  /** In words, each with the number of its feature or its code. */
  refused: string[];
}

/**
 * Writes outlines, each batch in one transaction.
 * @param database a client with the secret key
 * @throws DatabaseError
 */
export async function writeAreas(
  database: Supabase,
  reading: AreasReading,
  dryRun = false,
): Promise<AreasResult> {
  const refused = reading.refused.map(({ feature, reason }) => `${feature}番目の区域：${reason}`);
  const result: AreasResult = {
    read: reading.areas.length + refused.length,
    created: 0,
    updated: 0,
    unchanged: 0,
    refused,
  };
  for (let from = 0; from < reading.areas.length; from += batchSize) {
    // GeoJSON as the database reads it is the boundary as it stands in the file.
    const areas = reading.areas.slice(from, from + batchSize).map((area) => ({ ...area }));
    const answer = await database.rpc('import_areas', { areas, dry_run: dryRun });
    for (const { code, outcome, reason } of outcomesSchema.parse(dataOf('import_areas', answer))) {
      if (outcome !== 'refused') result[outcome] += 1;
      else refused.push(`コード ${code}：${reason === null ? outcome : reasons[reason]}`);
    }
  }
  return result;
}
