import type { DirectoryQuery } from '#domain/directory/query.ts';
import type { SearchWord } from '#domain/directory/text-test.ts';

const isWords = (value: unknown): value is SearchWord[] =>
  Array.isArray(value) &&
  value.every((word: unknown) => typeof word === 'object' && word !== null && 'texts' in word);

/** A query with what the server says its words mean, once the page is about these very words. */
export function withAskedWords(query: DirectoryQuery): DirectoryQuery {
  const said = document.querySelector<HTMLElement>('[data-words]');
  if (!query.text || said?.dataset.text !== query.text) return query;
  const words: unknown = JSON.parse(said.dataset.words ?? 'null');
  return isWords(words) ? { ...query, words } : query;
}
