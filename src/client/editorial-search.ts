/** Searches the editors' pages in the browser. Nothing is loaded before the first search. */
import { queryBigrams } from '#domain/editorial/bigrams.ts';
import { recordFromMeta } from '#domain/editorial/record-meta.ts';
import { foldRecords, searchRecords, type EditorialResult } from '#domain/editorial/search.ts';
import type { Locale } from '#i18n/locales.ts';

interface PagefindPage {
  readonly url: string;
  readonly meta: Record<string, string>;
}

/** What is used of Pagefind's program in the browser. */
interface Pagefind {
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

function isPagefind(value: unknown): value is Pagefind {
  return typeof value === 'object' && value !== null && 'search' in value;
}

const loaded = new Map<Locale, Promise<Pagefind>>();

async function load(locale: Locale): Promise<Pagefind> {
  const address = `/pagefind/${locale}/pagefind.js`;
  const module: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(module)) throw new Error(`${address} is not Pagefind.`);
  return module;
}

/** How many candidates are looked at for each result asked for: Pagefind weighs words otherwise. */
const candidates = 3;

/**
 * The same pages in the same order as `searchEditorial` of the server: Pagefind says where the
 * letters occur, the rule that ranks them is shared.
 *
 * Pagefind's WebAssembly runs in a worker of its own, so that the page's policy needs no
 * `'wasm-unsafe-eval'`; a browser that starts no worker gets the error below.
 *
 * @param text as the reader typed it
 * @returns best first, with addresses in the reader's reading; [] when nothing is found
 * @throws Error when the index can not be loaded: offline, or under `npm run dev`, which builds
 *   none. What the server found (`searchEditorial`) should then stay.
 */
export async function searchEditorialPages(
  text: string,
  locale: Locale,
  limit = 5,
): Promise<EditorialResult[]> {
  const query = queryBigrams(text);
  if (!query) return [];
  const loading = loaded.get(locale) ?? load(locale);
  loaded.set(locale, loading);
  loading.catch(() => loaded.delete(locale));
  const pagefind = await loading;
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(
    results.slice(0, limit * candidates).map((result) => result.data()),
  );
  const records = pages.flatMap(({ url, meta }) => recordFromMeta(url, meta) ?? []);
  return searchRecords(foldRecords(records), text, limit);
}
