/** What someone typed as the middle of a search: an address, a postcode, a station, a landmark. */
import { z } from 'zod';
import { askSpots } from '#domain/address/ask-spots.ts';
import { spotKinds, type Spot } from '#domain/address/spot.ts';
import { changeHub } from './cache/change-hub.ts';
import { anonymous, dataOf, type Supabase } from './supabase.ts';

/** Spots in one answer. */
const most = 10;
/** Different words that are remembered. */
const remembered = 500;

const spotsSchema = z.array(
  z.object({
    name: z.string(),
    kind: z.enum(spotKinds),
    lng: z.number(),
    lat: z.number(),
    precision: z.enum(['exact', 'street', 'area']),
    matched: z.enum(['whole', 'part', 'beginning', 'inside']),
  }),
) satisfies z.ZodType<Spot[]>;

/**
 * Asks the database, as this client sees it.
 * @throws DatabaseError
 */
export async function askForSpots(database: Supabase, words: string): Promise<Spot[]> {
  const asked = askSpots(words);
  if (asked.length === 0) return [];
  // Spelt out: what is sent is plain JSON.
  const ways = asked.map(({ region, text, kind, left }) => ({ region, text, kind, left }));
  const answer = await database.rpc('find_spots', { asked: ways, at_most: most });
  return withoutParts(spotsSchema.parse(dataOf('find_spots', answer)));
}

/** Of names that only begin with the words: 港町 stands for its 丁目 too. */
function withoutParts(spots: readonly Spot[]): Spot[] {
  return spots.filter(
    ({ name, matched }) =>
      matched !== 'beginning' ||
      !spots.some((wider) => wider.name !== name && name.startsWith(wider.name)),
  );
}

const answers = new Map<string, Promise<Spot[]>>();
changeHub.subscribe({
  // The database says `directory` when the gazetteer changes, so pages that keep this tag are made anew too.
  tagsChanged: (tags) => tags.has('directory') && answers.clear(),
  everythingChanged: () => answers.clear(),
});

/**
 * The spots that some words may mean, at most ten; none when nothing is known by them. Nothing is
 * guessed: several are several, and `matched: 'part'` says that only the beginning of an address is
 * known. Any text may come in. Remembered until the gazetteer changes: treat it as read-only.
 * @throws DatabaseError
 */
export function findSpots(words: string): Promise<Spot[]> {
  const question = words.normalize('NFKC').trim().slice(0, 200);
  const known = answers.get(question);
  if (known) return known;
  const oldest = answers.keys().next();
  if (answers.size >= remembered && !oldest.done) answers.delete(oldest.value);
  const answer = askForSpots(anonymous(), question);
  answers.set(question, answer);
  answer.catch(() => answers.delete(question));
  return answer;
}
