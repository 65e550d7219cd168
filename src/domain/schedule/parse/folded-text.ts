/** A text as the parser reads it, and the way back to what was written. */
export interface FoldedText {
  /** NFKC, one kind of wave dash, numbered bullets as ・. */
  text: string;
  /** The words as they were written, between two positions of `text`. */
  original: (from: number, to: number) => string;
}

const dashes = /^[~∼˜‐‑‒–—―−]$/u;
/** ①, which NFKC would make a digit that runs into the number after it. */
const bullet = /^[\u{2460}-\u{2473}\u{2776}-\u{277F}]$/u;

function fold(character: string): string {
  if (bullet.test(character)) return '・';
  const plain = character.normalize('NFKC');
  return dashes.test(plain) ? '〜' : plain.toLowerCase();
}

/** Folds width, dashes and case away, so that rules need one spelling each. */
export function foldedText(written: string): FoldedText {
  const origins: number[] = [];
  let text = '';
  let index = 0;
  for (const character of written) {
    const plain = fold(character);
    origins.push(...Array.from({ length: plain.length }, () => index));
    text += plain;
    index += character.length;
  }
  origins.push(index);
  return { text, original: (from, to) => written.slice(origins[from], origins[to]) };
}
