/** What the words of a query mean in this town: other spellings and words, kinds, areas, help. */
import type { SearchWord } from '../directory/text-test.ts';
import { foldText } from '../fold-text.ts';
import type { WordBook } from './synonyms.ts';

/** Something with a code that words may name, and what it is called (in all readings). */
export interface Named {
  code: string;
  names: readonly string[];
}

/** What a town calls things, ready to look up. */
export interface Lexicon {
  book: WordBook;
  kinds: readonly Named[];
  areas: readonly Named[];
}

/** One word of a query. */
export interface Meaning {
  /** As typed. */
  said: string;
  /** What it says. */
  own: SearchWord;
  /** The same, and what only may help whoever says it. */
  wide: SearchWord;
  /** Other words that are looked for as well, as editors write them. */
  also: readonly string[];
}

/** The words of a query, and the names that would be just what it says. */
export interface Understood {
  words: readonly Meaning[];
  whole: readonly string[];
}

const mostTexts = 36;
const mostCodes = 60;
const mostWords = 6;

/** Two letters of hiragana stand in many a reading by chance: かいご holds いご (囲碁). */
export const byChance = (folded: string) =>
  /^[\u3041-\u309f]{1,2}$/.test(folded) || /^[a-z0-9]{1,3}$/.test(folded);

const unique = (values: readonly string[]) => [...new Set(values)];

/** Without those that hold another one: whoever finds サロン has found ふれあいサロン. */
const shortest = (texts: readonly string[]) =>
  texts.filter((text) => !texts.some((other) => other !== text && text.includes(other)));

/**
 * Kinds with a name that holds one of the texts; a single letter must be the whole name, and what stands in
 * many a name by chance its beginning.
 */
function kindsOf(texts: readonly string[], kinds: readonly Named[]): string[] {
  const says = (name: string) =>
    texts.some((text) => {
      if (text.length === 1) return name === text;
      return byChance(text) ? name.startsWith(text) : name.includes(text);
    });
  return kinds.filter(({ names }) => names.some(says)).map(({ code }) => code);
}

/** Areas whose name begins with one of the texts. */
function areasOf(texts: readonly string[], areas: readonly Named[]): string[] {
  const says = (name: string) =>
    texts.some((text) => (text.length > 1 ? name.startsWith(text) : name === text));
  return areas
    .filter(({ names }) => names.some(says))
    .map(({ code }) => code)
    .slice(0, mostCodes);
}

/** The texts that stand for an editor's word: it, its spellings and what means the same. */
function textsOf(word: string, book: WordBook): string[] {
  const folded = foldText(word);
  const same = (book.same.get(book.canonical(folded)) ?? []).map(foldText);
  const others = [...book.spellingsOf(folded).slice(1), ...same.flatMap(book.spellingsOf)];
  return shortest(unique([folded, ...others.filter((text) => !byChance(text))])).slice(
    0,
    mostTexts,
  );
}

/** What one word means; null when folding leaves nothing of it. */
export function meaningOf(said: string, { book, kinds, areas }: Lexicon): Meaning | null {
  const folded = foldText(said);
  if (!folded) return null;
  const key = book.canonical(folded);
  const texts = textsOf(said, book);
  const own = { texts, kinds: kindsOf(texts, kinds), areas: areasOf([folded], areas) };
  const same = book.same.get(key) ?? [];
  const hints = same
    .map((word) => book.canonical(foldText(word)))
    .concat(key)
    .flatMap((word) => book.hints.get(word) ?? []);
  const helping = unique(hints).flatMap((word) => textsOf(word, book));
  return {
    said,
    own,
    wide: {
      texts: shortest(unique([...texts, ...helping])).slice(0, mostTexts),
      kinds: unique([...own.kinds, ...kindsOf(helping, kinds)]),
      areas: own.areas,
    },
    also: unique([...same, ...hints]).filter(
      (word) => book.canonical(foldText(word)) !== key && !byChance(foldText(word)),
    ),
  };
}

/** Neighbouring words that an editor knows as one: 「通いの 場」, food pantry. */
function joinKnown(words: readonly string[], { book }: Lexicon): string[] {
  const joined: string[] = [];
  for (let from = 0; from < words.length;) {
    let to = Math.min(words.length, from + 4);
    const isKnown = () => {
      const key = book.canonical(foldText(words.slice(from, to).join('')));
      return book.same.has(key) || book.hints.has(key);
    };
    while (to > from + 1 && !isKnown()) to -= 1;
    joined.push(words.slice(from, to).join(' '));
    from = to;
  }
  return joined;
}

/** The words of a text as they were typed. */
export const typedWords = (text: string): string[] =>
  text.replace(/\p{C}/gu, ' ').split(/\s+/).filter(Boolean);

/** Whether a word can be said aloud: 🍵 or ♪ beside a word say nothing more than it. */
const isSaid = (word: string) => /[\p{L}\p{N}]/u.test(word);

/**
 * Takes what a text says apart into words and looks up what each may mean. Signs beside words are left
 * out; alone they are looked for.
 */
export function understand(text: string, lexicon: Lexicon): Understood {
  const typed = typedWords(text);
  const said = typed.filter(isSaid);
  const words = joinKnown(said.length > 0 ? said : typed, lexicon)
    .slice(0, mostWords)
    .flatMap((word) => meaningOf(word, lexicon) ?? []);
  const [only] = words;
  const whole =
    words.length === 1 && only
      ? [foldText(only.said), ...only.own.texts.slice(0, 8)]
      : [foldText(text)];
  return { words, whole: whole.filter(Boolean) };
}
