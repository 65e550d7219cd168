import type { APIRoute } from 'astro';
import { readGroundName } from '#domain/base-map/ground-name.ts';
import { cacheAnswer } from '#server/cache/cache-answer.ts';
import { drawGround } from '#server/map/ground-picture.ts';

/** The land under the first picture of a map. */
export const GET: APIRoute = async ({ cache, params }) => {
  const name = readGroundName(params.name ?? '');
  const svg = name && (await drawGround(name));
  if (svg === null) return new Response(null, { status: 404 });
  const headers = new Headers({ 'content-type': 'image/svg+xml; charset=utf-8' });
  cacheAnswer(cache, headers, { tags: [], params: [] });
  return new Response(svg, { headers });
};
