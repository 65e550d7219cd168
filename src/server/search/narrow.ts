/** Words of a search that say when, for whom, at what cost or near what, made filters of the map. */
import { saysAnyStation, spotSaid } from '#domain/address/ask-spots.ts';
import { countFor } from '#domain/directory/filter.ts';
import type { DirectoryQuery } from '#domain/directory/query.ts';
import { withFiltersSaid } from '#domain/search/filters-said.ts';
import type { Narrowed } from '#domain/search/search-page.ts';
import { typedWords } from '#domain/search/understand.ts';
import type { Locale } from '#i18n/locales.ts';
import { askDirectory } from '../ask-directory.ts';
import { circumstancesOf } from '../circumstances.ts';
import { findSpots } from '../gazetteer.ts';
import { loadLexicon } from './lexicon.ts';

/** Words further behind are not looked up as spots. */
const mostSpots = 4;

/** Whether words are an address as far as a house number, a postcode, a landmark or the station. */
export async function isSomewhere(text: string): Promise<boolean> {
  const [spot] = await findSpots(text);
  if (!spot) return false;
  return spot.matched === 'whole' || spot.matched === 'part' || saysAnyStation(text);
}

/** The same question with its first word that is a spot made the point to look around. */
async function withSpotSaid(query: DirectoryQuery): Promise<DirectoryQuery | null> {
  if (query.near !== '') return null;
  const words = typedWords(query.text);
  if (words.length > mostSpots) return null;
  const are = await Promise.all(words.map(isSomewhere));
  const at = are.indexOf(true);
  const spot = words[at];
  if (spot === undefined) return null;
  const rest = words.filter((word, i) => i !== at && spotSaid(word) !== '');
  return { ...query, text: rest.join(' '), near: spotSaid(spot) };
}

/** What comes of reading a question as filters. */
interface Narrowing {
  /** Null where its words say none, or nothing is found so. */
  narrowed: Narrowed | null;
  /** When something else comes of it, milliseconds since 1970-01-01T00:00Z; Infinity: never by itself. */
  changesAt: number;
}

/** Nothing to be read as filters. */
export const notNarrowed: Narrowing = { narrowed: null, changesAt: Infinity };

/**
 * Reads the words of a question as filters.
 * @param lost whether nothing was found by its words: then they may name a spot, too
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export async function narrow(
  locale: Locale,
  asked: DirectoryQuery,
  now: number,
  lost: boolean,
): Promise<Narrowing> {
  const { book, known } = await loadLexicon();
  const filtered = withFiltersSaid(asked, book, known);
  const placed = lost ? await withSpotSaid(filtered ?? asked) : null;
  const said = placed ?? filtered;
  if (!said) return notNarrowed;
  const { directory, query, point } = await askDirectory(locale, said);
  const { circumstances, changesAt } = circumstancesOf(directory, query, point, now);
  const count = countFor(directory.snapshot, query, circumstances);
  return { narrowed: count > 0 ? { query, count } : null, changesAt };
}
