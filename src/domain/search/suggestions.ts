/** What /search/suggest.json gives, in the reader's reading. */
export interface Suggestions {
  groups: {
    /** What the items are; '' for the way to all results. */
    name: string;
    items: { text: string; href: string }[];
  }[];
  /** How many there are, for a screen reader. */
  status: string;
  /**
   * What the browser calls the editors' pages that it finds itself, in Pagefind's index, and what it then
   * says after `status`.
   */
  articles: { name: string; also: string };
}

/** Something that may be suggested. */
export interface Bearer {
  name: string;
  /** What may tell it from others of its name, the best first. */
  apart: readonly string[];
}

/**
 * What tells a bearer from the others of a list that have its name: the first that none of them has
 * too. Null where no other has its name, or nothing is known that tells it apart.
 */
export function toldApart({ name, apart }: Bearer, others: readonly Bearer[]): string | null {
  const namesakes = others.filter((other) => other.name === name);
  if (namesakes.length === 0) return null;
  return apart.find((what) => namesakes.every((other) => !other.apart.includes(what))) ?? null;
}
