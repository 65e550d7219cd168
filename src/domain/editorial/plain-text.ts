/** What remains of Markdown when it is searched: words, without marks and addresses. */

export interface PlainText {
  readonly headings: readonly string[];
  readonly text: string;
}

function withoutMarks(line: string): string {
  return line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*+]|\d+\.|>)\s+/, '')
    .replace(/^\s*\|?[\s:|-]+\|\s*$/, '')
    .replace(/\s*\|\s*/g, ' ')
    .replace(/\*\*|__|`/g, '')
    .trim();
}

/** Headings and running text of a Markdown body; good for what editors write here, not for all Markdown. */
export function plainText(markdown: string): PlainText {
  const headings: string[] = [];
  const lines: string[] = [];
  for (const line of markdown.split('\n')) {
    const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
    if (heading !== undefined) headings.push(withoutMarks(heading));
    const plain = heading === undefined ? withoutMarks(line) : '';
    if (plain) lines.push(plain);
  }
  return { headings, text: lines.join(' ') };
}
