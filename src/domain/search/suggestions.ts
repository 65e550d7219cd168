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
