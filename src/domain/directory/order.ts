import { dayNumber } from '../schedule/local-date.ts';
import type { DirectoryMatches, PlaceMatch } from './filter.ts';
import type { Circumstances } from './judge.ts';
import type { DirectoryQuery, Sort } from './query.ts';
import type { Snapshot } from './snapshot.ts';

/** The order a query means: nearest first where there is a point and no other was chosen. */
function sortOf({ sort }: DirectoryQuery, hasPoint: boolean): Sort | null {
  if (sort === 'nearest' && !hasPoint) return null;
  return sort ?? (hasPoint ? 'nearest' : null);
}

/** When each activity is next, minutes since 1970 in Japan; Infinity: not in the days known. */
function nextStarts(snapshot: Snapshot, { occurrences, clock }: Circumstances): Float64Array {
  const next = new Float64Array(snapshot.activities.code.length).fill(Infinity);
  const now = dayNumber(clock.date) * 1440 + clock.minutes;
  for (const { from, slot, day, opens, closes } of occurrences ?? []) {
    const start = dayNumber(from);
    slot.forEach((which, i) => {
      const activity = activityOfSlot(snapshot, which);
      const midnight = (start + (day[i] ?? 0)) * 1440;
      const ends = midnight + (closes[i] ?? 1440);
      // Hours that are not known come after those that are, on their day.
      const begins = midnight + (opens[i] ?? 1439);
      if (ends > now && begins < (next[activity] ?? 0)) next[activity] = begins;
    });
  }
  return next;
}

function activityOfSlot({ activities, bands }: Snapshot, slot: number): number {
  return slot < activities.code.length
    ? slot
    : (bands.activity[slot - activities.code.length] ?? -1);
}

type Table = Snapshot['places'] | Snapshot['activities'];

/** Day of the last confirmation, or -Infinity. */
const confirmedOn = (table: Table, row: number) => table.confirmed[row] ?? -Infinity;

const isOverdue = (table: Table, row: number, today: number) =>
  (table.due[row] ?? Infinity) < today;

/** Sorts by a number, smallest first; what has the same stays in its order. */
const by = <Item>(items: readonly Item[], rank: (item: Item) => number): Item[] =>
  items
    .map((item) => ({ item, rank: rank(item) }))
    // Infinity - Infinity is no number.
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank < b.rank ? -1 : 1))
    .map(({ item }) => item);

/** Puts what was found in the order asked for. What should have been confirmed long ago sinks. */
export function orderMatches(
  snapshot: Snapshot,
  matches: DirectoryMatches,
  query: DirectoryQuery,
  circumstances: Circumstances,
  distances: Float64Array | null,
): DirectoryMatches {
  const { places, activities } = snapshot;
  const today = dayNumber(circumstances.clock.date);
  const sort = sortOf(query, distances !== null);
  const least = (of: (activity: number) => number, match: PlaceMatch) =>
    match.activities.reduce((least, activity) => Math.min(least, of(activity)), Infinity);
  const order = (
    ofPlace: (match: PlaceMatch) => number,
    ofActivity: (activity: number) => number,
  ): DirectoryMatches => ({
    onMap: by(matches.onMap, ofPlace),
    withoutPoint: by(matches.withoutPoint, ofPlace),
    withoutPlace: by(matches.withoutPlace, ofActivity),
  });

  if (sort === 'nearest')
    return order(
      ({ place }) => distances?.[place] ?? Infinity,
      () => 0,
    );
  if (sort === 'soonest') {
    const next = nextStarts(snapshot, circumstances);
    const start = (activity: number) => next[activity] ?? Infinity;
    return order((match) => least(start, match), start);
  }
  if (sort === 'confirmed') {
    const age = (activity: number) => -confirmedOn(activities, activity);
    return order((match) => Math.min(-confirmedOn(places, match.place), least(age, match)), age);
  }
  return order(
    ({ place }) => Number(isOverdue(places, place, today)),
    (activity) => Number(isOverdue(activities, activity, today)),
  );
}
