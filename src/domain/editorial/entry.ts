/** What editors write below content/: one schema per folder, and what is made of it. */
import { z } from 'zod';

const text = z.string().trim().min(1);
const readings = z.strictObject({ ja: text, 'ja-easy': text, en: text });
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const date = z.iso.date();

/**
 * A term of 地域共生社会: facts and short meanings in three readings. The text below is the explanation in
 * Japanese; NAME/ja-easy.md and NAME/en.md hold it in the other readings.
 */
export const wordSchema = z.strictObject({
  term: text,
  /** Its reading in hiragana, which also orders the list. */
  kana: z.string().regex(/^[ぁ-ゖー・0-9 ]+$/),
  /** What the term is called in the other readings. */
  name: z.strictObject({ 'ja-easy': text, en: text }),
  /** One or two sentences that stand alone, in a list as on the word's own page. */
  short: readings,
  /** Other ways to write or say it, which the search finds as well. */
  synonyms: z.array(text).default([]),
  /** File names (without .md) of words next to this one. */
  related: z.array(slug).min(1),
  /** Laws and official pages. */
  sources: z
    .array(z.strictObject({ title: text, url: z.url({ protocol: /^https$/ }) }))
    .default([]),
});
export type Word = z.infer<typeof wordSchema>;

/** An article in one reading. `order`, `date` and `updated` stand in ja.md and hold for all readings. */
export const articleSchema = z.strictObject({
  title: text,
  /** One or two sentences: the first thing read, the line in lists and in search engines. */
  lead: text,
  /** Guides: the place in the list. */
  order: z.int().min(1).optional(),
  /** News: the day it was written, as YYYY-MM-DD. */
  date: date.optional(),
  /** Statements: the day someone last looked whether it is still true. */
  updated: date.optional(),
});
export type Article = z.infer<typeof articleSchema>;

/** The folders of articles. Pages answer at /SLUG, the others at /FOLDER/SLUG. */
export const articleFolders = ['guide', 'news', 'pages'] as const;
export type ArticleFolder = (typeof articleFolders)[number];
export type EditorialFolder = ArticleFolder | 'words';

/** A part of the site that editors write, in the order in which it is shown. */
export const editorialFolders: readonly EditorialFolder[] = ['guide', 'words', 'news', 'pages'];

/** Names of files and folders: lower-case letters, digits and hyphens, for they become addresses. */
export const slugSchema = slug;

/** Japanese address of an entry: `guide`, `search` → `/guide/search`. */
export function editorialPath(folder: EditorialFolder, name: string): string {
  return folder === 'pages' ? `/${name}` : `/${folder}/${name}`;
}
