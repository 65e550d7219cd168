/**
 * The notation in which readings are kept, one word or phrase a line:
 *
 *     居場所[いばしょ]
 *     外国[がいこく]から来[き]た方[かた]   a phrase settles what a word alone leaves open
 *     書[か]~                     any hiragana follows: 書く, 書いて
 *     #月[がつ]                   any number before it
 *     20日[はつか]                digits belong to what is read as one
 *     =火[か]                     only where it is the whole text
 *     +休[やす]み                  also right after other kanji: 祝日休み
 *
 * Lines that begin with `//` are comments.
 */
import { kanji, type Piece } from './piece.ts';

/** One line: what a text must look like, and how its kanji are read there. */
export interface Reading {
  pieces: readonly Piece[];
  /** The line without readings, `#` for any number. */
  pattern: string;
  /** Whether hiragana must follow. */
  inflected: boolean;
  /** Whether nothing else may stand in the text. */
  alone: boolean;
  /** Whether other kanji may stand right before it though it begins with a single one. */
  joins: boolean;
}

/** Readings by the first letter of their pattern, the longest first. */
export type ReadingList = ReadonlyMap<string, readonly Reading[]>;

const bracketed = /([\p{Script=Han}々〆ヶ0-9]+)\[([ぁ-ゖー]+)\]/gu;

function parseLine(line: string): Reading {
  const inflected = line.endsWith('~');
  const alone = line.startsWith('=');
  const joins = line.startsWith('+');
  const source = line.slice(alone || joins ? 1 : 0, inflected ? -1 : undefined);
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of source.matchAll(bracketed)) {
    const [whole, text = '', kana = ''] = match;
    if (match.index > at) pieces.push({ text: source.slice(at, match.index) });
    pieces.push({ text, kana });
    at = match.index + whole.length;
  }
  if (at < source.length) pieces.push({ text: source.slice(at) });
  const isClear = pieces.every(({ text, kana }) => kana !== undefined || !/[[\]]/.test(text));
  const unread = pieces.some(({ text, kana }) => kana === undefined && kanji.test(text));
  if (!isClear || unread || pieces.every(({ kana }) => kana === undefined)) {
    throw new Error(`Not a reading: "${line}". Write 漢字[かんじ], each kanji with its kana.`);
  }
  return { pieces, pattern: pieces.map(({ text }) => text).join(''), inflected, alone, joins };
}

/**
 * Reads lists of readings; where two lines say the same pattern, the later one holds.
 * @throws Error naming the line that is no reading
 */
export function parseReadings(...files: readonly string[]): ReadingList {
  const byPattern = new Map<string, Reading>();
  for (const line of files.flatMap((file) => file.split('\n'))) {
    const said = line.trim();
    if (said === '' || said.startsWith('//')) continue;
    byPattern.set(said.replace(/\[[^\]]*\]/g, ''), parseLine(said));
  }
  const list = new Map<string, Reading[]>();
  const longestFirst = [...byPattern.values()].sort((a, b) => b.pattern.length - a.pattern.length);
  for (const reading of longestFirst) {
    const first = reading.pattern.charAt(0);
    const others = list.get(first);
    if (others) others.push(reading);
    else list.set(first, [reading]);
  }
  return list;
}
