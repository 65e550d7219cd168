const ignored = /[\s・･、。,.!?「」『』（）()〔〕[\]【】<>〈〉~〜"'‐‑‒–—―−-]+/g;

/** A run of katakana in hiragana: run by run it takes half as long as letter by letter. */
function hiragana(katakana: string): string {
  let text = '';
  for (let i = 0; i < katakana.length; i++) {
    text += String.fromCharCode(katakana.charCodeAt(i) - 0x60);
  }
  return text;
}

/**
 * Text as it is searched and compared: NFKC, lower case, hiragana, without spaces and punctuation.
 * The database folds in the same way (`private.fold_text`); both are tested on the same table.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]+/g, hiragana)
    .replace(ignored, '');
}

/** Stands between texts that are folded together: folding leaves it as it is, and nobody can type it. */
const between = '\u{E000}';

/** Folds many texts at once, about twice as fast as one by one. `between` in them is left out. */
export function foldTexts(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const all = texts.map((text) => text.replaceAll(between, '')).join(between);
  return foldText(all).split(between);
}
