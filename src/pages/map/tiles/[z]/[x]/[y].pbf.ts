import type { APIRoute } from 'astro';
import { directoryParams } from '#domain/directory/query.ts';
import { cacheAnswer } from '#server/cache/cache-answer.ts';
import { readTileAddress } from '#server/map/encode-tile.ts';
import { loadPlaceTile } from '#server/map/place-tile.ts';

/** A vector tile of what the query finds: `/map/tiles/12/3641/1615.pbf?kind=salon`. */
export const GET: APIRoute = async ({ cache, params, url }) => {
  const address = readTileAddress([params.z, params.x, params.y]);
  if (!address) return new Response(null, { status: 404 });
  const { tile, changesAt } = await loadPlaceTile(url.searchParams, address, Date.now());
  const headers = new Headers({ 'content-type': 'application/vnd.mapbox-vector-tile' });
  const until = new Date(changesAt);
  cacheAnswer(cache, headers, { tags: ['directory', 'town'], params: directoryParams, until });
  return new Response(Buffer.from(tile), { headers });
};
