/** How files made for other programs are sent. */
import type { APIContext } from 'astro';
import { type Calendar, writeCalendar } from '#domain/calendar/ical.ts';
import { type AnswerFreshness, cacheAnswer } from '../cache/cache-answer.ts';

/** The address the public knows the site by, without a slash at its end. */
export function siteOrigin({ site, url }: Pick<APIContext, 'site' | 'url'>): string {
  return (site ?? url).origin;
}

/** An answer that the cache may keep. */
export function keptAnswer(
  { cache }: Pick<APIContext, 'cache'>,
  type: string,
  body: string | Uint8Array<ArrayBuffer>,
  freshness: AnswerFreshness,
): Response {
  const headers = new Headers({ 'content-type': type });
  cacheAnswer(cache, headers, freshness);
  return new Response(body, { headers });
}

/** A calendar to subscribe to or to save under a name (letters of ASCII). */
export function calendarAnswer(
  context: Pick<APIContext, 'cache'>,
  calendar: Calendar,
  fileName: string,
  freshness: AnswerFreshness,
): Response {
  const answer = keptAnswer(
    context,
    'text/calendar; charset=utf-8',
    writeCalendar(calendar),
    freshness,
  );
  answer.headers.set('content-disposition', `inline; filename="${fileName}.ics"`);
  return answer;
}
