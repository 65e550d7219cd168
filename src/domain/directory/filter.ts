import { foldText } from '../fold-text.ts';
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

interface Folded {
  places: string[];
  activities: string[];
}

/** Folded names and readings of a snapshot, made once: folding is dearer than looking. */
const foldedOf = new WeakMap<Snapshot, Folded>();

function folded(snapshot: Snapshot): Folded {
  let texts = foldedOf.get(snapshot);
  if (!texts) {
    const { places, activities } = snapshot;
    texts = {
      places: places.name.map((name, i) => foldText(`${places.kana[i] ?? ''} ${name}`)),
      activities: activities.title.map((t, i) => foldText(`${activities.kana[i] ?? ''} ${t}`)),
    };
    foldedOf.set(snapshot, texts);
  }
  return texts;
}

/** A test for one row of one table: whether it holds every word of the query. */
function textTest(snapshot: Snapshot, query: DirectoryQuery, table: keyof Folded) {
  const words = query.text.split(' ').map(foldText).filter(Boolean);
  if (words.length === 0) return () => true;
  const texts = folded(snapshot)[table];
  return (row: number) => words.every((word) => texts[row]?.includes(word));
}

/**
 * Filters the directory. One result is one place with its matching activities: a place matches
 * if it does so itself (then all its activities are shown) or if one of its activities does (then
 * those are). 10,000 places take a few milliseconds.
 */
export function filterDirectory(snapshot: Snapshot, query: DirectoryQuery): DirectoryMatches {
  const { places, activities } = snapshot;
  const kinds = new Set(query.kinds);
  const areas = new Set(query.areas);
  const ofKind = (kind: string | undefined) =>
    kinds.size === 0 || (kind !== undefined && kinds.has(kind));
  const placeSays = textTest(snapshot, query, 'places');
  const activitySays = textTest(snapshot, query, 'activities');
  const placeFits = (i: number) => ofKind(places.kind[i]) && placeSays(i);
  const activityFits = (i: number) => ofKind(activities.kind[i]) && activitySays(i);

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
    if (inArea && activityFits(i)) withoutPlace.push(i);
  }

  const onMap: PlaceMatch[] = [];
  const withoutPoint: PlaceMatch[] = [];
  for (let place = 0; place < places.code.length; place++) {
    if (areas.size > 0 && !places.areas[place]?.some((area) => areas.has(area))) continue;
    const all = here[place] ?? [];
    const placeMatches = placeFits(place);
    const matching = placeMatches ? all : all.filter(activityFits);
    if (!placeMatches && matching.length === 0) continue;
    const list = typeof places.lng[place] === 'number' ? onMap : withoutPoint;
    list.push({ place, activities: matching });
  }
  return { onMap, withoutPoint, withoutPlace };
}

/** How many results each kind has under the rest of the query, as `filterDirectory` counts them. */
export function countByKind(snapshot: Snapshot, query: DirectoryQuery): Map<string, number> {
  const counts = new Map<string, number>();
  // Filtering once for each kind is exact whatever the rules are, and there are few kinds.
  const kinds = new Set([...snapshot.places.kind, ...snapshot.activities.kind]);
  for (const kind of kinds) {
    const found = filterDirectory(snapshot, { ...query, kinds: [kind] });
    counts.set(kind, found.onMap.length + countWithoutPosition(found));
  }
  return counts;
}
