/**
 * The three readings of the site and how their addresses are built.
 *
 * Japanese has no prefix, so that what is printed on paper stays short; the others live under
 * `/ja-easy/…` (やさしい日本語) and `/en/…`, with the same page behind the same path.
 */
export const locales = ['ja', 'ja-easy', 'en'] as const;

/** One reading of the site. */
export type Locale = (typeof locales)[number];

/** The reading without a prefix, and the one every message falls back to. */
export const defaultLocale = 'ja' satisfies Locale;

/** Each reading named in itself, as the language switch shows it. */
export const localeNames: Readonly<Record<Locale, string>> = {
  ja: '日本語',
  'ja-easy': 'やさしい日本語',
  en: 'English',
};

/** The BCP 47 tag for `lang` and `hreflang`: やさしい日本語 is Japanese to every machine. */
export const languageTags: Readonly<Record<Locale, 'ja' | 'en'>> = {
  ja: 'ja',
  'ja-easy': 'ja',
  en: 'en',
};

/** What `lang` a text needs on a page in this reading: none where it is in the page's own language. */
export function foreignLang(locale: Locale, lang: 'ja' | 'en'): 'ja' | 'en' | undefined {
  return lang === languageTags[locale] ? undefined : lang;
}

function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The reading a name stands for (`Astro.currentLocale`, say); anything else is Japanese. */
export function toLocale(name: string | undefined): Locale {
  return isLocale(name) ? name : defaultLocale;
}

/** The reading that the path of a URL asks for: `/en/map` → `en`, `/map` → `ja`. */
export function localeOfPath(pathname: string): Locale {
  return toLocale(pathname.split('/')[1]);
}

/** The path without its reading: `/en/map` → `/map`, `/en` → `/`. */
export function pathWithoutLocale(pathname: string): string {
  const locale = localeOfPath(pathname);
  return locale === defaultLocale ? pathname : pathname.slice(locale.length + 1) || '/';
}

/**
 * The address of a page of this site in a reading.
 *
 * @param path the Japanese address, from the root, with its query or hash if it has any (`/map?kind=salon`)
 */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return `/${locale}${path.startsWith('/?') || path.startsWith('/#') || path === '/' ? path.slice(1) : path}`;
}
