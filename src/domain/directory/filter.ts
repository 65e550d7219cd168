import type { DirectoryQuery } from './query.ts';
import type { Snapshot } from './snapshot.ts';

/** One place and the activities there that match. */
export interface PlaceMatch {
  /** Index into `snapshot.places`. */
  place: number;
  /** Indexes into `snapshot.activities`, in their order. */
  activities: number[];
}

/** What a query finds. */
export interface DirectoryMatches {
  /** Places with a point: exactly the pins of the map. */
  onMap: PlaceMatch[];
  /** Places whose position is unknown. */
  withoutPoint: PlaceMatch[];
  /** Activities without a place (indexes): online, or anywhere in an area. */
  withoutPlace: number[];
}

/** How many entries have no pin: places of unknown position and activities without a place. */
export function countWithoutPosition(matches: DirectoryMatches): number {
  return matches.withoutPoint.length + matches.withoutPlace.length;
}

/**
 * Filters the directory. One result is one place with its matching activities: a place matches a
 * kind if it is of that kind itself (then all its activities are shown) or if one of its activities
 * is (then those are). 10,000 places take a few milliseconds.
 */
export function filterDirectory(snapshot: Snapshot, query: DirectoryQuery): DirectoryMatches {
  const { places, activities } = snapshot;
  const kinds = new Set(query.kinds);
  const areas = new Set(query.areas);
  const ofKind = (kind: string | undefined) =>
    kinds.size === 0 || (kind !== undefined && kinds.has(kind));

  const here: number[][] = places.code.map(() => []);
  const withoutPlace: number[] = [];
  for (let i = 0; i < activities.code.length; i++) {
    const place = activities.place[i];
    if (place !== null && place !== undefined) {
      here[place]?.push(i);
      continue;
    }
    const area = activities.area[i];
    const inArea = areas.size === 0 || (typeof area === 'string' && areas.has(area));
    if (inArea && ofKind(activities.kind[i])) withoutPlace.push(i);
  }

  const onMap: PlaceMatch[] = [];
  const withoutPoint: PlaceMatch[] = [];
  for (let place = 0; place < places.code.length; place++) {
    if (areas.size > 0 && !places.areas[place]?.some((area) => areas.has(area))) continue;
    const all = here[place] ?? [];
    const placeMatches = ofKind(places.kind[place]);
    const matching = placeMatches ? all : all.filter((i) => ofKind(activities.kind[i]));
    if (!placeMatches && matching.length === 0) continue;
    const list = typeof places.lng[place] === 'number' ? onMap : withoutPoint;
    list.push({ place, activities: matching });
  }
  return { onMap, withoutPoint, withoutPlace };
}

/** How many results each kind has under the query's areas: places as `filterDirectory` counts them. */
export function countByKind(
  snapshot: Snapshot,
  areas: DirectoryQuery['areas'],
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (kind: string | undefined) => {
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  const found = filterDirectory(snapshot, { kinds: [], areas });
  for (const match of [...found.onMap, ...found.withoutPoint]) {
    const kinds = new Set(match.activities.map((i) => snapshot.activities.kind[i]));
    kinds.add(snapshot.places.kind[match.place]);
    for (const kind of kinds) add(kind);
  }
  for (const i of found.withoutPlace) add(snapshot.activities.kind[i]);
  return counts;
}
