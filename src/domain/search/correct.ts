/** Words near to one that was not found: a slip of a finger, a letter left out, か for が. */
import { foldText } from '../fold-text.ts';
import { isBelievable, loose } from './slips.ts';

/** A word that someone may have meant. */
export interface Guess {
  /** As the town writes it, or folded where it was found within a name. */
  word: string;
  distance: number;
}

const isKanji = /\p{Script=Han}/u;
const isKana = /^[ぁ-んー]$/;

/** How many letters may be wrong in a word of so many. */
const allowed = (length: number) => (length < 3 ? 0 : Math.min(3, Math.floor(length / 3)));

/**
 * The part of a text that is nearest to a word, by the number of letters to change, add or leave out
 * (Sellers); null when none is within the limit.
 */
export function nearestPart(
  word: string,
  text: string,
  limit: number,
): { distance: number; part: string } | null {
  // A column for each letter of the text: the least cost of the word's first letters ending there.
  let costs = Array.from({ length: word.length + 1 }, (_, i) => i);
  let starts = costs.map(() => 0);
  let best: { distance: number; from: number; to: number } | null = null;
  for (let to = 1; to <= text.length; to++) {
    const nextCosts = [0];
    const nextStarts = [to];
    for (let i = 1; i <= word.length; i++) {
      const swap = (costs[i - 1] ?? 0) + (word[i - 1] === text[to - 1] ? 0 : 1);
      const more = (costs[i] ?? 0) + 1;
      const less = (nextCosts[i - 1] ?? 0) + 1;
      const least = Math.min(swap, more, less);
      nextCosts.push(least);
      const from = least === swap ? starts[i - 1] : least === more ? starts[i] : nextStarts[i - 1];
      nextStarts.push(from ?? 0);
    }
    [costs, starts] = [nextCosts, nextStarts];
    const distance = costs[word.length] ?? Infinity;
    const from = starts[word.length] ?? 0;
    // Of parts equally near the one as long as the word: a letter is rather mistyped than forgotten.
    const off = (part: { from: number; to: number }) => Math.abs(part.to - part.from - word.length);
    const isNearer =
      best === null ||
      distance < best.distance ||
      (distance === best.distance && off({ from, to }) < off(best));
    if (distance <= limit && isNearer) best = { distance, from, to };
  }
  return best && { distance: best.distance, part: text.slice(best.from, best.to) };
}

/**
 * What a word that was not found may have meant, nearest first: words an editor knows, names of kinds
 * and areas, and parts of the names of places and activities.
 * @param folded the word, folded
 * @param known words, each to be meant as a whole
 * @param names folded names to look into
 */
export function guess(
  folded: string,
  known: readonly string[],
  names: readonly string[],
  most = 3,
): Guess[] {
  const limit = allowed([...folded].length);
  if (limit === 0) return [];
  const guesses = new Map<string, Guess & { rank: number }>();
  const consider = (word: string, key: string, distance: number, isKnown: boolean) => {
    const rank = distance - (loose(key) === loose(folded) ? 0.5 : 0) + (isKnown ? 0 : 0.25);
    const before = guesses.get(key);
    if (!before || rank < before.rank) guesses.set(key, { word, distance, rank });
  };
  for (const word of known) {
    const key = foldText(word);
    if (Math.abs(key.length - folded.length) > limit) continue;
    const near = nearestPart(folded, key, limit);
    const distance = near && near.distance + key.length - near.part.length;
    if (distance === null || distance > limit || distance === 0) continue;
    if (isBelievable(folded, key, false)) consider(word, key, distance, true);
  }
  // Reckoning is dear: first whether the name has enough of the letters at all.
  const letters = [...new Set(folded)];
  const hasEnough = (name: string) => {
    let missing = 0;
    for (const letter of letters) {
      if (!name.includes(letter)) missing += 1;
      if (missing > limit) return false;
    }
    return true;
  };
  for (const name of names) {
    if (!hasEnough(name)) continue;
    const near = nearestPart(folded, name, limit);
    if (!near || near.distance === 0 || near.part.length < 2) continue;
    if (isBelievable(folded, near.part, true)) consider(near.part, near.part, near.distance, false);
  }
  const sorted = [...guesses.values()].sort((a, b) => a.rank - b.rank);
  const [first] = sorted;
  // What is farther than the nearest was hardly meant.
  return sorted.filter(({ rank }) => rank === first?.rank).slice(0, most);
}

/** Small words between others: 「本町のサロン」. */
const particles = /^[のをがにでとはもやへな]$/;
/** Where they stand for sure behind or before a word: a name may well end in か or と. */
const behind = /(?<=..)[のでにへな]$/;
const before = /^[のでにへな](?=..)/;

/** A text without spaces taken apart. */
export interface Apart {
  words: string[];
  /** Whether small words join them: then it is no single name. */
  isJoined: boolean;
}

/**
 * Takes a text without spaces apart by the words that are known: 「本町のサロン」 gives 本町 and サロン.
 * @param text as `known` has it, folded or as typed
 * @returns no words when there are not at least two in it
 */
export function takeApart(text: string, known: Pick<ReadonlySet<string>, 'has'>): Apart {
  const words: string[] = [];
  let isJoined = false;
  let rest = '';
  const finish = (isLast: boolean) => {
    const bare = words.length > 0 ? rest.replace(before, '') : rest;
    const word = isLast ? bare : bare.replace(behind, '');
    if (word !== rest || particles.test(rest)) isJoined = true;
    if (word && !particles.test(word)) words.push(word);
    rest = '';
  };
  for (let i = 0; i < text.length;) {
    let end = Math.min(text.length, i + 16);
    while (end > i + 1 && !known.has(text.slice(i, end))) end -= 1;
    if (end > i + 1) {
      finish(false);
      words.push(text.slice(i, end));
      i = end;
    } else {
      rest += text[i] ?? '';
      i += 1;
    }
  }
  finish(true);
  return words.length < 2 ? { words: [], isJoined: false } : { words, isJoined };
}

/**
 * Words that are meant by a text with some of their kanji written in kana: 体そう is 体操, because たいそう
 * is its reading.
 * @param folded the text, folded
 * @param groups words for one thing with their readings
 * @returns words as the groups have them
 */
export function writtenHalf(folded: string, groups: readonly (readonly string[])[]): string[] {
  const letters = [...folded];
  const kanji = letters.filter((letter) => isKanji.test(letter));
  const isMixed = letters.every((letter) => isKanji.test(letter) || isKana.test(letter));
  if (!isMixed || kanji.length === 0 || kanji.length === letters.length) return [];
  const reading = new RegExp(
    `^${letters.map((letter) => (isKanji.test(letter) ? '[ぁ-んー]{1,4}' : letter)).join('')}$`,
  );
  const written = new RegExp(kanji.join('.*'));
  const kanjiIn = (word: string) => [...word].filter((letter) => isKanji.test(letter)).length;
  return groups.flatMap((words) => {
    if (!words.some((word) => reading.test(foldText(word)))) return [];
    return words.filter((word) => written.test(word) && kanjiIn(word) > kanji.length).slice(0, 1);
  });
}
