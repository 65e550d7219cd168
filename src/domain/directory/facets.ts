/** How many results each option of each filter would give: the numbers beside the boxes. */
import { accessFacts } from '../access.ts';
import { audiences, waysIn } from '../audience.ts';
import { weekdays } from '../schedule/weekday.ts';
import { dayBands, maskOfChoice } from '../schedule/week-mask.ts';
import {
  type Circumstances,
  firstAccessBit,
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
const termBits = terms.map((term) => termFacets[term].bit);

/** Numbers the options of all filters, and counts each once for a result, however many rows have it. */
class Tally {
  #size = 0;
  #counts = new Int32Array(0);
  #last = new Int32Array(0);
  /** The result whose options are added. */
  result = -1;

  /** Makes room for the options of a filter: the number of its first one. Before anything is counted. */
  reserve(options: number): number {
    const first = this.#size;
    this.#size += options;
    this.#counts = new Int32Array(this.#size);
    this.#last = new Int32Array(this.#size).fill(-1);
    return first;
  }
  add(option: number): void {
    if (this.#last[option] === this.result) return;
    this.#last[option] = this.result;
    this.#counts[option] = (this.#counts[option] ?? 0) + 1;
  }
  /** Adds the option of every bit that is set. */
  addBits(first: number, bits: number): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      this.add(first + 31 - Math.clz32(rest & -rest));
    }
  }
  addAll(first: number, options: readonly number[] | undefined): void {
    if (options) for (const option of options) this.add(first + option);
  }
  named(first: number, values: readonly string[]): Map<string, number> {
    return new Map(values.map((value, i) => [value, this.#counts[first + i] ?? 0]));
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
  return countOptions(snapshot, query, judge(snapshot, query, circumstances));
}

/** The counts of a query that was judged already. */
export function countOptions(
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
  const tally = new Tally();
  const first = {
    kind: tally.reserve(kinds.codes.length),
    area: tally.reserve(areas.codes.length),
    lang: tally.reserve(languages.codes.length),
    welcome: tally.reserve(audiences.length),
    way: tally.reserve(waysIn.length),
    day: tally.reserve(weekdays.length),
    band: tally.reserve(dayBands.length),
    when: tally.reserve(moments.length),
    within: tally.reserve(distances.length),
    access: tally.reserve(accessFacts.length),
    terms: tally.reserve(terms.length),
  };
  const { activities } = snapshot;
  /** Adds the first options whose masks share a bit with some times. */
  const addTimes = (firstOption: number, masks: readonly number[], own: number) => {
    for (let i = 0; i < masks.length; i++) if (own & (masks[i] ?? 0)) tally.add(firstOption + i);
  };

  for (let row = 0; row < rows.length; row++) {
    const failed = fails[row] ?? 0;
    // Two groups not met: no single option helps.
    if ((failed & (failed - 1)) !== 0) continue;
    const result = rows.result[row] ?? 0;
    const activity = rows.activity[row] ?? -1;
    const isPlaced = result < places;
    tally.result = result;

    if ((failed & ~groupBits.kind) === 0) {
      if (isPlaced) tally.addAll(first.kind, kinds.tables[0]?.[result]);
      tally.addAll(first.kind, kinds.tables[1]?.[activity]);
    }
    if ((failed & ~groupBits.area) === 0) {
      const own = isPlaced ? areas.tables[0]?.[result] : areas.tables[1]?.[activity];
      tally.addAll(first.area, own);
    }
    if (isPlaced) {
      // The one group that is not met may be a fact of access: then that fact counts alone.
      const open = failed === 0 ? -1 : failed >>> firstAccessBit;
      tally.addBits(first.access, (snapshot.places.access[result] ?? 0) & open);
      if (judgement.distances && (failed & ~groupBits.within) === 0) {
        const metres = judgement.distances[result] ?? Infinity;
        for (let i = distances.length - 1; i >= 0; i--) {
          if (metres > (distances[i] ?? 0)) break;
          tally.add(first.within + i);
        }
      }
    }
    if (activity < 0) continue;
    if ((failed & ~groupBits.welcome) === 0) {
      tally.addBits(first.welcome, rows.welcome[row] ?? 0);
    }
    if ((failed & ~groupBits.way) === 0) tally.addBits(first.way, activities.ways[activity] ?? 0);
    if ((failed & ~groupBits.language) === 0) {
      tally.addAll(first.lang, languages.tables[0]?.[activity]);
    }
    const own = activities.terms[activity] ?? 0;
    if (failed === 0) tally.addBits(first.terms, own);
    else
      for (let i = 0; i < terms.length; i++)
        if (failed === termBits[i]) tally.addBits(first.terms, own & (1 << i));
    if ((failed & ~groupBits.time) === 0) {
      const slot = rows.slot[row] ?? -1;
      const usual = (chosenMasks ? chosenMasks[slot] : rows.week[row]) ?? 0;
      addTimes(first.day, times.days, usual);
      addTimes(first.band, times.bands, usual);
      for (let i = 0; i < momentMasks.length; i++) {
        if ((momentMasks[i]?.[slot] ?? 0) & wantedTimes) tally.add(first.when + i);
      }
    }
  }
  return new Map([
    ['kind', tally.named(first.kind, kinds.codes)],
    ['area', tally.named(first.area, areas.codes)],
    ['welcome', tally.named(first.welcome, audiences)],
    ['way', tally.named(first.way, waysIn)],
    [
      'day',
      tally.named(
        first.day,
        weekdays.map((day) => dayNames[day]),
      ),
    ],
    ['band', tally.named(first.band, dayBands)],
    ['when', tally.named(first.when, moments)],
    ['access', tally.named(first.access, accessFacts)],
    ['lang', tally.named(first.lang, languages.codes)],
    ['within', tally.named(first.within, distances.map(String))],
    ...terms.map((term, i): [string, Map<string, number>] => [
      termFacets[term].name,
      tally.named(first.terms + i, [termFacets[term].value]),
    ]),
  ]);
}
