/** What a query asks, one condition after the other: each can be taken away by itself. */
import { accessFacts } from '../access.ts';
import {
  collect,
  countFor,
  countResults,
  type DirectoryMatches,
  type PlaceMatch,
} from './filter.ts';
import { accessBit, type Circumstances, groupBits, judge, type Judgement } from './judge.ts';
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

/** The group of filters that decides of a condition (`groupBits`); 0: none does, as of a point alone. */
function groupOf({ name, value }: Condition): number {
  if (name === 'access')
    return accessFacts.reduce((bit, fact) => (fact === value ? accessBit(fact) : bit), 0);
  return groupOfName[name] ?? 0;
}

const groupOfName: Readonly<Record<string, number>> = {
  ...{ q: groupBits.text, kind: groupBits.kind, area: groupBits.area, group: groupBits.group },
  ...{ place: groupBits.place, welcome: groupBits.welcome, way: groupBits.way },
  ...{ day: groupBits.time, band: groupBits.time, when: groupBits.time, cost: groupBits.free },
  ...{ booking: groupBits.noBooking, alone: groupBits.alone, online: groupBits.online },
  ...{ lang: groupBits.language, within: groupBits.within, bounds: groupBits.bounds },
};

const bitCount = (bits: number) => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/** How few groups of filters a row misses at least; Infinity without rows. */
const leastMissed = ({ fails }: Judgement) =>
  fails.reduce((least, failed) => Math.min(least, bitCount(failed)), Infinity);

/** Conditions to drop together, and how many results there are then. */
export interface WayOut {
  conditions: readonly Condition[];
  /** The query without them. */
  without: DirectoryQuery;
  count: number;
}

const mostFruitful = (ways: WayOut[]) =>
  ways.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);

/** Drops whole groups of filters: the fewest that leave something. */
function groupsOut(snapshot: Snapshot, query: DirectoryQuery, judgement: Judgement): WayOut[] {
  const least = leastMissed(judgement);
  const missed = new Set(judgement.fails.filter((failed) => bitCount(failed) === least));
  return mostFruitful(
    [...missed].map((groups) => {
      const conditions: Condition[] = [];
      let without = query;
      for (;;) {
        const next = conditionsOf(without).find((condition) => groupOf(condition) & groups);
        if (!next) break;
        conditions.push(next);
        without = next.without;
      }
      const count = countResults(collect(snapshot, judgement, (fails) => (fails & ~groups) === 0));
      return { conditions, without, count };
    }),
  ).filter(({ without }) => conditionsOf(without).length > 0);
}

/**
 * What to drop where nothing was found, the most fruitful first: one condition or, where none of them
 * helps by itself, as few filters as there must be. To drop them all is no way out.
 */
export function waysOut(
  snapshot: Snapshot,
  query: DirectoryQuery,
  circumstances: Circumstances,
): WayOut[] {
  const judgement = judge(snapshot, query, circumstances);
  const single = mostFruitful(
    conditionsOf(query).map((condition) => {
      const { without } = condition;
      return {
        conditions: [condition],
        without,
        count: countFor(snapshot, without, circumstances),
      };
    }),
  );
  return single.length > 0 ? single : groupsOut(snapshot, query, judgement);
}

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
  const { distances } = judgement;
  const least = leastMissed(judgement);
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
