import { type LocalDate, dayNumber } from './local-date.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrences } from './occurrences.ts';
import type { Schedule } from './schedule.ts';
import { japaneseCalendar, type TownCalendar } from './town-calendar.ts';

/** Two occurrences at one time. */
export interface Overlap {
  a: Occurrence;
  b: Occurrence;
  /** Whether it is sure: false where an opening or closing is not known. */
  isSure: boolean;
}

/** Whether two occurrences share a minute; null when their hours do not tell. */
function meet(a: Occurrence, b: Occurrence): boolean | null {
  const shift = (dayNumber(b.date) - dayNumber(a.date)) * 1440;
  const [aOpens, aCloses] = [a.opensAt, a.closesAt];
  const [bOpens, bCloses] = [b.opensAt, b.closesAt].map((at) => (at === null ? null : at + shift));
  // One known end before the other's beginning is enough to say no.
  const isBefore = (closes: number | null, opens: number | null | undefined) =>
    closes !== null && opens !== null && opens !== undefined && closes <= opens;
  if (isBefore(aCloses, bOpens) || isBefore(bCloses ?? null, aOpens)) return false;
  const isKnown = [aOpens, aCloses, bOpens, bCloses].every((at) => at !== null);
  if (isKnown) return true;
  // Without hours a date keeps to its own day.
  return shift === 0 ? null : false;
}

/**
 * Where two sets of schedules overlap, in the order of time: for one room, or for one person who
 * would go to both.
 *
 * @param from first date to look at, in Japan
 * @param to last date, itself included
 */
export function overlaps(
  a: readonly Schedule[],
  b: readonly Schedule[],
  from: LocalDate,
  to: LocalDate,
  calendar: TownCalendar = japaneseCalendar,
): Overlap[] {
  const others = occurrences(b, from, to, calendar);
  const byDay = Map.groupBy(others, ({ date }) => dayNumber(date));
  return occurrences(a, from, to, calendar).flatMap((one) => {
    const day = dayNumber(one.date);
    const near = [day - 1, day, day + 1].flatMap((n) => byDay.get(n) ?? []);
    return near.flatMap((other): Overlap[] => {
      const found = meet(one, other);
      return found === false ? [] : [{ a: one, b: other, isSure: found === true }];
    });
  });
}
