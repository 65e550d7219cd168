const ignored = /[\s・･、。,.!?「」『』（）()〔〕[\]【】<>〈〉~〜"'‐‑‒–—―−-]+/g;

/**
 * Text as it is searched and compared: NFKC, lower case, hiragana, without spaces and punctuation.
 * The database folds in the same way (`private.fold_text`); both are tested on the same table.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(ignored, '');
}
