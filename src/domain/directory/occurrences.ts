/**
 * What takes place in the whole directory on some days, in columns: what `when=` is held against, by
 * the server's list and the map alike.
 */
import { z } from 'zod';
import { dayFacts } from '../schedule/day-facts.ts';
import { addDays, type LocalDate, dayNumber } from '../schedule/local-date.ts';
import { occursOnDay } from '../schedule/occurrence.ts';
import { japaneseCalendar, type TownCalendar } from '../schedule/town-calendar.ts';
import type { TimedSlot } from './compose.ts';
import { slotMark } from './slot-mark.ts';
import type { Snapshot } from './snapshot.ts';

/** What `/map/occurrences.json` holds. The arrays are equally long, in the order of days. */
export const occurrencesSchema = z.object({
  /** `slotMark` of the snapshot whose slots are meant. */
  mark: z.string(),
  /** The first day. */
  from: z.iso.date(),
  /** The last day. */
  to: z.iso.date(),
  slot: z.array(z.int()),
  /** Days after `from`. -1: began the evening before and goes on past midnight. */
  day: z.array(z.int()),
  /** Minutes since midnight of that day, null when not known; closing may be more than 1440. */
  opens: z.array(z.int().nullable()),
  closes: z.array(z.int().nullable()),
});

export type Occurrences = z.infer<typeof occurrencesSchema>;

/** Finds what takes place from one day to another, both included. A week of 10,000 takes ~ 150 ms. */
export function findOccurrences(
  snapshot: Snapshot,
  slots: readonly TimedSlot[],
  from: LocalDate,
  to: LocalDate,
  calendar: TownCalendar = japaneseCalendar,
): Occurrences {
  const found: Occurrences = {
    ...{ mark: slotMark(snapshot), from, to },
    ...{ slot: [], day: [], opens: [], closes: [] },
  };
  const first = dayNumber(from);
  for (let day = first - 1; day <= dayNumber(to); day++) {
    const facts = dayFacts(day, calendar);
    for (const { slot, schedule } of slots) {
      const outcome = occursOnDay(schedule, facts, calendar);
      if (!outcome?.on) continue;
      const { opensAt, closesAt } = outcome;
      if (day < first && (closesAt === null || closesAt <= 1440)) continue;
      found.slot.push(slot);
      found.day.push(day - first);
      found.opens.push(opensAt);
      found.closes.push(closesAt);
    }
  }
  return found;
}

/** Farther ahead no page looks: a season of rest is no longer than a year. */
const farthestDays = 366;

/** The next date, within a year, of every time that has none among these occurrences. */
export function findLaterOnes(
  slots: readonly TimedSlot[],
  near: Occurrences,
  calendar: TownCalendar = japaneseCalendar,
): Occurrences {
  const { mark, from } = near;
  const first = dayNumber(from);
  const later: Occurrences = {
    ...{ mark, from, to: addDays(from, farthestDays) },
    ...{ slot: [], day: [], opens: [], closes: [] },
  };
  const has = new Set(near.slot);
  let waiting = slots.filter(
    ({ slot, schedule: { validTo, freq, exceptions } }) =>
      !has.has(slot) &&
      // What is over, or has no rule, has dates of its own at most.
      (exceptions.length > 0 || (freq !== 'irregular' && (validTo === null || validTo > near.to))),
  );
  for (let ahead = dayNumber(near.to) + 1 - first; ahead <= farthestDays; ahead++) {
    if (waiting.length === 0) break;
    const facts = dayFacts(first + ahead, calendar);
    waiting = waiting.filter(({ slot, schedule }) => {
      const outcome = occursOnDay(schedule, facts, calendar);
      if (!outcome?.on) return true;
      later.slot.push(slot);
      later.day.push(ahead);
      later.opens.push(outcome.opensAt);
      later.closes.push(outcome.closesAt);
      return false;
    });
  }
  return later;
}

/** More days than anyone asks for at once. */
const mostDays = 35;

/** Reads `?from=2026-11-21&to=2026-11-27`; null unless these are days, in order and not too many. */
export function parseDayRange(search: URLSearchParams): { from: LocalDate; to: LocalDate } | null {
  const day = z.iso.date();
  const from = day.safeParse(search.get('from'));
  const to = day.safeParse(search.get('to'));
  if (!from.success || !to.success) return null;
  const days = dayNumber(to.data) - dayNumber(from.data);
  return days >= 0 && days < mostDays ? { from: from.data, to: to.data } : null;
}
