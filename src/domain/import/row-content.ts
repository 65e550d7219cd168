/** A cell of a row under the heading of its column. */
export interface NamedCell {
  header: string;
  value: string;
}

/**
 * The content of a row as one text, for hashing: columns in the order of their headings, blank
 * cells left out. So a file with its columns in another order, with a new empty column, or with
 * other line ends says the same.
 */
export function rowContent(cells: readonly NamedCell[]): string {
  const filled = cells
    .map(({ header, value }) => [header, value.replace(/\r\n?/g, '\n').trim()] as const)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return JSON.stringify(filled);
}
