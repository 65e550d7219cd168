/** Clustered vector tiles of places. */
import type { Supercluster } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { closestZoom } from '#domain/map/cluster-look.ts';
import { tileExtent, tileLayer, type TiledPlace } from '#domain/map/place-tiles.ts';

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

/** Reads `/12/3641/1615`; null where there is no such tile. */
export function readTileAddress(parts: readonly (string | undefined)[]): TileAddress | null {
  const [z = NaN, x = NaN, y = NaN] = parts.map((part = '') =>
    /^\d{1,7}$/.test(part) ? Number(part) : NaN,
  );
  return z <= closestZoom && x < 2 ** z && y < 2 ** z ? { z, x, y } : null;
}

/** One tile of an index, as Mapbox Vector Tile; empty where there is nothing. */
export function encodeTile(
  index: Supercluster,
  { z, x, y }: TileAddress,
  describe: (place: number) => TiledPlace,
): Uint8Array {
  const tile = index.getTile(z, x, y);
  if (!tile || tile.features.length === 0) return new Uint8Array();
  // Each tile is made anew with features of its own: these may be changed.
  for (const feature of tile.features) {
    const { cluster_id: cluster, point_count, place }: Record<string, unknown> = feature.tags ?? {};
    feature.tags =
      typeof cluster === 'number'
        ? { point_count, zoom: index.getClusterExpansionZoom(cluster) }
        : { ...describe(typeof place === 'number' ? place : -1) };
  }
  return fromGeojsonVt({ [tileLayer]: tile }, { version: 2, extent: tileExtent });
}
