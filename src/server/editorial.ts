/** The editors' pages at run time: read, listed and searched, without the database. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { z } from 'zod';
import { dressHtml } from '#domain/editorial/dress-html.ts';
import {
  articleFolders,
  editorialPath,
  type ArticleFolder,
  type EditorialFolder,
} from '#domain/editorial/entry.ts';
import { inReading } from '#domain/editorial/order.ts';
import type {
  ArticlePage,
  EditorialEntry,
  EditorialLink,
  Heading,
  WordPage,
} from '#domain/editorial/page.ts';
import { editorialRecords, wordTitle } from '#domain/editorial/records.ts';
import { foldRecords, searchRecords, type EditorialResult } from '#domain/editorial/search.ts';
import { languageTags, localePath, toLocale, type Locale } from '#i18n/locales.ts';

interface Rendered {
  readonly html: string;
  readonly headings: readonly Heading[];
}

type Loaded = EditorialEntry & Rendered;

const headingsSchema = z
  .array(z.object({ depth: z.number(), slug: z.string(), text: z.string() }))
  .catch([]);

const common = ({ id, body, rendered }: CollectionEntry<EditorialFolder>) => ({
  slug: id.split('/')[0] ?? '',
  locale: toLocale(id.split('/')[1]),
  body: body ?? '',
  html: rendered?.html ?? '',
  headings: headingsSchema.parse(rendered?.metadata?.headings),
});

async function loadAll(): Promise<Loaded[]> {
  const words = await getCollection('words');
  const articles = articleFolders.map(async (folder) => {
    const entries = await getCollection(folder);
    return entries.map((entry) => ({ folder, data: entry.data, ...common(entry) }));
  });
  return [
    ...words.map((entry) => ({ folder: 'words' as const, data: entry.data, ...common(entry) })),
    ...(await Promise.all(articles)).flat(),
  ];
}

function linkOf({ folder, slug, locale, data }: Loaded, reader: Locale): EditorialLink {
  const path = editorialPath(folder, slug);
  if ('term' in data) {
    const title = wordTitle(data, reader);
    return { path, title, lead: data.short[reader], lang: languageTags[reader] };
  }
  const { title, lead, date } = data;
  return { path, title, lead, date, lang: languageTags[locale] };
}

const inOrder = async (reader: Locale) => inReading(await loadAll(), reader);

/** The pages of a folder: guides in their order, words by kana, the latest news first. */
export async function listEditorial(
  folder: EditorialFolder,
  reader: Locale,
): Promise<EditorialLink[]> {
  const entries = await inOrder(reader);
  return entries.filter((entry) => entry.folder === folder).map((entry) => linkOf(entry, reader));
}

/** The pages of a folder for `getStaticPaths` of /FOLDER/[slug]. */
export async function editorialPaths(
  folder: EditorialFolder,
): Promise<{ params: { slug: string } }[]> {
  const entries = (await inOrder('ja')).filter((entry) => entry.folder === folder);
  return entries.map(({ slug }) => ({ params: { slug } }));
}

/**
 * An article in a reading, in Japanese where it has none.
 * @throws Error when there is no such article: its address is not made either
 */
export async function loadArticle(
  folder: ArticleFolder,
  slug: string | undefined,
  reader: Locale,
): Promise<ArticlePage> {
  const entries = await inOrder(reader);
  const entry = entries.find((other) => other.folder === folder && other.slug === slug);
  if (!entry || entry.folder === 'words') {
    throw new Error(`content/${folder}/${String(slug)}/ja.md is missing.`);
  }
  const html = dressHtml(entry.html, (path) => localePath(reader, path));
  const { updated } = entry.data;
  return { ...linkOf(entry, reader), updated, html, headings: entry.headings };
}

/**
 * A word in a reading.
 * @throws Error when it is not explained here: its address is not made either
 */
export async function loadWord(slug: string | undefined, reader: Locale): Promise<WordPage> {
  const words = (await inOrder(reader)).filter((entry) => entry.folder === 'words');
  const entry = words.find((other) => other.slug === slug);
  if (!entry) throw new Error(`content/words/${String(slug)}.md is missing.`);
  const { term, kana, sources, related } = entry.data;
  const links = words
    .filter((other) => related.includes(other.slug))
    .map((other) => linkOf(other, reader));
  const html = dressHtml(entry.html, (path) => localePath(reader, path));
  const isExplained = entry.locale === reader;
  return { ...linkOf(entry, reader), term, kana, sources, html, isExplained, related: links };
}

const prepared = new Map<Locale, ReturnType<typeof foldRecords>>();

/**
 * Searches guides, words, news and statements: every word of the query must be found, in title
 * before heading before text. Folded as the directory is, without the database and without Pagefind.
 * @param text as the reader typed it
 * @returns best first, with addresses in the reader's reading
 */
export async function searchEditorial(
  text: string,
  locale: Locale,
  limit = 10,
): Promise<EditorialResult[]> {
  let records = prepared.get(locale);
  if (!records) {
    records = foldRecords(
      editorialRecords(await loadAll(), locale, (path) => localePath(locale, path)),
    );
    // While editors write, every look is a fresh one.
    if (import.meta.env.PROD) prepared.set(locale, records);
  }
  return searchRecords(records, text, limit);
}
