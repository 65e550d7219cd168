import { z } from 'zod';
import { dataOf, type Supabase } from '../../../supabase.ts';
import type { GazetteerReading } from './read-gazetteer.ts';
import type { ReadSpot, RefusedLine } from './spot-list.ts';

/** Spots in one transaction. */
const batchSize = 1000;

const outcomesSchema = z.array(
  z.object({ key: z.string(), outcome: z.enum(['created', 'updated', 'unchanged', 'refused']) }),
);

const townsMissing =
  'この番号の町の位置がまだありません。先に位置参照情報（大字・町丁目レベル）を読みこんでください';

/** What became of the lines of a file: `read` is the sum of the others. */
export interface GazetteerResult {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: RefusedLine[];
}

const sent = ({ lines: _, ...spot }: ReadSpot) => ({
  ...spot,
  towns: spot.towns.map((town) => ({ ...town })),
});

/**
 * Writes spots, each batch in one transaction. Spots known already are left alone, so it can be run
 * again at any time.
 * @param database a client with the secret key
 * @throws DatabaseError
 */
export async function writeGazetteer(
  database: Supabase,
  reading: GazetteerReading,
  dryRun = false,
): Promise<GazetteerResult> {
  const result: GazetteerResult = {
    read: reading.read,
    created: 0,
    updated: 0,
    unchanged: 0,
    refused: [...reading.refused],
  };
  const linesOf = new Map(reading.spots.map(({ key, lines }) => [key, lines]));
  for (let from = 0; from < reading.spots.length; from += batchSize) {
    const spots = reading.spots.slice(from, from + batchSize).map(sent);
    const answer = await database.rpc('import_gazetteer', { spots, dry_run: dryRun });
    for (const { key, outcome } of outcomesSchema.parse(dataOf('import_gazetteer', answer))) {
      const lines = linesOf.get(key) ?? [];
      if (outcome !== 'refused') result[outcome] += lines.length;
      else result.refused.push(...lines.map((line) => ({ line, reason: townsMissing })));
    }
  }
  result.refused.sort((a, b) => a.line - b.line);
  return result;
}
