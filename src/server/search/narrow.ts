/** Words of a search that say when, for whom, at what cost or near what, made filters of the map. */
import { saysAnyStation, saysOnlyNear, spotSaid } from '#domain/address/ask-spots.ts';
import { countFor } from '#domain/directory/filter.ts';
import { distances, type DirectoryQuery } from '#domain/directory/query.ts';
import { withFiltersSaid } from '#domain/search/filters-said.ts';
import type { Narrowed } from '#domain/search/search-page.ts';
import { typedWords } from '#domain/search/understand.ts';
import type { Locale } from '#i18n/locales.ts';
import { askDirectory } from '../ask-directory.ts';
import { circumstancesOf } from '../circumstances.ts';
import { findSpots } from '../gazetteer.ts';
import { findNear } from '../near.ts';
import { loadLexicon } from './lexicon.ts';

/** Words further behind are not looked up as spots. */
const mostSpots = 4;

/** Whether words are an address as far as a house number, a postcode, a landmark or the station. */
export async function isSomewhere(text: string): Promise<boolean> {
  const [spot] = await findSpots(text);
  if (!spot) return false;
  return spot.matched === 'whole' || spot.matched === 'part' || saysAnyStation(text);
}

/** How far somebody goes to what is "near": the first of these distances that has anything in it, metres. */
const nearEnough = distances.filter((metres) => metres >= 2000);

/** The same question with its first word that is a spot made the point to look around, once for each it may be. */
async function withSpotSaid(query: DirectoryQuery): Promise<DirectoryQuery[]> {
  if (query.near !== '') return [];
  const words = typedWords(query.text);
  if (words.length > mostSpots) return [];
  const are = await Promise.all(words.map(isSomewhere));
  const at = are.indexOf(true);
  const spot = words[at];
  if (spot === undefined) return [];
  const text = words.filter((word, i) => i !== at && !saysOnlyNear(word)).join(' ');
  const said = spotSaid(spot);
  const near = await findNear(said);
  const names = near.state === 'several' ? near.spots.map(({ name }) => name) : [said];
  return [...new Set(names)].slice(0, mostSpots).map((name) => ({ ...query, text, near: name }));
}

/** What comes of reading a question as filters. */
interface Narrowing {
  /** Empty where its words say none, or nothing is found so. */
  narrowed: Narrowed[];
  /** When something else comes of it, milliseconds since 1970-01-01T00:00Z; Infinity: never by itself. */
  changesAt: number;
}

/** Nothing to be read as filters. */
export const notNarrowed: Narrowing = { narrowed: [], changesAt: Infinity };

/**
 * How much a question finds.
 * @param isPlaced whether its spot was said among its words: then within the least distance that has
 * anything in it, because a spot without one only sorts, and the number would be that of the whole town
 */
async function countSaid(
  locale: Locale,
  said: DirectoryQuery,
  now: number,
  isPlaced: boolean,
): Promise<Narrowing> {
  const { directory, query, point } = await askDirectory(locale, said);
  const { circumstances, changesAt } = circumstancesOf(directory, query, point, now);
  if (isPlaced && !point) return notNarrowed;
  const isFar = isPlaced && said.within === null;
  const ways = isFar ? nearEnough.map((within) => ({ ...query, within })) : [query];
  for (const way of ways) {
    const count = countFor(directory.snapshot, way, circumstances);
    if (count > 0) return { narrowed: [{ query: way, count }], changesAt };
  }
  return { narrowed: [], changesAt };
}

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
  const placed = lost ? await withSpotSaid(filtered ?? asked) : [];
  const isPlaced = placed.length > 0;
  const said = isPlaced || !filtered ? placed : [filtered];
  const all = await Promise.all(said.map((query) => countSaid(locale, query, now, isPlaced)));
  return {
    narrowed: all.flatMap(({ narrowed }) => narrowed),
    changesAt: Math.min(...all.map(({ changesAt }) => changesAt)),
  };
}
