import type { Locale } from '#i18n/locales.ts';

/** A row of the taxonomy with its name in the three readings. */
export interface Labelled {
  label_ja: string;
  label_ja_easy: string;
  label_en: string;
}

/** What a row is called in a reading. */
export function labelOf(row: Labelled, locale: Locale): string {
  return { ja: row.label_ja, 'ja-easy': row.label_ja_easy, en: row.label_en }[locale];
}
