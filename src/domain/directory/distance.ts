import turfDistance from '@turf/distance';
import type { Snapshot } from './snapshot.ts';

/** Longitude, latitude; degrees, WGS 84. */
export type LngLat = readonly [lng: number, lat: number];

/** Metres between two points, along the ground as the crow flies; within 0.5 % of PostGIS. */
export function metresBetween(a: LngLat, b: LngLat): number {
  return turfDistance([...a], [...b], { units: 'meters' });
}

const known = new WeakMap<Snapshot, { point: LngLat; metres: Float64Array }>();

/** Metres from a point to every place; Infinity where a place has no position. */
export function distancesFrom(point: LngLat, snapshot: Snapshot): Float64Array {
  // One point is asked of again and again while a reader chooses other filters.
  const last = known.get(snapshot);
  if (last?.point[0] === point[0] && last.point[1] === point[1]) return last.metres;
  const { places } = snapshot;
  const metres = Float64Array.from(places.code, (_, i) => {
    const lng = places.lng[i];
    const lat = places.lat[i];
    return typeof lng === 'number' && typeof lat === 'number'
      ? metresBetween(point, [lng, lat])
      : Infinity;
  });
  known.set(snapshot, { point, metres });
  return metres;
}
