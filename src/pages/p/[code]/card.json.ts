import type { APIRoute } from 'astro';
import { parseShortCode } from '#domain/short-code.ts';
import { defaultLocale, locales } from '#i18n/locales.ts';
import { cacheAnswer } from '#server/cache/cache-answer.ts';
import { tag } from '#server/cache/tags.ts';
import { loadPlaceCard } from '#server/map/place-card.ts';
import { movedAnswer } from '#server/revisions/moved.ts';

/** What the map's card says of a place, in the reading that `?reading=` names. */
export const GET: APIRoute = async (context) => {
  const { cache, params, url } = context;
  const reading = url.searchParams.get('reading');
  const code = parseShortCode(params.code ?? '');
  const locale = locales.find((one) => one === reading) ?? defaultLocale;
  const moved = code && (await movedAnswer(context, 'place', { code, status: 'ended' }));
  if (moved) return moved;
  const card = code && (await loadPlaceCard(code, locale));
  if (!card) return new Response(null, { status: 404 });
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' });
  const activities = card.activities.map((activity) => tag.activity(activity.code));
  cacheAnswer(cache, headers, { tags: [tag.place(card.code), ...activities], params: ['reading'] });
  return Response.json(card, { headers });
};
