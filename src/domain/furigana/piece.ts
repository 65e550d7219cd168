/** A stretch of text, and how it is read where that is to be shown above it. */
export interface Piece {
  text: string;
  /** Hiragana; undefined where the text is shown as it is. */
  kana?: string;
}

/** One kanji, 々 and the ヶ of 八ヶ岳 included. */
export const kanji = /[\p{Script=Han}々〆ヶ]/u;

/** Katakana as hiragana; everything else as it is. */
export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
