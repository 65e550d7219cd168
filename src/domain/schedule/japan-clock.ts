import { type LocalDate, dateOfDay, dayLength, dayNumber } from './local-date.ts';

/** What the clocks in Japan show. */
export interface LocalMoment {
  date: LocalDate;
  /** Minutes since midnight, whole, 0 to 1439. */
  minutes: number;
}

/** Japan is nine hours ahead of UTC and has no summer time. */
const offset = 9 * 3_600_000;
const minuteLength = 60_000;

/**
 * What the clocks in Japan show at an instant.
 *
 * @param instant milliseconds since 1970-01-01T00:00Z, as `Date.now()` gives them
 */
export function japanMoment(instant: number): LocalMoment {
  const local = instant + offset;
  const day = Math.floor(local / dayLength);
  return {
    date: dateOfDay(day),
    minutes: Math.floor((local - day * dayLength) / minuteLength),
  };
}

/**
 * The instant at which the clocks in Japan show a time, in milliseconds since 1970-01-01T00:00Z.
 *
 * @param minutes minutes since midnight of `date`; 1440 and more lie on the days after
 */
export function instantOf(date: LocalDate, minutes: number): number {
  return dayNumber(date) * dayLength + minutes * minuteLength - offset;
}
