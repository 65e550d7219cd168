import type { EditorialEntry } from './page.ts';

const folders = ['guide', 'words', 'news', 'pages'];

/** Guides as numbered, words by their kana, the latest news first, statements by name. */
function compare(one: EditorialEntry, other: EditorialEntry): number {
  if (one.folder === 'words' && other.folder === 'words') {
    return one.data.kana.localeCompare(other.data.kana, 'ja');
  }
  if (one.folder === 'words' || other.folder === 'words' || one.folder !== other.folder) {
    return folders.indexOf(one.folder) - folders.indexOf(other.folder);
  }
  return (
    (one.data.order ?? 0) - (other.data.order ?? 0) ||
    (other.data.date ?? '').localeCompare(one.data.date ?? '') ||
    one.slug.localeCompare(other.slug)
  );
}

/**
 * One entry for each page, in the order shown: in the reading asked for, else in Japanese. What
 * ja.md says for all readings (place in the list, dates) goes with it.
 */
export function inReading<Entry extends EditorialEntry>(
  entries: readonly Entry[],
  locale: EditorialEntry['locale'],
): Entry[] {
  const pages = Map.groupBy(entries, ({ folder, slug }) => `${folder}/${slug}`);
  return [...pages.values()]
    .flatMap((readings) => {
      const japanese = readings.find((entry) => entry.locale === 'ja');
      const own = readings.find((entry) => entry.locale === locale) ?? japanese;
      return own ? [{ ...own, data: { ...japanese?.data, ...own.data } }] : [];
    })
    .sort(compare);
}
