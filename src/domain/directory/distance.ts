import turfDistance from '@turf/distance';
import type { Snapshot } from './snapshot.ts';

/** Longitude, latitude; degrees, WGS 84. */
export type LngLat = readonly [lng: number, lat: number];

/** Metres between two points, along the ground as the crow flies; within 0.5 % of PostGIS. */
export function metresBetween(a: LngLat, b: LngLat): number {
  return turfDistance([...a], [...b], { units: 'meters' });
}

/** Metres from a point to every place; Infinity where a place has no position. */
export function distancesFrom(point: LngLat, { places }: Snapshot): Float64Array {
  return Float64Array.from(places.code, (_, i) => {
    const lng = places.lng[i];
    const lat = places.lat[i];
    return typeof lng === 'number' && typeof lat === 'number'
      ? metresBetween(point, [lng, lat])
      : Infinity;
  });
}
