/** What the server's vector tiles of places hold, layer `places`. */
import type { PlaceMatch } from '../directory/filter.ts';
import type { Snapshot } from '../directory/snapshot.ts';
import type { Kind } from '../kind.ts';
import { drawingName } from './pin-drawing.ts';

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

/** One place of a map that is named in the address: known before any tile. */
export interface PlaceAtPoint extends TiledPlace {
  /** Longitude, latitude; degrees, WGS 84. */
  lngLat: readonly [number, number];
}

/** Makes what says of a place (its index) what a tile holds of it. */
export function placeDescriber(
  { places }: Snapshot,
  kinds: readonly Pick<Kind, 'code' | 'shape'>[],
): (place: number) => TiledPlace {
  const shapes = new Map(kinds.map(({ code, shape }) => [code, shape]));
  return (place) => ({
    code: places.code[place] ?? '',
    name: places.name[place] ?? '',
    shape: drawingName(
      shapes.get(places.kind[place] ?? '') ?? 'circle',
      places.approximate[place] === 1,
    ),
  });
}

/** The place with this code, or null where it is not among those on the map. */
export function findPlaceAtPoint(
  snapshot: Snapshot,
  onMap: readonly PlaceMatch[],
  kinds: readonly Pick<Kind, 'code' | 'shape'>[],
  code: string | null,
): PlaceAtPoint | null {
  const { places } = snapshot;
  const place = code === null ? -1 : places.code.indexOf(code);
  const lng = places.lng[place];
  const lat = places.lat[place];
  if (typeof lng !== 'number' || typeof lat !== 'number') return null;
  if (!onMap.some((match) => match.place === place)) return null;
  return { ...placeDescriber(snapshot, kinds)(place), lngLat: [lng, lat] };
}

/** Address of the tiles of a query, as MapLibre wants it. */
export function tilesUrl(origin: string, search: string): string {
  return `${origin}/map/tiles/{z}/{x}/{y}.pbf${search}`;
}
