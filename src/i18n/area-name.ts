import type { Area } from '#domain/area.ts';
import type { ReaderText } from '#domain/subject.ts';
import type { Locale } from './locales.ts';

/** The name of an area: in Latin letters for readers of English where it has one, else in Japanese. */
export function areaName(
  locale: Locale,
  { name, nameEn }: Pick<Area, 'name' | 'nameEn'>,
): Pick<ReaderText, 'text' | 'lang'> {
  return locale === 'en' && nameEn ? { text: nameEn, lang: 'en' } : { text: name, lang: 'ja' };
}
