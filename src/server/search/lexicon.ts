import { synonyms } from 'virtual:synonyms';
import { saysAnyStation, saysOnlyNear } from '#domain/address/ask-spots.ts';
import { oncePerSnapshot } from '#domain/directory/once-per-snapshot.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import type { SearchWord } from '#domain/directory/text-test.ts';
import { textTests } from '#domain/directory/text-test.ts';
import { foldText, foldTexts } from '#domain/fold-text.ts';
import { guess, takeApart, writtenHalf } from '#domain/search/correct.ts';
import { makeWordBook } from '#domain/search/synonyms.ts';
import type { Instead } from '#domain/search/search-page.ts';
import {
  meaningOf,
  understand,
  type Lexicon,
  type Meaning,
  type Understood,
} from '#domain/search/understand.ts';
import { locales } from '#i18n/locales.ts';
import { loadAreas } from '../areas.ts';
import { memoByTag } from '../cache/memo.ts';
import { loadKinds } from '../kinds.ts';

const book = makeWordBook(synonyms);

const folded = (names: readonly (string | null)[]) =>
  foldTexts(names.map((name) => name ?? '')).filter(Boolean);

/** What a town calls things. */
interface TownLexicon extends Lexicon {
  /** Folded words that a text without spaces is taken apart by. */
  known: ReadonlySet<string>;
}

/** Every word of the book in every spelling, folded. */
const spellings = [...new Set(book.vocabulary.flatMap((entry) => book.spellingsOf(entry.folded)))];

function knownWords({ kinds, areas }: Lexicon): ReadonlySet<string> {
  const words = [
    ...spellings,
    ...[...kinds, ...areas].flatMap(({ names }) => names),
    // 「本町小学校区」 is what people call 本町.
    ...areas.flatMap(({ names }) =>
      names.map((name) => name.replace(/(小学校区|中学校区|圏域|地区|市|町|村)$/, '')),
    ),
  ];
  return new Set(words.filter((word) => word.length > 1));
}

/** What this town calls things. Shared: treat it as read-only. */
export const loadLexicon: () => Promise<TownLexicon> = memoByTag('town', async () => {
  const [areas, ...kinds] = await Promise.all([loadAreas(), ...locales.map(loadKinds)]);
  const labels = Map.groupBy(kinds.flat(), ({ code }) => code);
  const lexicon: Lexicon = {
    book,
    kinds: [...labels].map(([code, readings]) => ({
      code,
      // 「子ども食堂・地域食堂」 are two names; what stands in brackets explains.
      names: folded(readings.flatMap(({ label }) => label.replace(/（.*?）/g, '').split(/[・／]/))),
    })),
    areas: areas.map(({ code, name, kana, nameEn }) => ({
      code,
      names: folded([name, kana, nameEn]),
    })),
  };
  return { ...lexicon, known: knownWords(lexicon) };
});

/** Every name and reading of the directory, folded, once each. */
const namesIn = oncePerSnapshot(({ places, activities }) => [
  ...new Set(folded([...places.name, ...places.kana, ...activities.title, ...activities.kana])),
]);

/** A query read otherwise than it was typed. */
export interface Reading extends Understood {
  instead: Instead[];
}

type IsFound = (word: SearchWord) => boolean;

/** Other words for one that is not found, and what they mean; null where nothing is near enough. */
function correct({ said }: Meaning, lexicon: TownLexicon, snapshot: Snapshot) {
  const key = foldText(said);
  const half = writtenHalf(key, book.groups);
  const known = [...book.vocabulary.map((entry) => entry.word), ...lexicon.known];
  const read =
    half.length > 0 ? half : guess(key, known, namesIn(snapshot)).map((each) => each.word);
  if (read.length === 0) return null;
  // Equally near ones are looked for together.
  const meanings = read.flatMap((each) => meaningOf(each, lexicon) ?? []);
  const join = (side: 'own' | 'wide'): SearchWord => ({
    texts: meanings.flatMap((each) => each[side].texts),
    kinds: meanings.flatMap((each) => each[side].kinds),
    areas: meanings.flatMap((each) => each[side].areas),
  });
  return { read, meaning: { said, own: join('own'), wide: join('wide'), also: [] } };
}

/** Whether a part of a word names nothing, but says where to look around: 「近く」, 「駅前」; not 駅 of 縁川駅. */
const saysWhere = ({ said }: Meaning, at: number) =>
  saysOnlyNear(said) || (at === 0 && saysAnyStation(said));

/**
 * A word without spaces taken apart, where that finds something: every part is found, or small words
 * between them leave no doubt and some are.
 */
function apart({ said }: Meaning, lexicon: TownLexicon, isFound: IsFound): Meaning[] {
  const isKnown = { has: (part: string) => lexicon.known.has(foldText(part)) };
  const { words, isJoined } = takeApart(said, isKnown);
  const parts = words.flatMap((part) => meaningOf(part, lexicon) ?? []);
  const named = parts.filter((part, at) => !saysWhere(part, at));
  const found = named.filter(({ wide }) => isFound(wide)).length;
  return found > 0 && (isJoined || found === named.length) ? parts : [];
}

/**
 * Reads words that were not found in another way: taken apart where they were typed without spaces,
 * else as what they may have been meant to be. A word that only says where to look around is left out.
 * @param isFound whether a word is found as it stands
 * @returns null when there is no other way to read them
 */
export function readOtherwise(
  { words }: Understood,
  lexicon: TownLexicon,
  snapshot: Snapshot,
  isFound: IsFound,
): Reading | null {
  const instead: Instead[] = [];
  const withoutWhere = (parts: readonly Meaning[]) => {
    for (const { said } of parts.filter(saysWhere)) instead.push({ said, read: [], how: 'left' });
    return parts.filter((part, at) => !saysWhere(part, at));
  };
  const read = words.flatMap((word) => {
    if (words.length > 1 && saysWhere(word, 0)) return withoutWhere([word]);
    if (isFound(word.wide)) return [word];
    const parts = withoutWhere(apart(word, lexicon, isFound));
    if (parts.length > 1) {
      instead.push({ said: word.said, read: parts.map(({ said }) => said), how: 'apart' });
    }
    if (parts.length > 0) return parts;
    const corrected = correct(word, lexicon, snapshot);
    if (!corrected) return [word];
    instead.push({ said: word.said, read: corrected.read, how: 'corrected' });
    return [corrected.meaning];
  });
  if (instead.length === 0 || read.length === 0) return null;
  return { words: read, whole: read.flatMap(({ own }) => own.texts.slice(0, 4)), instead };
}

/** Whether the names of the directory hold a word. */
export function isInNames(snapshot: Snapshot): (word: SearchWord) => boolean {
  return (word) => {
    const { place, activity } = textTests(snapshot, [word]);
    return (
      snapshot.places.code.some((_, i) => place(i)) ||
      snapshot.activities.code.some((_, i) => activity(i))
    );
  };
}

/** What the words of a query mean for the filter of the map; read otherwise where nothing is so named. */
export async function wordsForMap(text: string, snapshot: Snapshot): Promise<SearchWord[]> {
  if (!text) return [];
  const lexicon = await loadLexicon();
  const understood = understand(text, lexicon);
  const found = isInNames(snapshot);
  const { words } = understood.words.every(({ wide }) => found(wide))
    ? understood
    : (readOtherwise(understood, lexicon, snapshot, found) ?? understood);
  return words.map(({ wide }) => wide);
}
