import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { clusterPlaces } from '#domain/map/place-clusters.ts';
import type { PlaceFeatures } from '#domain/map/place-features.ts';
import { tileExtent } from '#domain/map/place-tiles.ts';
import { encodeTile, readTileAddress } from '#server/map/encode-tile.ts';

const count = 20_000;

/** A large town's places, spread the same way in every run; some at one point. */
const features: PlaceFeatures = {
  type: 'FeatureCollection',
  features: Array.from({ length: count }, (_, place) => {
    const [east, north] = [(place * 0.6180339887) % 1, (place * 0.7548776662) % 1];
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [139 + 0.4 * east ** 2, 35 + 0.3 * north] },
      properties: { place, name: '', shape: '' },
    };
  }),
};
const index = clusterPlaces(features);
const describePlace = (place: number) => ({
  code: `P${place}`,
  name: `場所${place}`,
  shape: 'cup',
});

function read(z: number, x: number, y: number) {
  const tile = new VectorTile(new PbfReader(encodeTile(index, { z, x, y }, describePlace)));
  const layer = tile.layers.places;
  return Array.from({ length: layer?.length ?? 0 }, (_, i) => {
    const feature = layer?.feature(i);
    const [[point] = []] = feature?.loadGeometry() ?? [];
    return { properties: feature?.properties ?? {}, x: point?.x ?? 0, y: point?.y ?? 0 };
  });
}

/** What of a tile's places lies in it, and not in the air around it. */
function own(z: number, x: number, y: number) {
  const isIn = (at: number) => at >= 0 && at < tileExtent;
  return read(z, x, y).filter((feature) => isIn(feature.x) && isIn(feature.y));
}

describe('the tiles of a large town', () => {
  it('hold every place once at any zoom', () => {
    for (const z of [5, 8, 10]) {
      let sum = 0;
      const [left, right] = [139, 139.4].map((lng) => Math.floor(((lng + 180) / 360) * 2 ** z));
      for (let x = left ?? 0; x <= (right ?? 0); x++) {
        for (let y = 0; y < 2 ** z; y++) {
          for (const { properties } of own(z, x, y)) sum += Number(properties.point_count ?? 1);
        }
      }
      // A cluster on the line between two tiles may be rounded into either.
      expect(Math.abs(sum - count)).toBeLessThan(count / 200);
    }
  });

  it('say where a cluster comes apart, and of a place what the map shows', () => {
    const [cluster] = read(5, 28, 12);
    expect(Number(cluster?.properties.zoom)).toBeGreaterThan(5);
    const [lng = 0, lat = 0] = features.features[7]?.geometry.coordinates ?? [];
    const world = 2 ** 18;
    const radians = (lat * Math.PI) / 180;
    const x = Math.floor(((lng + 180) / 360) * world);
    const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * world);
    expect(read(18, x, y).map(({ properties }) => properties)).toContainEqual(describePlace(7));
  });

  it('are empty where there is nothing', () => {
    expect(encodeTile(index, { z: 5, x: 0, y: 0 }, describePlace)).toHaveLength(0);
  });
});

describe('the address of a tile', () => {
  it('is refused where there is no such tile', () => {
    expect(readTileAddress(['5', '28', '12'])).toEqual({ z: 5, x: 28, y: 12 });
    for (const wrong of [
      ['5', '32', '0'],
      ['19', '0', '0'],
      ['-1', '0', '0'],
      ['5', '1.5', '0'],
    ]) {
      expect(readTileAddress(wrong)).toBeNull();
    }
    expect(readTileAddress(['5', undefined, '0'])).toBeNull();
  });
});
