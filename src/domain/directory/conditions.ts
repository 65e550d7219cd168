/** What a query asks, one condition after the other: each can be taken away by itself. */
import { countResults, type DirectoryMatches, collect, type PlaceMatch } from './filter.ts';
import { type Circumstances, judge } from './judge.ts';
import { dayNames, type DirectoryQuery } from './query.ts';
import type { Snapshot } from './snapshot.ts';

/** One thing asked. `name` and `value` are those of the address. */
export interface Condition {
  name: string;
  value: string;
  /** The query without it. */
  without: DirectoryQuery;
}

const lists = [
  ['kind', 'kinds'],
  ['area', 'areas'],
  ['group', 'groups'],
  ['place', 'places'],
  ['welcome', 'welcome'],
  ['way', 'ways'],
  ['day', 'days'],
  ['band', 'bands'],
  ['access', 'access'],
  ['lang', 'languages'],
] as const;

const flags = [
  ['cost', 'free', 'free'],
  ['booking', 'no', 'noBooking'],
  ['alone', 'yes', 'alone'],
  ['online', 'yes', 'online'],
] as const;

/** The conditions of a query in the order of an address. Order and page are none. */
export function conditionsOf(query: DirectoryQuery): Condition[] {
  const conditions: Condition[] = [];
  const add = (name: string, value: string, change: Partial<DirectoryQuery>) =>
    conditions.push({ name, value, without: { ...query, ...change } });
  if (query.text) add('q', query.text, { text: '' });
  for (const [name, field] of lists) {
    const values: readonly string[] = query[field];
    for (const value of values) {
      const rest = values.filter((other) => other !== value);
      const said = name === 'day' ? daySaid(value) : value;
      add(name, said, { [field]: rest });
    }
  }
  if (query.when !== null) add('when', query.when, { when: null });
  for (const [name, value, field] of flags) if (query[field]) add(name, value, { [field]: false });
  // A distance means nothing without the point it is reckoned from.
  if (query.near) add('near', query.near, { near: '', within: null });
  if (query.within !== null) add('within', String(query.within), { within: null });
  if (query.bounds) add('bounds', query.bounds.join(','), { bounds: null });
  return conditions;
}

const names: Readonly<Record<string, string>> = dayNames;
const daySaid = (day: string) => names[day] ?? day;

/** How many results there would be without one of the conditions. */
export interface WayOut extends Condition {
  count: number;
}

/** Which single conditions to drop to find something, the most fruitful first. */
export function waysOut(
  snapshot: Snapshot,
  query: DirectoryQuery,
  circumstances: Circumstances,
): WayOut[] {
  return conditionsOf(query)
    .map((condition) => {
      const judgement = judge(snapshot, condition.without, circumstances);
      const count = countResults(collect(snapshot, judgement, (fails) => fails === 0));
      return { ...condition, count };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

const bitCount = (bits: number) => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/**
 * The places that miss the fewest of the conditions, nearest first where there is a point: what to show
 * when nothing meets them all. None where nothing meets even half of them.
 */
export function nearestMatches(
  snapshot: Snapshot,
  query: DirectoryQuery,
  circumstances: Circumstances,
  most = 3,
): { matches: DirectoryMatches; missed: number } | null {
  const judgement = judge(snapshot, query, circumstances);
  const { fails, distances } = judgement;
  let least = Infinity;
  for (const failed of fails) least = Math.min(least, bitCount(failed));
  const asked = conditionsOf(query).length;
  if (!Number.isFinite(least) || least === 0 || least >= asked) return null;
  const found = collect(snapshot, judgement, (failed) => bitCount(failed) === least);
  const near = (matches: PlaceMatch[]) =>
    distances
      ? matches.toSorted((a, b) => (distances[a.place] ?? 0) - (distances[b.place] ?? 0))
      : matches;
  const onMap = near(found.onMap).slice(0, most);
  const withoutPoint = found.withoutPoint.slice(0, most - onMap.length);
  const withoutPlace = found.withoutPlace.slice(0, most - onMap.length - withoutPoint.length);
  return { matches: { onMap, withoutPoint, withoutPlace }, missed: least };
}
