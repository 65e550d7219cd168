import type { PlaceMatch } from './filter.ts';
import type { Snapshot } from './snapshot.ts';

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** The extent of the places found, or null when none of them has a point. */
export function boundsOf(snapshot: Snapshot, matches: readonly PlaceMatch[]): Bounds | null {
  let bounds: Bounds | null = null;
  for (const { place } of matches) {
    const lng = snapshot.places.lng[place];
    const lat = snapshot.places.lat[place];
    if (typeof lng !== 'number' || typeof lat !== 'number') continue;
    bounds = bounds
      ? [
          Math.min(bounds[0], lng),
          Math.min(bounds[1], lat),
          Math.max(bounds[2], lng),
          Math.max(bounds[3], lat),
        ]
      : [lng, lat, lng, lat];
  }
  return bounds;
}
