/** The words of a town for one and the same thing (content/taxonomy/synonyms.yaml). */
import { z } from 'zod';
import { directoryParameters, parseDirectoryQuery } from '../directory/query.ts';
import { foldText } from '../fold-text.ts';

const word = z.string().trim().min(1).max(40);
const group = z.array(word).min(2).max(20);

/** Whether an address of the map understands all of it. */
function isFilter(text: string): boolean {
  const said = new URLSearchParams(text);
  const understood = new Map(directoryParameters(parseDirectoryQuery(said)));
  return said.size > 0 && [...said].every(([name, value]) => understood.get(name) === value);
}

export const synonymsSchema = z.strictObject({
  /** Ways to write one word, exchanged inside longer words as well. */
  spellings: z.array(group),
  /** Words that mean the same: whoever looks for one looks for all. */
  same: z.array(group),
  /** Whoever looks for `words` may be helped by `also`; never the other way round. */
  hints: z.array(
    z.strictObject({ words: z.array(word).min(1).max(20), also: z.array(word).min(1).max(10) }),
  ),
  /** Whoever says one of `words` may mean a filter, as an address of the map has it. */
  filters: z.array(
    z.strictObject({ filter: z.string().refine(isFilter), words: z.array(word).min(1).max(20) }),
  ),
});

/** What an editor writes. */
export type Synonyms = z.infer<typeof synonymsSchema>;

/** The most ways of writing one word that are looked for. */
const mostSpellings = 12;

/** Synonyms, folded and ready to look up. */
export interface WordBook {
  /** A folded word in the one spelling that all others are brought to. */
  canonical: (folded: string) => string;
  /** Every way to write a folded word, itself first. */
  spellingsOf: (folded: string) => string[];
  /** Words of the same meaning by canonical spelling, as editors write them. */
  same: ReadonlyMap<string, readonly string[]>;
  /** Words that may help, by canonical spelling, as editors write them. */
  hints: ReadonlyMap<string, readonly string[]>;
  /** Filters by canonical spelling of the words for them, as an address of the map has them. */
  filters: ReadonlyMap<string, string>;
  /** Words for one thing in all their spellings, as editors write them. */
  groups: readonly (readonly string[])[];
  /** Every word an editor wrote, with its folded form. */
  vocabulary: readonly { word: string; folded: string }[];
}

function add(map: Map<string, string[]>, key: string, words: readonly string[]): void {
  map.set(key, [...new Set([...(map.get(key) ?? []), ...words])]);
}

/** Makes synonyms ready to look up. */
export function makeWordBook({ spellings, same, hints, filters }: Synonyms): WordBook {
  const folded = spellings.map((words) => words.map(foldText));
  const canonicalBy = new Map(
    folded.flatMap(([first = '', ...more]) => more.map((w) => [w, first])),
  );
  const longestFirst = [...canonicalBy].sort(([a], [b]) => b.length - a.length);
  const canonical = (text: string) =>
    longestFirst.reduce((now, [from, to]) => now.replaceAll(from, to), text);

  const spellingsOf = (text: string) => {
    const found = new Set([text]);
    for (const [first = '', ...more] of folded) {
      for (const known of [...found].map(canonical)) {
        if (!known.includes(first)) continue;
        for (const other of [first, ...more]) found.add(known.replaceAll(first, other));
      }
    }
    return [...found].slice(0, mostSpellings);
  };

  const sameBy = new Map<string, string[]>();
  const hintsBy = new Map<string, string[]>();
  for (const words of same) {
    for (const each of words) add(sameBy, canonical(foldText(each)), words);
  }
  for (const { words, also } of hints) {
    for (const each of words) add(hintsBy, canonical(foldText(each)), also);
  }
  const filterBy = new Map(
    filters.flatMap(({ filter, words }) =>
      words.map((each) => [canonical(foldText(each)), filter] as const),
    ),
  );
  const all = [...spellings, ...same, ...hints.map(({ words }) => words)].flat();
  const vocabulary = [...new Map(all.map((each) => [foldText(each), each]))];
  return {
    canonical,
    spellingsOf,
    same: sameBy,
    hints: hintsBy,
    filters: filterBy,
    groups: [...spellings, ...same],
    vocabulary: vocabulary.map(([key, each]) => ({ word: each, folded: key })),
  };
}
