/** Days as ISO texts (2026-11-21), counted without any time zone: the demo town only knows Japan's dates. */

const DAY = 86_400_000;
/** Names of weekdays as RFC 5545 writes them, Sunday first. */
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
export type Weekday = (typeof weekdays)[number];

/** The day `days` later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The weekday of a day. */
function weekdayOf(day: string): Weekday {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'SU';
}

/** The first such weekday on or after the day. */
export function nextWeekday(day: string, weekday: Weekday): string {
  const ahead = (weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(day)) + 7) % 7;
  return addDays(day, ahead);
}

/** A rule of dates, as far as the demo town needs to find a date that it cancels. */
export interface DateRule {
  byday: string[] | null;
  bymonthday: number[] | null;
  bymonth: number[] | null;
}

/** The first day after `day` that the rule names, within four months; undefined when there is none. */
export function nextDate(rule: DateRule, day: string): string | undefined {
  for (let ahead = 1; ahead <= 124; ahead++) {
    const date = addDays(day, ahead);
    if (matches(rule, date)) return date;
  }
  return undefined;
}

function matches({ byday, bymonthday, bymonth }: DateRule, date: string): boolean {
  const [month, dayOfMonth] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  const isLast = Number(addDays(date, 1).slice(8)) === 1;
  if (bymonth && !bymonth.includes(month)) return false;
  if (bymonthday) return bymonthday.includes(dayOfMonth) || (isLast && bymonthday.includes(-1));
  const weekday = weekdayOf(date);
  const inLastWeek = Number(addDays(date, 7).slice(8)) < dayOfMonth;
  const names = [weekday, `${Math.ceil(dayOfMonth / 7)}${weekday}`];
  if (inLastWeek) names.push(`-1${weekday}`);
  return byday ? byday.some((name) => names.includes(name)) : true;
}
