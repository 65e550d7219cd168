/**
 * Dates of the wall calendar in Japan, with no time and no zone.
 *
 * They travel as `YYYY-MM-DD`, which also sorts and compares as text; to reckon with them they
 * become day numbers. Days are reckoned in UTC, where each has 24 hours, so the machine's own zone
 * never plays a part.
 */

/** A date in Japan, `YYYY-MM-DD`. */
export type LocalDate = string;

/** Milliseconds of a day. */
export const dayLength = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

/** The date of a day number. */
export function dateOfDay(day: number): LocalDate {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Day of the week of a day number: 0 is Monday, 6 is Sunday, as weeks are counted here. */
export function weekdayOfDay(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** How many days a month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Year, month and day of the month, each as people count them. */
export function partsOfDate(date: LocalDate): { year: number; month: number; dayOfMonth: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    dayOfMonth: Number(date.slice(8, 10)),
  };
}
