/**
 * What takes place in the whole directory on some days, in columns: what `when=` is held against, by
 * the server's list and the map alike.
 */
import { z } from 'zod';
import { dayFacts } from '../schedule/day-facts.ts';
import type { LocalMoment } from '../schedule/japan-clock.ts';
import { instantOf } from '../schedule/japan-clock.ts';
import { addDays, type LocalDate, dayNumber, weekdayOfDay } from '../schedule/local-date.ts';
import { occursOnDay } from '../schedule/occurrence.ts';
import { japaneseCalendar, type TownCalendar } from '../schedule/town-calendar.ts';
import { maskOfHours } from '../schedule/week-mask.ts';
import type { TimedSlot } from './compose.ts';
import type { When } from './query.ts';
import { slotMark, type Snapshot } from './snapshot.ts';

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

/** The days a time means, both included. */
export function daysOfWhen(when: When, { date }: LocalMoment): { from: LocalDate; to: LocalDate } {
  const day = dayNumber(date);
  if (when === 'now' || when === 'today') return { from: date, to: date };
  if (when === 'tomorrow') return { from: addDays(date, 1), to: addDays(date, 1) };
  if (when === 'week') return { from: date, to: addDays(date, 6 - weekdayOfDay(day)) };
  return { from: when, to: when };
}

/**
 * For every slot the days and bands (week-mask.ts) on which it takes place at that time; 0: not.
 * `now` asks for known hours on both ends: a band of unknown opening or closing is never "open".
 *
 * @param slots how many there are
 * @param clock what the clocks in Japan show
 */
export function masksOfWhen(
  { from, slot, day, opens, closes }: Occurrences,
  when: When,
  clock: LocalMoment,
  slots: number,
): Int32Array {
  const masks = new Int32Array(slots);
  const wanted = daysOfWhen(when, clock);
  const start = dayNumber(from);
  const [first, last] = [dayNumber(wanted.from) - start, dayNumber(wanted.to) - start];
  const now = (dayNumber(clock.date) - start) * 1440 + clock.minutes;
  slot.forEach((which, i) => {
    const on = day[i] ?? 0;
    const opensAt = opens[i] ?? null;
    const closesAt = closes[i] ?? null;
    const isIn =
      when === 'now'
        ? opensAt !== null &&
          closesAt !== null &&
          on * 1440 + opensAt <= now &&
          now < on * 1440 + closesAt
        : on >= first && on <= last;
    if (!isIn) return;
    masks[which] = (masks[which] ?? 0) | maskOfHours(weekdayOfDay(start + on), opensAt, closesAt);
  });
  return masks;
}

/**
 * When the answer to `now` may next be another one: the next opening or closing of that day, at the
 * latest its midnight. Milliseconds since 1970-01-01T00:00Z.
 */
export function nowChangesAt(
  { from, day, opens, closes }: Occurrences,
  { date, minutes }: LocalMoment,
): number {
  let next = 1440;
  const offset = (dayNumber(from) - dayNumber(date)) * 1440;
  day.forEach((on, i) => {
    for (const end of [opens[i], closes[i]]) {
      if (typeof end !== 'number') continue;
      const at = offset + on * 1440 + end;
      if (at > minutes && at < next) next = at;
    }
  });
  return instantOf(date, next);
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
