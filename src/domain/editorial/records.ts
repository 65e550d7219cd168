import { editorialPath, type Word } from './entry.ts';
import { inReading } from './order.ts';
import type { EditorialEntry } from './page.ts';
import { plainText } from './plain-text.ts';
import type { EditorialRecord } from './search.ts';

type Reading = EditorialEntry['locale'];

/** What a word is called in a reading. */
export function wordTitle(word: Word, reading: Reading): string {
  return reading === 'ja' ? word.term : word.name[reading];
}

function recordOf(
  entry: EditorialEntry,
  reading: Reading,
  address: (path: string) => string,
): EditorialRecord {
  const { folder, slug, body, data } = entry;
  const url = address(editorialPath(folder, slug));
  const { headings, text } = plainText(body);
  if (folder !== 'words') {
    const lang = entry.locale === 'en' ? 'en' : 'ja';
    return {
      folder,
      url,
      title: data.title,
      headings,
      also: [],
      text: `${data.lead} ${text}`,
      lang,
    };
  }
  const also = [data.term, data.kana, ...Object.values(data.name), ...data.synonyms];
  const short = data.short[reading];
  // Where the explanation is Japanese an English reader finds the word, not a sentence in it.
  const isForeign = reading === 'en' && entry.locale !== 'en';
  return {
    folder,
    url,
    title: wordTitle(data, reading),
    headings: isForeign ? [] : headings,
    also,
    text: isForeign ? short : `${short} ${text}`,
    lang: reading === 'en' ? 'en' : 'ja',
  };
}

/**
 * What each page is found by in one reading, guides first.
 * @param address the address of a page in this reading, from its Japanese one
 */
export function editorialRecords(
  entries: readonly EditorialEntry[],
  reading: Reading,
  address: (path: string) => string,
): EditorialRecord[] {
  return inReading(entries, reading).map((entry) => recordOf(entry, reading, address));
}
