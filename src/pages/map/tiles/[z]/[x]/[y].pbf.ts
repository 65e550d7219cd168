import type { APIContext, APIRoute } from 'astro';
import { directoryParams } from '#domain/directory/query.ts';
import { cacheAnswer, keepNothing } from '#server/cache/cache-answer.ts';
import { readTileAddress } from '#server/map/encode-tile.ts';
import { loadPlaceTile } from '#server/map/place-tile.ts';
import { readHere } from '#server/read-here.ts';

async function answer({ cache, params, request, url }: APIContext): Promise<Response> {
  const address = readTileAddress([params.z, params.x, params.y]);
  if (!address) return new Response(null, { status: 404 });
  const here = await readHere(request);
  const { tile, changesAt } = await loadPlaceTile(url.searchParams, address, Date.now(), here);
  const headers = new Headers({ 'content-type': 'application/vnd.mapbox-vector-tile' });
  const until = new Date(changesAt);
  if (here) keepNothing(headers);
  else cacheAnswer(cache, headers, { tags: ['directory', 'town'], params: directoryParams, until });
  return new Response(Buffer.from(tile), { headers });
}

/** A vector tile of what the query finds: `/map/tiles/12/3641/1615.pbf?kind=salon`. */
export const GET: APIRoute = answer;

/** The same around the reader, who says in the body where she is: it stands in no address. */
export const POST: APIRoute = answer;
