/** Holds every row of the directory against every group of a query. */
import { type AccessFact, accessFacts } from '../access.ts';
import { instantOf, japanMoment, type LocalMoment } from '../schedule/japan-clock.ts';
import { maskOfChoice } from '../schedule/week-mask.ts';
import { distancesFrom, type LngLat } from './distance.ts';
import { accessMask, termsMask, waysMask, welcomeMask } from './masks.ts';
import type { Occurrences } from './occurrences.ts';
import { masksOfWhen } from './when.ts';
import type { DirectoryQuery, When } from './query.ts';
import { rowsOf, slotCount, vocabulary, type Rows } from './rows.ts';
import type { Snapshot } from './snapshot.ts';
import { plainWords, textTests } from './text-test.ts';

/** What a query is held against besides the directory. */
export interface Circumstances {
  /** What the clocks in Japan show. */
  clock: LocalMoment;
  /** Where `near` is, or the reader; null: not known. */
  point: LngLat | null;
  /** Of all days that `when` may mean; null: not there, then nothing is found for a `when`. */
  occurrences: readonly Occurrences[] | null;
}

/** The circumstances of a query that asks for no place and no time. */
export const noCircumstances: Circumstances = {
  clock: japanMoment(instantOf('1970-01-01', 0)),
  point: null,
  occurrences: null,
};

/** Groups of filters as bits: those that a row does not meet. Facts of access follow, a bit each. */
export const groupBits = {
  ...{ text: 1, kind: 2, area: 4, welcome: 8, way: 16, time: 32, free: 64, noBooking: 128 },
  ...{ alone: 256, online: 512, language: 1024, within: 2048, bounds: 4096 },
  // After those of access.
  ...{ group: 1 << 20, place: 1 << 21 },
};
/** How many bits stand before those of access, which have the order of `accessFacts`. */
export const firstAccessBit = 13;
export const accessBit = (fact: AccessFact) => 1 << (firstAccessBit + accessFacts.indexOf(fact));

export interface Judgement {
  rows: Rows;
  /** For each row the groups it does not meet; 0: it is found. */
  fails: Int32Array;
  /** Metres from the point to each place; null without a point. */
  distances: Float64Array | null;
  /** For every slot the days and bands on which it takes place at a time. */
  masksOf: (when: When) => Int32Array;
  /** Days and bands asked for, as a mask. */
  wantedTimes: number;
}

/** Whether an area, a kind or a language is among those asked for, by their numbers. */
function wanted(codes: readonly string[], asked: readonly string[]): Uint8Array | null {
  if (asked.length === 0) return null;
  return Uint8Array.from(codes, (code) => (asked.includes(code) ? 1 : 0));
}

const hasAny = (flags: Uint8Array, numbers: readonly number[] | undefined) =>
  numbers?.some((number) => flags[number] === 1) ?? false;

/** For every place, or none: whether it lies outside the bounds asked for. */
function outside({ places }: Snapshot, { bounds }: DirectoryQuery) {
  if (!bounds) return () => false;
  const [west, south, east, north] = bounds;
  return (place: number) => {
    const lng = places.lng[place];
    const lat = places.lat[place];
    if (typeof lng !== 'number' || typeof lat !== 'number') return true;
    return lng < west || lng > east || lat < south || lat > north;
  };
}

