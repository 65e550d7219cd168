/**
 * The days of the week and times of day at which something usually takes place, as one number:
 * four bits for each day from Monday on, three for its time bands and one for an hour not known.
 */
import { type LocalDate, dayNumber, weekdayOfDay } from './local-date.ts';
import type { Schedule } from './schedule.ts';
import { type Weekday, weekdays } from './weekday.ts';

/** Time bands of a day: before 12, from 12 to 17, from 17 on. */
export const dayBands = ['morning', 'afternoon', 'evening'] as const;
/** A time band of a day. */
export type DayBand = (typeof dayBands)[number];

/** Where bands begin, minutes since midnight; each ends where the next begins. */
const bandStarts = [0, 720, 1020, Infinity];
const bitsPerDay = 4;
const unknownHour = 0b1000;
const allBands = 0b1111;

/**
 * The bands that hours touch, as bits of one day. An end that is not known adds nothing; past
 * midnight still is this evening.
 */
function bandBits(opensAt: number | null, closesAt: number | null): number {
  if (opensAt === null) return unknownHour;
  const closes = closesAt === null || closesAt <= opensAt ? null : closesAt;
  const end = closesAt !== null && closesAt < opensAt ? 1440 : (closes ?? opensAt + 1);
  let bits = 0;
  for (let band = 0; band < dayBands.length; band++) {
    const [start = 0, next = 0] = bandStarts.slice(band, band + 2);
    if (opensAt < next && end > start) bits |= 1 << band;
  }
  return bits;
}

/**
 * One occurrence as a mask.
 *
 * @param weekday 0 is Monday
 * @param opensAt minutes since midnight; null when not known
 */
export function maskOfHours(weekday: number, opensAt: number | null, closesAt: number | null) {
  return bandBits(opensAt, closesAt) << (weekday * bitsPerDay);
}

/** The mask of some days of the week in some bands; an empty list is all of them, unknown hours too. */
export function maskOfChoice(days: readonly Weekday[], bands: readonly DayBand[]): number {
  const bits = bands.reduce((sum, band) => sum | (1 << dayBands.indexOf(band)), 0) || allBands;
  return weekdays.reduce(
    (mask, day, i) => (days.length === 0 || days.includes(day) ? mask | (bits << (i * 4)) : mask),
    0,
  );
}

/**
 * When schedules usually take place. Rules by day of the week count with each of their days, also
 * 第2水曜; single dates with theirs while they are still to come; 毎月15日 and 不定期 have no usual day.
 *
 * @param today what ended before is left out
 */
export function weekMask(schedules: readonly Schedule[], today: LocalDate): number {
  let mask = 0;
  const add = (weekday: number, opensAt: number | null, closesAt: number | null) => {
    mask |= maskOfHours(weekday, opensAt, closesAt);
  };
  for (const schedule of schedules) {
    const { freq, byday, bymonthday, dtstart, opensAt, closesAt, exceptions } = schedule;
    for (const extra of exceptions) {
      if (extra.kind !== 'extra' || extra.date < today) continue;
      const day = weekdayOfDay(dayNumber(extra.date));
      add(day, extra.opensAt ?? opensAt, extra.closesAt ?? closesAt);
    }
    if (schedule.validTo !== null && schedule.validTo < today) continue;
    if (freq === 'once') {
      if (dtstart !== null && dtstart >= today) {
        add(weekdayOfDay(dayNumber(dtstart)), opensAt, closesAt);
      }
    } else if (freq === 'daily' && schedule.interval === 1 && !byday) {
      weekdays.forEach((_, day) => add(day, opensAt, closesAt));
    } else if (freq !== 'irregular' && !(bymonthday && !byday)) {
      for (const { weekday } of byday ?? []) add(weekdays.indexOf(weekday), opensAt, closesAt);
    }
  }
  return mask;
}
