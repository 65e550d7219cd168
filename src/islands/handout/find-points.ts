/** Points of entries that were picked from a card, which does not know them. */
import { loadSnapshot } from '#client/load-snapshot.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import type { HandoutEntry } from '#domain/handout.ts';
import type { LngLat } from '#domain/map/mercator.ts';

let loading: Promise<Snapshot | null> | undefined;

/** The directory, the same whole for everyone: asking for it tells nothing of the list. */
export function directoryOnce(): Promise<Snapshot | null> {
  loading ??= loadSnapshot('/map/snapshot.json').catch(() => null);
  return loading;
}

function placeIndex({ placeCode, path, code }: HandoutEntry, snapshot: Snapshot): number {
  const { places, activities } = snapshot;
  if (placeCode !== null) return places.code.indexOf(placeCode);
  if (!path.startsWith('/a/')) return -1;
  return activities.place[activities.code.indexOf(code)] ?? -1;
}

/** Where an entry lies: as its page said, else as the directory does; null where nobody knows. */
export function pointOf(entry: HandoutEntry, snapshot: Snapshot | null): LngLat | null {
  if (entry.lng !== null && entry.lat !== null) return [entry.lng, entry.lat];
  if (!snapshot) return null;
  const index = placeIndex(entry, snapshot);
  const [lng, lat] = [snapshot.places.lng[index], snapshot.places.lat[index]];
  return typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : null;
}
