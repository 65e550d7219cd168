import { foldText } from '../fold-text.ts';

/** How much is shown around what was found, letters. */
const before = 24;
const length = 100;

/** Where a folded term begins in a text, letters of the text; -1 when it is not there. */
function placeOf(text: string, term: string): number {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const part = foldText(letter);
    places.push(...Array.from({ length: part.length }, () => at));
    folded += part;
    at += letter.length;
  }
  return places[folded.indexOf(term)] ?? -1;
}

/**
 * A line of a text around the first of the terms that is in it; its beginning when none is.
 * @param terms folded, see queryTerms
 */
export function excerptOf(text: string, terms: readonly string[]): string {
  const found = terms.map((term) => placeOf(text, term)).filter((place) => place >= 0);
  const first = found.length > 0 ? Math.min(...found) : 0;
  let start = Math.max(0, first - before);
  // From the beginning of a sentence or a word, when one is near.
  if (start > 0) {
    const boundary = /[。．.！？!?\s]\s*(?=\S)/g;
    boundary.lastIndex = start;
    const match = boundary.exec(text);
    if (match && match.index + match[0].length <= first) start = match.index + match[0].length;
  }
  const end = Math.min(text.length, start + length);
  const part = text.slice(start, end).trim();
  return `${start > 0 ? '…' : ''}${part}${end < text.length ? '…' : ''}`;
}
