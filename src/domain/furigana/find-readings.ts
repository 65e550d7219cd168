/**
 * Puts readings above the words of a text that are known, longest phrase first.
 *
 * A wrong reading is worse than none: a run of kanji is read only when known words cover all of it,
 * and a word of a single kanji only where it stands alone (人 in この人は, not in 人気).
 */
import { kanji, type Piece } from './piece.ts';
import type { Reading, ReadingList } from './reading-list.ts';

const number = /^[0-9０-９]+(?:[.,:][0-9]+)*/;
const digit = /[0-9０-９]/;
const hiragana = /[ぁ-ゖ]/;
const kanjiOrDigit = /[\p{Script=Han}々〆ヶ0-9０-９]/u;

interface Found {
  pieces: Piece[];
  end: number;
}

const isSingle = (piece: Piece | undefined) =>
  piece?.kana !== undefined && piece.text.length === 1 && kanji.test(piece.text);

/** The pieces of a reading that the text has at `start`, or undefined. */
function matchAt(text: string, start: number, reading: Reading): Found | undefined {
  const pieces: Piece[] = [];
  let at = start;
  for (const piece of reading.pieces) {
    const begin = at;
    for (const letter of piece.text) {
      const said = letter === '#' ? number.exec(text.slice(at))?.[0] : letter;
      if (said === undefined || !text.startsWith(said, at)) return undefined;
      at += said.length;
    }
    pieces.push({ ...piece, text: text.slice(begin, at) });
  }
  const { pieces: parts, inflected, alone, joins } = reading;
  if (alone && text.trim() !== reading.pattern) return undefined;
  if (inflected && !hiragana.test(text.charAt(at))) return undefined;
  const before = text.charAt(start - 1);
  if (isSingle(parts[0]) && !joins && kanjiOrDigit.test(before)) return undefined;
  if (isSingle(parts.at(-1)) && kanji.test(text.charAt(at))) return undefined;
  return { pieces, end: at };
}

function longestAt(text: string, at: number, list: ReadingList): Found | undefined {
  const letter = text.charAt(at);
  const beginsNumber = digit.test(letter) && !digit.test(text.charAt(at - 1));
  if (digit.test(letter) && !beginsNumber) return undefined;
  const candidates = [...(list.get(letter) ?? []), ...(beginsNumber ? (list.get('#') ?? []) : [])];
  for (const reading of candidates) {
    const found = matchAt(text, at, reading);
    if (found) return found;
  }
  return undefined;
}

interface Placed extends Piece {
  from: number;
}

/** All known words with their places, and which letters they cover. */
function place(text: string, list: ReadingList): { placed: Placed[]; covered: Set<number> } {
  const placed: Placed[] = [];
  const covered = new Set<number>();
  let at = 0;
  while (at < text.length) {
    const found = longestAt(text, at, list);
    if (!found) {
      at += 1;
      continue;
    }
    for (const piece of found.pieces) {
      if (piece.kana !== undefined) placed.push({ ...piece, from: at });
      for (let i = at; i < at + piece.text.length; i += 1) covered.add(i);
      at += piece.text.length;
    }
  }
  return { placed, covered };
}

/** Letters of runs of kanji that are not covered from end to end. */
function unsureLetters(text: string, covered: ReadonlySet<number>): Set<number> {
  const unsure = new Set<number>();
  for (const run of text.matchAll(/[\p{Script=Han}々〆ヶ]+/gu)) {
    const letters = Array.from(run[0], (_, i) => run.index + i);
    if (letters.every((at) => covered.has(at))) continue;
    for (const at of letters) unsure.add(at);
  }
  return unsure;
}

/**
 * A text cut into pieces; the whole text as one piece where nothing in it is known.
 * @param list what is known, see reading-list.ts
 */
export function findReadings(text: string, list: ReadingList): Piece[] {
  if (!kanji.test(text)) return [{ text }];
  const { placed, covered } = place(text, list);
  const unsure = unsureLetters(text, covered);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, text: base, kana = '' } of placed) {
    const isUnsure = Array.from(base, (_, i) => from + i).some((letter) => unsure.has(letter));
    if (isUnsure) continue;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: base, kana });
    at = from + base.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** The runs of kanji in a text that nothing known reads: what a list still lacks. */
export function unreadKanji(text: string, list: ReadingList): string[] {
  return findReadings(text, list).flatMap((piece) =>
    piece.kana === undefined ? (piece.text.match(/[\p{Script=Han}々〆ヶ]+/gu) ?? []) : [],
  );
}
