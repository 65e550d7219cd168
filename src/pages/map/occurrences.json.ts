import type { APIRoute } from 'astro';
import { parseDayRange } from '#domain/directory/occurrences.ts';
import { cacheAnswer } from '#server/cache/cache-answer.ts';
import { loadDirectoryTimes, occurrencesIn } from '#server/directory.ts';

/** What takes place from one day to another, in columns: exactly the type Occurrences. */
export const GET: APIRoute = async ({ cache, url }) => {
  const days = parseDayRange(url.searchParams);
  if (!days) return new Response(null, { status: 400 });
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' });
  cacheAnswer(cache, headers, { tags: ['directory'], params: ['from', 'to'] });
  const found = occurrencesIn(await loadDirectoryTimes(), days.from, days.to);
  return new Response(JSON.stringify(found), { headers });
};
