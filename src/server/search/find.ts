/** Asks the database what holds the words of a query. */
import { z } from 'zod';
import { searchSubjects, type SearchSubject } from '#domain/search/search-page.ts';
import type { Understood } from '#domain/search/understand.ts';
import { anonymous, dataOf } from '../supabase.ts';

const groupSchema = z
  .object({
    count: z.number(),
    entries: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        /** Of an activity that only its description or a wide meaning found. */
        description: z.string().optional(),
      }),
    ),
  })
  .default({ count: 0, entries: [] });

const foundSchema = z.object({ activity: groupSchema, place: groupSchema, group: groupSchema });

/** What was found: how many of each subject, and the best of them, best first. */
export type Found = z.infer<typeof foundSchema>;

const nothingFound: Found = foundSchema.parse({});

export interface FindOptions {
  subjects?: readonly SearchSubject[];
  /** How many of each subject to name. */
  most: number;
  /** How many of the best to leave out. */
  skip?: number;
}

/** Finds places, activities and groups that hold every word. */
export async function findInDirectory(
  { words, whole }: Understood,
  { subjects = searchSubjects, most, skip = 0 }: FindOptions,
): Promise<Found> {
  if (words.length === 0) return nothingFound;
  return foundSchema.parse(
    dataOf(
      'search_directory',
      await anonymous().rpc('search_directory', {
        words: words.map(({ own, wide }) => ({
          own: { texts: [...own.texts], kinds: [...own.kinds], areas: [...own.areas] },
          wide: { texts: [...wide.texts], kinds: [...wide.kinds], areas: [...wide.areas] },
        })),
        whole: [...whole],
        subjects: [...subjects],
        most,
        skip,
      }),
    ),
  );
}

/** How many results there are in all. */
export const countFound = ({ activity, place, group }: Found): number =>
  activity.count + place.count + group.count;
