import { foldText } from '../fold-text.ts';

/** A piece of a text, marked when it was looked for. */
export interface MarkedPiece {
  text: string;
  isMarked: boolean;
}

/** Letters with what belongs to them: a half-width kana and its voicing mark are folded as one. */
const units = /.(?:ﾞ|ﾟ|\u3099|\u309a)?/gsu;

const isLatin = (text: string | undefined) => /^[\p{Script=Latin}\d]/u.test(foldText(text ?? ''));

/** Whether a word that goes on with these letters is still about what was looked for. */
const isSameWord = (word: string, rest: string) =>
  rest === '' || rest === 's' || rest === 'es' || word.length >= 4;

/**
 * Where a word that was found at these units ends, or null where it is none of its own. What is
 * written with spaces is marked by whole words: tea is not what "instead" and "team" are about, while
 * who looks for "cook" means "Cooking" too.
 */
function endOfWord(all: readonly string[], word: string, first: number, last: number) {
  if (isLatin(word) && isLatin(all[first - 1])) return null;
  if (!isLatin(word.at(-1))) return last;
  let end = last;
  while (isLatin(all[end + 1])) end++;
  return isSameWord(word, foldText(all.slice(last + 1, end + 1).join(''))) ? end : null;
}

/**
 * Marks every occurrence of the words, however they are written.
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
      const end = endOfWord(all, word, first, last);
      for (let i = first; end !== null && i <= end; i++) marked.add(i);
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
