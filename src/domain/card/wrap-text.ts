/** How wide a character is, in ems: Japanese ones are square, others about half of that. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const isNarrow = /[\u0020-\u024f\uff61-\uff9f]/u.test(character);
    width += isNarrow ? (/[A-ZMWmw@%]/.test(character) ? 0.75 : 0.58) : 1;
  }
  return width;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Words that a line may break between; closing marks stay with what they close. */
function words(text: string): string[] {
  const found: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const isClosing = /^[\p{Pe}\p{Pf}、。・，．！？ー〜～：:,.!?]/u.test(segment);
    const last = found.at(-1);
    const staysTogether = last !== undefined && (isClosing || /[\p{Ps}\p{Pi}]$/u.test(last));
    if (staysTogether) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

/** Cuts off what does not fit, with a mark that says so. */
function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = text;
  while (kept.length > 1 && widthOf(`${kept}…`) > width) {
    kept = Array.from(kept).slice(0, -1).join('');
  }
  return `${kept}…`;
}

/**
 * Breaks a text into lines between its words.
 *
 * @param width of a line, in ems
 * @param most lines; the last ends in … where more follows
 */
export function wrapText(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words(text.trim().replace(/\s+/g, ' '))) {
    if (line !== '' && widthOf(line + word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else line += word;
  }
  lines.push(line.trimEnd());
  const rest = lines.slice(most - 1).join('');
  const shown = lines.length > most ? [...lines.slice(0, most - 1), rest] : lines;
  return shown.map((one) => cut(one, width));
}
