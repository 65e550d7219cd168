import type { PlaceMatch } from './filter.ts';
import type { Snapshot } from './snapshot.ts';

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** What holds both. */
export function boundsAround(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The extent of the places found, or null when none of them has a point. */
export function boundsOf(snapshot: Snapshot, matches: readonly PlaceMatch[]): Bounds | null {
  let bounds: Bounds | null = null;
  for (const { place } of matches) {
    const lng = snapshot.places.lng[place];
    const lat = snapshot.places.lat[place];
    if (typeof lng !== 'number' || typeof lat !== 'number') continue;
    const here: Bounds = [lng, lat, lng, lat];
    bounds = bounds ? boundsAround(bounds, here) : here;
  }
  return bounds;
}
