import type { APIRoute } from 'astro';
import { toLocale } from '#i18n/locales.ts';
import { cacheAnswer } from '#server/cache/cache-answer.ts';
import { loadSuggestions } from '#server/search/suggest.ts';

/** Suggestions of the search box: exactly the type Suggestions. `lang` is the reading. */
export const GET: APIRoute = async ({ cache, url }) => {
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' });
  cacheAnswer(cache, headers, { tags: ['directory', 'town'], params: ['q', 'lang'] });
  const locale = toLocale(url.searchParams.get('lang') ?? undefined);
  return new Response(JSON.stringify(await loadSuggestions(locale, url.searchParams)), { headers });
};
