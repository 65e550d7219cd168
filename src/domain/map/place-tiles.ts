/** What the server's vector tiles of places hold, layer `places`. */

/** Coordinates of a tile run from 0 to this: eight to a pixel. */
export const tileExtent = 4096;

/** Name of the one layer. */
export const tileLayer = 'places';

/** Properties of one place; a cluster has `point_count`, and `zoom`: where it comes apart. */
export interface TiledPlace {
  code: string;
  name: string;
  /** Name of its drawing, see pin-drawing.ts. */
  shape: string;
}

/** Address of the tiles of a query, as MapLibre wants it. */
export function tilesUrl(origin: string, search: string): string {
  return `${origin}/map/tiles/{z}/{x}/{y}.pbf${search}`;
}