/** Bits of groups that only the place decides. */
function placeFails(snapshot: Snapshot, query: DirectoryQuery, distances: Float64Array | null) {
  const { areas } = vocabulary(snapshot);
  const areaFlags = wanted(areas.codes, query.areas);
  const isOutside = outside(snapshot, query);
  const asked = query.access.map((fact) => [accessMask([fact]), accessBit(fact)] as const);
  const { within } = query;
  const accessFails = (access: number) =>
    asked.reduce((fails, [mask, bit]) => (access & mask ? fails : fails | bit), 0);
  const common = (place: number | null, areaNumbers: readonly number[] | undefined) => {
    let fails = accessFails(place === null ? 0 : (snapshot.places.access[place] ?? 0));
    if (areaFlags && !hasAny(areaFlags, areaNumbers)) fails |= groupBits.area;
    if (query.bounds && (place === null || isOutside(place))) fails |= groupBits.bounds;
    const metres = place === null ? Infinity : (distances?.[place] ?? Infinity);
    // A distance from nowhere asks for nothing.
    if (within !== null && distances && metres > within) fails |= groupBits.within;
    return fails;
  };
  const isElsewhere = (place: number) =>
    query.places.length > 0 && !query.places.includes(snapshot.places.code[place] ?? '');
  const notThere = query.places.length > 0 ? groupBits.place : 0;
  return {
    ofPlace: Int32Array.from(snapshot.places.code, (_, i) => {
      const fails = common(i, areas.tables[0]?.[i]);
      return isElsewhere(i) ? fails | groupBits.place : fails;
    }),
    ofActivity: (activity: number) => common(null, areas.tables[1]?.[activity]) | notThere,
  };
}

/** Whether a row holds every word of the query; null where there are none. */
function textTest(snapshot: Snapshot, { text, words = plainWords(text) }: DirectoryQuery) {
  if (!text || words.length === 0) return null;
  const { place, activity } = textTests(snapshot, words);
  const { places, activities } = snapshot;
  const inPlaces = Uint8Array.from(places.code, (_, i) => (place(i) ? 1 : 0));
  const inActivities = Uint8Array.from(activities.code, (_, i) => (activity(i) ? 1 : 0));
  return (at: number, what: number) => inPlaces[at] === 1 || inActivities[what] === 1;
}

/** Bits of groups that only the activity decides, whoever it is for and whenever it is. */
function activityFails(snapshot: Snapshot, query: DirectoryQuery): Int32Array {
  const { activities } = snapshot;
  const { languages } = vocabulary(snapshot);
  const ways = waysMask(query.ways);
  const flags = wanted(languages.codes, query.languages);
  const termBits: [number, number][] = [];
  if (query.free) termBits.push([termsMask(['free']), groupBits.free]);
  if (query.noBooking) termBits.push([termsMask(['no_booking']), groupBits.noBooking]);
  if (query.alone) termBits.push([termsMask(['alone']), groupBits.alone]);
  if (query.online) termBits.push([termsMask(['online']), groupBits.online]);
  return Int32Array.from(activities.code, (_, i) => {
    let fails = 0;
    if (ways !== 0 && ((activities.ways[i] ?? 0) & ways) === 0) fails |= groupBits.way;
    for (const [mask, bit] of termBits) if (!((activities.terms[i] ?? 0) & mask)) fails |= bit;
    if (flags && !hasAny(flags, languages.tables[0]?.[i])) fails |= groupBits.language;
    return fails;
  });
}

/** Whether a place by itself, or an activity wherever it is, is run by another group than those asked for. */
function ranByOthers({ places, activities }: Snapshot, { groups }: DirectoryQuery) {
  const isOther = (group: string | null | undefined) =>
    groups.length > 0 && !groups.includes(group ?? '');
  return (place: number, activity: number) =>
    isOther(activity < 0 ? places.group[place] : activities.group[activity]);
}

/** Groups that a place by itself, whatever happens there, can not meet. */
function asksForActivities(query: DirectoryQuery): number {
  const { welcome, ways, days, bands, when, languages } = query;
  let fails = 0;
  if (welcome.length > 0) fails |= groupBits.welcome;
  if (ways.length > 0) fails |= groupBits.way;
  if (days.length > 0 || bands.length > 0 || when !== null) fails |= groupBits.time;
  for (const term of ['free', 'noBooking', 'alone', 'online'] as const) {
    if (query[term]) fails |= groupBits[term];
  }
  return languages.length > 0 ? fails | groupBits.language : fails;
}

