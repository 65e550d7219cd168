/** Editorial pages as they are shown in one reading. */
import type { Article, EditorialFolder, Word } from './entry.ts';

export interface Heading {
  readonly depth: number;
  /** What a link to it says after #. */
  readonly slug: string;
  readonly text: string;
}

/** What is needed to lead to a page. */
export interface EditorialLink {
  /** Japanese address. */
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  /** Language of title and lead: Japanese where the reading has no text of its own. */
  readonly lang: 'ja' | 'en';
  readonly date?: string | undefined;
}

/** An article with its text. */
export interface ArticlePage extends EditorialLink {
  readonly updated?: string | undefined;
  /** Made from an editor's Markdown, with links into this reading. */
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** A word with its explanation. */
export interface WordPage extends EditorialLink {
  readonly term: string;
  readonly kana: string;
  readonly html: string;
  /** Whether the explanation is in the reader's reading; else it is Japanese. */
  readonly isExplained: boolean;
  readonly sources: Word['sources'];
  readonly related: readonly EditorialLink[];
}

/** An entry of content/ as far as lists and searches need it. */
export type EditorialEntry = {
  readonly slug: string;
  readonly locale: 'ja' | 'ja-easy' | 'en';
  readonly body: string;
} & (
  | { readonly folder: 'words'; readonly data: Word }
  | { readonly folder: Exclude<EditorialFolder, 'words'>; readonly data: Article }
);
