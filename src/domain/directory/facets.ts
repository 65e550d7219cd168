/** How many results each option of each filter would give: the numbers beside the boxes. */
import { accessFacts } from '../access.ts';
import { audiences, waysIn } from '../audience.ts';
import { weekdays } from '../schedule/schedule.ts';
import { dayBands, maskOfChoice } from '../schedule/week-mask.ts';
import {
  accessBit,
  type Circumstances,
  groupBits,
  judge,
  type Judgement,
  noCircumstances,
} from './judge.ts';
import { type Term, terms } from './masks.ts';
import { dayNames, distances, type DirectoryQuery, moments } from './query.ts';
import { vocabulary } from './rows.ts';
import type { Snapshot } from './snapshot.ts';

/** Counts by parameter and value as an address has them: `counts.get('kind')?.get('salon')`. */
export type FacetCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Which filter and value of an address a term is, and its group. */
const termFacets: Record<Term, { name: string; value: string; bit: number }> = {
  free: { name: 'cost', value: 'free', bit: groupBits.free },
  no_booking: { name: 'booking', value: 'no', bit: groupBits.noBooking },
  alone: { name: 'alone', value: 'yes', bit: groupBits.alone },
  online: { name: 'online', value: 'yes', bit: groupBits.online },
};

/** Counts each option once for a result, however many of its rows have it. */
class Tally {
  readonly counts: Int32Array;
  readonly #last: Int32Array;
  #result = -1;
  constructor(options: number) {
    this.counts = new Int32Array(options);
    this.#last = new Int32Array(options).fill(-1);
  }
  at(result: number): void {
    this.#result = result;
  }
  add(option: number): void {
    if (this.#last[option] === this.#result) return;
    this.#last[option] = this.#result;
    this.counts[option] = (this.counts[option] ?? 0) + 1;
  }
  /** Adds the option of every bit that is set. */
  addBits(bits: number): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1) this.add(31 - Math.clz32(rest & -rest));
  }
  addAll(options: readonly number[] | undefined): void {
    for (const option of options ?? []) this.add(option);
  }
  named(values: readonly string[]): Map<string, number> {
    return new Map(values.map((value, i) => [value, this.counts[i] ?? 0]));
  }
}

/** The masks that the options of day, time of day and `when` mean within the rest of the query. */
function timeOptions(query: DirectoryQuery) {
  return {
    days: weekdays.map((day) => maskOfChoice([day], query.bands)),
    bands: dayBands.map((band) => maskOfChoice(query.days, [band])),
  };
}

/**
 * Counts, for every option of every filter, the results that the rest of the query gives together
 * with this option: alone of its group, where a group means "or". One pass for all.
 */
export function countFacets(
  snapshot: Snapshot,
  query: DirectoryQuery,
  circumstances: Circumstances = noCircumstances,
): FacetCounts {
  return tally(snapshot, query, judge(snapshot, query, circumstances));
}

/** The counts of a query that was judged already. */
export function tally(
  snapshot: Snapshot,
  query: DirectoryQuery,
  judgement: Judgement,
): FacetCounts {
  const { rows, fails, masksOf, wantedTimes } = judgement;
  const { kinds, areas, languages } = vocabulary(snapshot);
  const places = snapshot.places.code.length;
  const times = timeOptions(query);
  const momentMasks = moments.map(masksOf);
  const chosenMasks = query.when === null ? null : masksOf(query.when);
  const tallies = {
    kind: new Tally(kinds.codes.length),
    area: new Tally(areas.codes.length),
    lang: new Tally(languages.codes.length),
    welcome: new Tally(audiences.length),
    way: new Tally(waysIn.length),
    day: new Tally(weekdays.length),
    band: new Tally(dayBands.length),
    when: new Tally(moments.length),
    within: new Tally(distances.length),
    access: new Tally(accessFacts.length),
    terms: new Tally(terms.length),
  };
  const every = Object.values(tallies);

  for (let row = 0; row < rows.length; row++) {
    const failed = fails[row] ?? 0;
    // Two groups not met: no single option helps.
    if ((failed & (failed - 1)) !== 0) continue;
    const meets = (bit: number) => (failed & ~bit) === 0;
    const result = rows.result[row] ?? 0;
    const activity = rows.activity[row] ?? -1;
    const isPlaced = result < places;
    for (const one of every) one.at(result);

    if (meets(groupBits.kind)) {
      if (isPlaced) tallies.kind.addAll(kinds.tables[0]?.[result]);
      tallies.kind.addAll(kinds.tables[1]?.[activity]);
    }
    if (meets(groupBits.area)) {
      tallies.area.addAll(isPlaced ? areas.tables[0]?.[result] : areas.tables[1]?.[activity]);
    }
    if (isPlaced) {
      const access = snapshot.places.access[result] ?? 0;
      accessFacts.forEach((fact, i) => {
        if (access & (1 << i) && meets(accessBit(fact))) tallies.access.add(i);
      });
      const metres = judgement.distances?.[result] ?? Infinity;
      if (meets(groupBits.within)) {
        distances.forEach((limit, i) => metres <= limit && tallies.within.add(i));
      }
    }
    if (activity < 0) continue;
    if (meets(groupBits.welcome)) tallies.welcome.addBits(rows.welcome[row] ?? 0);
    if (meets(groupBits.way)) tallies.way.addBits(snapshot.activities.ways[activity] ?? 0);
    if (meets(groupBits.language)) tallies.lang.addAll(languages.tables[0]?.[activity]);
    const own = snapshot.activities.terms[activity] ?? 0;
    terms.forEach((term, i) => {
      if (own & (1 << i) && meets(termFacets[term].bit)) tallies.terms.add(i);
    });
    if (meets(groupBits.time)) {
      const slot = rows.slot[row] ?? -1;
      const usual = chosenMasks ? (chosenMasks[slot] ?? 0) : (rows.week[row] ?? 0);
      times.days.forEach((mask, i) => usual & mask && tallies.day.add(i));
      times.bands.forEach((mask, i) => usual & mask && tallies.band.add(i));
      momentMasks.forEach((masks, i) => (masks[slot] ?? 0) & wantedTimes && tallies.when.add(i));
    }
  }
  return new Map([
    ['kind', tallies.kind.named(kinds.codes)],
    ['area', tallies.area.named(areas.codes)],
    ['welcome', tallies.welcome.named(audiences)],
    ['way', tallies.way.named(waysIn)],
    ['day', tallies.day.named(weekdays.map((day) => dayNames[day]))],
    ['band', tallies.band.named(dayBands)],
    ['when', tallies.when.named(moments)],
    ['access', tallies.access.named(accessFacts)],
    ['lang', tallies.lang.named(languages.codes)],
    ['within', tallies.within.named(distances.map(String))],
    ...terms.map((term, i): [string, Map<string, number>] => [
      termFacets[term].name,
      new Map([[termFacets[term].value, tallies.terms.counts[i] ?? 0]]),
    ]),
  ]);
}
