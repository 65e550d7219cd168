import { markText } from './mark-text.ts';

/** Letters of an excerpt, and how many of them stand before what was looked for. */
const length = 80;
const before = 20;

/**
 * The part of a text around the first of the words; null where none of them is in it.
 * @param words folded
 */
export function excerptAround(text: string, words: readonly string[]): string | null {
  const pieces = markText(text, words);
  const first = pieces.findIndex(({ isMarked }) => isMarked);
  if (first < 0) return null;
  const at = pieces.slice(0, first).reduce((sum, piece) => sum + [...piece.text].length, 0);
  const letters = [...text];
  const from = Math.max(0, at - before);
  const part = letters
    .slice(from, from + length)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return `${from > 0 ? '…' : ''}${part}${from + length < letters.length ? '…' : ''}`;
}
