/** How much larger than usual the reader has set the letters, by our 文字の大きさ or the browser's own. */
export function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}
