/** White space, and what people type or leave out at random, by code unit. */
const ignored = new Uint8Array(0x10000);
const spaces =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
for (const mark of `${spaces}・･、。,.!?「」『』（）()〔〕[]【】<>〈〉~〜"'‐‑‒–—―−-`) {
  ignored[mark.charCodeAt(0)] = 1;
}

const decoder = new TextDecoder('utf-16le');

/**
 * Text as it is searched and compared: NFKC, lower case, hiragana, without spaces and punctuation.
 * The database folds in the same way (`private.fold_text`); both are tested on the same table.
 */
export function foldText(text: string): string {
  const from = text.normalize('NFKC').toLowerCase();
  // Unit by unit, because expressions and their callbacks are slow the first time they run, and a
  // phone folds the names of a town once.
  const units = new Uint16Array(from.length);
  let length = 0;
  for (let i = 0; i < from.length; i++) {
    const unit = from.charCodeAt(i);
    if (ignored[unit] === 1) continue;
    // ァ to ヶ lie as far from ぁ to ゖ.
    units[length++] = unit >= 0x30a1 && unit <= 0x30f6 ? unit - 0x60 : unit;
  }
  return decoder.decode(units.subarray(0, length));
}

/** Stands between texts that are folded together: folding leaves it as it is, and nobody can type it. */
const between = '\u{E000}';

/** Folds many texts at once, about twice as fast as one by one. `between` in them is left out. */
export function foldTexts(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const folded = foldText(texts.join(between)).split(between);
  if (folded.length === texts.length) return folded;
  return foldTexts(texts.map((text) => text.replaceAll(between, '')));
}
