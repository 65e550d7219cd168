import type { RequestParameters } from 'maplibre-gl';
import type { LngLat } from '#domain/directory/distance.ts';

/**
 * How a tile of the places around the reader is asked for: where she is goes into the body of a POST,
 * for it must stand in no address and in no log. Undefined for every other address.
 * @param tiles address of our tiles, `…/{z}/{x}/{y}.pbf?…`
 */
export function tileRequest(
  url: string,
  tiles: string | null,
  here: LngLat | null,
): RequestParameters | undefined {
  const [start = '', end = ''] = tiles?.split('{z}/{x}/{y}') ?? [];
  if (!here || !tiles || !url.startsWith(start) || !url.endsWith(end)) return undefined;
  const [lng, lat] = here;
  return {
    url,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ lng: String(lng), lat: String(lat) }).toString(),
  };
}