/** The masks of `when`, each reckoned once. */
function timesOf(snapshot: Snapshot, { occurrences, clock }: Circumstances) {
  const known = new Map<When, Int32Array>();
  return (when: When) => {
    const masks = known.get(when) ?? new Int32Array(slotCount(snapshot));
    if (known.has(when)) return masks;
    for (const window of occurrences ?? []) {
      const own = masksOfWhen(window, when, clock, masks.length);
      own.forEach((mask, slot) => (masks[slot] = (masks[slot] ?? 0) | mask));
    }
    known.set(when, masks);
    return masks;
  };
}

/** The last judgement of a directory: pins and numbers are asked for one after the other. */
const lastOnes = new WeakMap<
  Snapshot,
  { query: DirectoryQuery; circumstances: Circumstances; judgement: Judgement }
>();

const sameItems = (a: readonly unknown[] | null, b: readonly unknown[] | null) =>
  a === b || (a?.length === b?.length && (a?.every((item, i) => item === b?.[i]) ?? false));

const sameCircumstances = (a: Circumstances, b: Circumstances) =>
  a.clock.date === b.clock.date &&
  a.clock.minutes === b.clock.minutes &&
  sameItems(a.point, b.point) &&
  sameItems(a.occurrences, b.occurrences);

/** Judges every row; the same question in the same minute only once. 10,000 places take some 15 ms. */
export function judge(
  snapshot: Snapshot,
  query: DirectoryQuery,
  circumstances: Circumstances,
): Judgement {
  const last = lastOnes.get(snapshot);
  if (last?.query === query && sameCircumstances(last.circumstances, circumstances)) {
    return last.judgement;
  }
  const judgement = judgeRows(snapshot, query, circumstances);
  lastOnes.set(snapshot, { query, circumstances, judgement });
  return judgement;
}

function judgeRows(
  snapshot: Snapshot,
  query: DirectoryQuery,
  circumstances: Circumstances,
): Judgement {
  const rows = rowsOf(snapshot);
  const places = snapshot.places.code.length;
  const { point } = circumstances;
  const distances = point && distancesFrom(point, snapshot);
  const ofPlaces = placeFails(snapshot, query, distances);
  const ofActivities = activityFails(snapshot, query);
  const ofPlaceAlone = asksForActivities(query);
  const says = textTest(snapshot, query);
  const isOthers = ranByOthers(snapshot, query);
  const { kinds } = vocabulary(snapshot);
  const kindFlags = wanted(kinds.codes, query.kinds);
  const isOfKind = (table: 0 | 1, row: number) =>
    kindFlags !== null && hasAny(kindFlags, kinds.tables[table]?.[row]);
  const welcome = welcomeMask(query.welcome);
  const masksOf = timesOf(snapshot, circumstances);
  const whenMasks = query.when === null ? null : masksOf(query.when);
  const wantedTimes = maskOfChoice(query.days, query.bands);
  const asksTime = (ofPlaceAlone & groupBits.time) !== 0;

  const fails = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const result = rows.result[row] ?? 0;
    const activity = rows.activity[row] ?? -1;
    const isPlaced = result < places;
    let failed = isPlaced ? (ofPlaces.ofPlace[result] ?? 0) : ofPlaces.ofActivity(activity);
    if (activity < 0) failed |= ofPlaceAlone;
    else {
      failed |= ofActivities[activity] ?? 0;
      if (welcome !== 0 && ((rows.welcome[row] ?? 0) & welcome) === 0) failed |= groupBits.welcome;
      if (asksTime) {
        const times = whenMasks ? whenMasks[rows.slot[row] ?? -1] : rows.week[row];
        if (((times ?? 0) & wantedTimes) === 0) failed |= groupBits.time;
      }
    }
    if (isOthers(result, activity)) failed |= groupBits.group;
    if (says && !says(isPlaced ? result : -1, activity)) failed |= groupBits.text;
    if (kindFlags && !isOfKind(0, isPlaced ? result : -1) && !isOfKind(1, activity)) {
      failed |= groupBits.kind;
    }
    fails[row] = failed;
  }
  return { rows, fails, distances, masksOf, wantedTimes };
}
