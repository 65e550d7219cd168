/** Cells as text: words stay as the publisher wrote them, machine fields are brought into one form. */

/** What spreadsheets leave in a cell when a formula failed. */
const failedFormula = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/;
/** Byte order marks in the middle of a file, zero-width spaces, control characters but tab and line break. */
const invisible = /[\u{FEFF}\u{200B}\p{Cc}]/gu;
const keepBreaks = (character: string) =>
  character === '\n' || character === '\t' ? character : '';

/** A cell without what nobody sees: outer spaces, control characters, failed formulas. */
export function cleanText(value: string): string {
  const text = value
    .replace(/\r\n?/g, '\n')
    .replace(invisible, keepBreaks)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return failedFormula.test(text) ? '' : text;
}

/** The text on one line: a name has no line breaks, whatever its cell looked like. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** A machine field (number, code, time, telephone, address of a page): NFKC, outer spaces gone. */
export function machineText(text: string): string {
  return text.normalize('NFKC').trim();
}

const placeholder =
  /^(?:[-‐‑–—―−ー*.…/]+|なし|無し|無|特に(?:なし|無し)|該当なし|不明|未定|非公開|n\/a|null)$/i;

/** Whether the text only says that there is nothing to say (「－」「なし」「非公開」). */
export function saysNothing(text: string): boolean {
  return placeholder.test(machineText(text));
}

/** The parts of a cell that holds several values, parted by ; 、 , or line breaks. */
export function splitList(text: string): string[] {
  return text
    .split(/[;；、，,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The texts that are there, each once, joined. */
export function joinTexts(
  texts: readonly (string | null | undefined)[],
  separator: string,
): string {
  const filled = texts.filter((text): text is string => Boolean(text));
  return [...new Set(filled)].join(separator);
}
