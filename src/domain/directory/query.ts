/** What someone asks of the directory, and how a URL says it. */
import type { SearchWord } from './text-test.ts';

export interface DirectoryQuery {
  /** Words to look for in names and readings, as typed; all of them. Empty: no matter what. */
  text: string;
  /** What the words of `text` mean, where the server has looked that up; never part of an address. */
  words?: readonly SearchWord[];
  /** Codes of kinds; any of them. Empty: every kind. */
  kinds: readonly string[];
  /** Codes of areas; any of them. Empty: everywhere. */
  areas: readonly string[];
}

/** Asks for everything. */
export const everything: DirectoryQuery = { text: '', kinds: [], areas: [] };

/** Results on one page of the list. */
export const pageSize = 30;

const codes = (values: readonly string[]) =>
  [...new Set(values.flatMap((value) => value.split(',')))]
    .filter((value) => /^[A-Za-z0-9_-]{1,40}$/.test(value))
    .sort();

/** Longer words than anyone types are cut, never within a character: half of one has no address. */
const textLength = 100;

const cutText = (text: string) => Array.from(text).slice(0, textLength).join('');

/** Reads `?q=お茶&kind=salon,kayoinoba&area=142050`; what is no code is left out. */
export function parseDirectoryQuery(search: URLSearchParams): DirectoryQuery {
  return {
    text: cutText((search.get('q') ?? '').trim().replace(/\s+/g, ' ')),
    kinds: codes(search.getAll('kind')),
    areas: codes(search.getAll('area')),
  };
}

/** Reads `?page=2`; anything that is no page is the first. */
export function parsePage(search: URLSearchParams): number {
  const page = Number(search.get('page'));
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}

/** Writes the query as one canonical search string, `''` or `?…`, so that a state has one address. */
export function directorySearch(query: DirectoryQuery, page = 1): string {
  const parts = [
    ...(query.text ? [`q=${encodeURIComponent(query.text)}`] : []),
    ...(query.kinds.length > 0 ? [`kind=${query.kinds.join(',')}`] : []),
    ...(query.areas.length > 0 ? [`area=${query.areas.join(',')}`] : []),
    ...(page > 1 ? [`page=${page}`] : []),
  ];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
