/**
 * What takes place in the whole directory on some days, in columns: what `when=` is held against, by
 * the server's list and the map alike.
 */
import { z } from 'zod';
import { dayFacts } from '../schedule/day-facts.ts';
import { type LocalDate, dayNumber } from '../schedule/local-date.ts';
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
