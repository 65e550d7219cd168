import { judge, type Circumstances, type Judgement, noCircumstances } from './judge.ts';
import { orderMatches } from './order.ts';
import type { DirectoryQuery } from './query.ts';
import type { Snapshot } from './snapshot.ts';

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

/** How many results there are. */
export function countResults(matches: DirectoryMatches): number {
  return matches.onMap.length + countWithoutPosition(matches);
}

/** The results of rows that a test lets through, in the order of the snapshot. */
export function collect(
  snapshot: Snapshot,
  { rows, fails }: Judgement,
  isIn: (fails: number) => boolean,
): DirectoryMatches {
  const { places } = snapshot;
  const onMap: PlaceMatch[] = [];
  const withoutPoint: PlaceMatch[] = [];
  const withoutPlace: number[] = [];
  let last = -1;
  let activities: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (!isIn(fails[row] ?? 0)) continue;
    const result = rows.result[row] ?? 0;
    const activity = rows.activity[row] ?? -1;
    if (result !== last) {
      last = result;
      activities = [];
      if (result >= places.code.length) withoutPlace.push(activity);
      else {
        const list = typeof places.lng[result] === 'number' ? onMap : withoutPoint;
        list.push({ place: result, activities });
      }
    }
    // Several times of one activity may meet here.
    if (activity >= 0 && activities.at(-1) !== activity) activities.push(activity);
  }
  return { onMap, withoutPoint, withoutPlace };
}

/** How many results a query has. */
export function countFor(
  snapshot: Snapshot,
  query: DirectoryQuery,
  circumstances: Circumstances,
): number {
  const judgement = judge(snapshot, query, circumstances);
  return countResults(collect(snapshot, judgement, (fails) => fails === 0));
}

/**
 * Filters and sorts the directory. One result is one place with its matching activities: a place
 * matches if it does so itself (then all its activities are shown) or if one of its activities does
 * (then those are). What is asked of activities no place meets by itself.
 */
export function filterDirectory(
  snapshot: Snapshot,
  query: DirectoryQuery,
  circumstances: Circumstances = noCircumstances,
): DirectoryMatches {
  const judgement = judge(snapshot, query, circumstances);
  const matches = collect(snapshot, judgement, (fails) => fails === 0);
  return orderMatches(snapshot, matches, query, circumstances, judgement.distances);
}
