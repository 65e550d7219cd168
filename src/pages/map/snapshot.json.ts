import type { APIRoute } from 'astro';
import { cacheAnswer } from '#server/cache/cache-answer.ts';
import { loadDirectory } from '#server/directory.ts';

/** The directory in columns, for the map: exactly the type Snapshot. */
export const GET: APIRoute = async ({ cache }) => {
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' });
  cacheAnswer(cache, headers, { tags: ['directory'], params: [] });
  return new Response(JSON.stringify(await loadDirectory()), { headers });
};
