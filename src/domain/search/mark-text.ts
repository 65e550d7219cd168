import { foldText } from '../fold-text.ts';

/** A piece of a text, marked when it was looked for. */
export interface MarkedPiece {
  text: string;
  isMarked: boolean;
}

/** Letters with what belongs to them: a half-width kana and its voicing mark are folded as one. */
const units = /.(?:ﾞ|ﾟ|\u3099|\u309a)?/gsu;

const isLatin = (text: string | undefined) => /^[a-z0-9]/.test(foldText(text ?? ''));

/**
 * Marks every occurrence of the words, however they are written. What is written with spaces is marked
 * from the beginning of a word only: tea is not what "instead" is about.
 * @param words folded
 */
export function markText(text: string, words: readonly string[]): MarkedPiece[] {
  let folded = '';
  /** For each folded letter the unit it came from. */
  const from: number[] = [];
  const all = text.match(units) ?? [];
  all.forEach((unit, i) => {
    const key = foldText(unit);
    folded += key;
    from.push(...Array.from(key.split(''), () => i));
  });
  const marked = new Set<number>();
  for (const word of words) {
    if (!word) continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      const [first = 0, last = first] = [from[at], from[at + word.length - 1]];
      if (isLatin(word) && isLatin(all[first - 1])) continue;
      for (let i = first; i <= last; i++) marked.add(i);
    }
  }
  const pieces: MarkedPiece[] = [];
  all.forEach((unit, i) => {
    const isMarked = marked.has(i);
    const before = pieces.at(-1);
    if (before?.isMarked === isMarked) before.text += unit;
    else pieces.push({ text: unit, isMarked });
  });
  return pieces;
}
