/** Filters that someone says among the words of a search: 「体操 無料 土曜の午前」. */
import {
  directoryParameters,
  type DirectoryQuery,
  parseDirectoryQuery,
} from '../directory/query.ts';
import { foldText } from '../fold-text.ts';
import { takeApart } from './correct.ts';
import type { WordBook } from './synonyms.ts';
import { byChance, typedWords } from './understand.ts';

type Book = Pick<WordBook, 'filters' | 'canonical'>;

/** An editor knows up to so many neighbouring words as one: this week. */
const mostTogether = 3;

/**
 * The words of a text without spaces where some say a filter: 「土曜午前の体操」 gives 土曜, 午前 and 体操.
 * One word where it can not be told for sure: 「子ども会」 is no 会 for children.
 */
function wordsOf(word: string, isFilter: (word: string) => boolean, known: ReadonlySet<string>) {
  const isSure = (part: string) => !byChance(foldText(part)) && isFilter(part);
  const isKnown = { has: (part: string) => known.has(foldText(part)) || isSure(part) };
  const words = word
    .split('の')
    .filter(Boolean)
    .flatMap((piece) => {
      const parts = isSure(piece) ? [] : takeApart(piece, isKnown).words;
      return parts.some(isSure) && parts.every(isKnown.has) ? parts : [piece];
    });
  if (!words.some(isSure)) return [word];
  // What stands between two filters was one name, with its の.
  return words.reduce<string[]>((joined, next) => {
    const last = joined.at(-1);
    if (last === undefined || isSure(last) || isSure(next)) return [...joined, next];
    return [...joined.slice(0, -1), `${last}の${next}`];
  }, []);
}

/** Neighbours that are one filter joined, the longest first. */
function joinFilters(words: readonly string[], isFilter: (word: string) => boolean): string[] {
  const joined: string[] = [];
  for (let from = 0; from < words.length;) {
    let to = Math.min(words.length, from + mostTogether);
    while (to > from + 1 && !isFilter(words.slice(from, to).join(''))) to -= 1;
    joined.push(words.slice(from, to).join(''));
    from = to;
  }
  return joined;
}

/**
 * The same question with the words that say a filter made that filter; null where none does. What the
 * words may mean besides is lost in it: it is to be offered, not to be answered unasked.
 * @param known folded words that are not taken apart
 */
export function withFiltersSaid(
  query: DirectoryQuery,
  { filters, canonical }: Book,
  known: ReadonlySet<string>,
): DirectoryQuery | null {
  const filterOf = (word: string) => filters.get(canonical(foldText(word)));
  const isFilter = (word: string) => filterOf(word) !== undefined;
  const words = joinFilters(typedWords(query.text), isFilter).flatMap((word) =>
    isFilter(word) ? [word] : wordsOf(word, isFilter, known),
  );
  const said = words.flatMap((word) => filterOf(word) ?? []);
  if (said.length === 0) return null;
  const text = words.filter((word) => !isFilter(word)).join(' ');
  const search = new URLSearchParams(directoryParameters({ ...query, text }));
  for (const filter of said) {
    for (const [name, value] of new URLSearchParams(filter)) search.append(name, value);
  }
  return parseDirectoryQuery(search);
}
