import { oncePerSnapshot } from './once-per-snapshot.ts';
import type { DirectoryQuery } from './query.ts';
import type { Snapshot } from './snapshot.ts';
import { plainWords, textTests } from './text-test.ts';

/** One place and the activities there that match. */
export interface PlaceMatch {
  /** Index into `snapshot.places`. */
  place: number;
  /** Indexes into `snapshot.activities`, in their order. */
  activities: readonly number[];
}

/** What a query finds. */
export interface DirectoryMatches {
  /** Places with a point: exactly the pins of the map. */
  onMap: PlaceMatch[];
  /** Places whose position is unknown. */
  withoutPoint: PlaceMatch[];
  /** Activities without a place (indexes): online, or anywhere in an area. */
  withoutPlace: readonly number[];
}

/** How many entries have no pin: places of unknown position and activities without a place. */
export function countWithoutPosition(matches: DirectoryMatches): number {
  return matches.withoutPoint.length + matches.withoutPlace.length;
}

/** The activities (indexes) at each place, and those without one. */
const grouped = oncePerSnapshot(({ places, activities }) => {
  const here: number[][] = places.code.map(() => []);
  const withoutPlace: number[] = [];
  activities.place.forEach((place, i) => {
    if (place === null) withoutPlace.push(i);
    else here[place]?.push(i);
  });
  return { here, withoutPlace };
});

/** Tests for the text of a query: its words as the server understood them, else as they stand. */
const testsOfText = (snapshot: Snapshot, { text, words }: DirectoryQuery) =>
  textTests(snapshot, words ?? plainWords(text));

/** A test for codes of areas: whether one of them is asked for. */
function areaTest({ areas }: DirectoryQuery) {
  const wanted = new Set(areas);
  return (codes: readonly string[] | undefined) =>
    wanted.size === 0 || (codes?.some((code) => wanted.has(code)) ?? false);
}

/** A test for activities without a place: whether they serve an area asked for. */
function servedTest({ activities }: Snapshot, query: DirectoryQuery) {
  const inArea = areaTest(query);
  return (i: number) => {
    const area = activities.area[i];
    return inArea(typeof area === 'string' ? [area] : []);
  };
}

/**
 * Filters the directory. One result is one place with its matching activities: a place matches
 * if it does so itself (then all its activities are shown) or if one of its activities does (then
 * those are). 10,000 places take a few milliseconds.
 */
export function filterDirectory(snapshot: Snapshot, query: DirectoryQuery): DirectoryMatches {
  const { places, activities } = snapshot;
  const kinds = new Set(query.kinds);
  const ofKind = (kind: string | undefined) =>
    kinds.size === 0 || (kind !== undefined && kinds.has(kind));
  const inArea = areaTest(query);
  const { place: placeSays, activity: activitySays } = testsOfText(snapshot, query);
  const activityFits = (i: number) => ofKind(activities.kind[i]) && activitySays(i);
  const { here, withoutPlace } = grouped(snapshot);

  const onMap: PlaceMatch[] = [];
  const withoutPoint: PlaceMatch[] = [];
  for (let place = 0; place < places.code.length; place++) {
    if (!inArea(places.areas[place])) continue;
    const all = here[place] ?? [];
    const placeMatches = ofKind(places.kind[place]) && placeSays(place);
    const matching = placeMatches ? all : all.filter(activityFits);
    if (!placeMatches && matching.length === 0) continue;
    const list = typeof places.lng[place] === 'number' ? onMap : withoutPoint;
    list.push({ place, activities: matching });
  }
  const isServed = servedTest(snapshot, query);
  return {
    onMap,
    withoutPoint,
    withoutPlace: withoutPlace.filter((i) => isServed(i) && activityFits(i)),
  };
}

/** How many results each kind has under the rest of the query, as `filterDirectory` counts them. */
export function countByKind(snapshot: Snapshot, query: DirectoryQuery): Map<string, number> {
  const { places, activities } = snapshot;
  const inArea = areaTest(query);
  const { place: placeSays, activity: activitySays } = testsOfText(snapshot, query);
  const { here, withoutPlace } = grouped(snapshot);

  const counts = new Map<string, number>();
  const count = (kinds: ReadonlySet<string | undefined>) => {
    for (const kind of kinds) {
      if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  };
  // One pass for all kinds: a place counts once for each kind that would show it.
  for (let place = 0; place < places.code.length; place++) {
    if (!inArea(places.areas[place])) continue;
    const kinds = new Set((here[place] ?? []).filter(activitySays).map((i) => activities.kind[i]));
    if (placeSays(place)) kinds.add(places.kind[place]);
    count(kinds);
  }
  const isServed = servedTest(snapshot, query);
  for (const i of withoutPlace) {
    if (isServed(i) && activitySays(i)) count(new Set([activities.kind[i]]));
  }
  return counts;
}
