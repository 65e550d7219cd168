import type { APIRoute } from 'astro';
import { readAreaPoint } from '#domain/post/pin.ts';
import { toLocale } from '#i18n/locales.ts';
import { cacheAnswer } from '#server/cache/cache-answer.ts';
import { nameAreaAt } from '#server/area-at.ts';

/** The district around a point, its name as JSON; null where none is known. `lang` is the reading. */
export const GET: APIRoute = async ({ cache, url }) => {
  const point = readAreaPoint(url.searchParams.get('at'));
  if (!point) return new Response(null, { status: 400 });
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' });
  cacheAnswer(cache, headers, { tags: ['town'], params: ['at', 'lang'] });
  const name = await nameAreaAt(point, toLocale(url.searchParams.get('lang') ?? undefined));
  return new Response(JSON.stringify(name), { headers });
};
