/** A record as Pagefind keeps it beside a page, all of it text, and read back. */
import { editorialFolders } from './entry.ts';
import type { EditorialRecord } from './search.ts';

const inLines = (parts: readonly string[]) => parts.join('\n');
const fromLines = (text: string | undefined) => (text ? text.split('\n') : []);

/** What Pagefind hands back with a page: titles and texts as written, not as folded. */
export function recordMeta(record: EditorialRecord): Record<string, string> {
  const { folder, title, headings, also, text, lang } = record;
  return { folder, title, headings: inLines(headings), also: inLines(also), text, lang };
}

/** The record again; undefined when something else wrote the index. */
export function recordFromMeta(
  url: string,
  meta: Readonly<Record<string, string | undefined>>,
): EditorialRecord | undefined {
  const folder = editorialFolders.find((known) => known === meta.folder);
  const { title, text } = meta;
  if (!folder || title === undefined || text === undefined) return undefined;
  return {
    folder,
    url,
    title,
    headings: fromLines(meta.headings),
    also: fromLines(meta.also),
    text,
    lang: meta.lang === 'en' ? 'en' : 'ja',
  };
}
