import { dayFacts } from './day-facts.ts';
import type { LocalMoment } from './japan-clock.ts';
import { addDays, type LocalDate, dayNumber } from './local-date.ts';
import { type DayOff, type Occurrence, occursOnDay } from './occurrence.ts';
import type { Schedule } from './schedule.ts';
import { japaneseCalendar, type TownCalendar } from './town-calendar.ts';

/** By hour, what has none at the end; then as on the page. */
function byHour(a: Occurrence | DayOff, b: Occurrence | DayOff): number {
  if (a.opensAt === b.opensAt) return a.schedule.position - b.schedule.position;
  return (a.opensAt ?? Infinity) - (b.opensAt ?? Infinity);
}

/** Everything of one day, in the order of the day. */
function onDay(schedules: readonly Schedule[], day: number, calendar: TownCalendar) {
  const facts = dayFacts(day, calendar);
  const found: (Occurrence | DayOff)[] = [];
  for (const schedule of schedules) {
    const outcome = occursOnDay(schedule, facts, calendar);
    if (outcome) found.push(outcome);
  }
  return found.sort(byHour);
}

/**
 * What takes place from one date to another, both included, and what would but does not, in the
 * order of time.
 */
export function daysOf(
  schedules: readonly Schedule[],
  from: LocalDate,
  to: LocalDate,
  calendar: TownCalendar = japaneseCalendar,
): (Occurrence | DayOff)[] {
  const days: (Occurrence | DayOff)[][] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day++) {
    days.push(onDay(schedules, day, calendar));
  }
  return days.flat();
}

/** What takes place from one date to another, both included, in the order of time. */
export function occurrences(
  schedules: readonly Schedule[],
  from: LocalDate,
  to: LocalDate,
  calendar: TownCalendar = japaneseCalendar,
): Occurrence[] {
  return daysOf(schedules, from, to, calendar).filter((outcome) => outcome.on);
}

/** Whether an occurrence of that day has ended; one whose end is not known has not. */
function isOver({ closesAt }: Occurrence | DayOff, minutes: number): boolean {
  return closesAt !== null && closesAt <= minutes;
}

/**
 * The next `count` occurrences of an activity with the days off among them, marked, so that who
 * comes every Wednesday sees that this one falls out. What is on at the moment counts as next. Where
 * nothing takes place, what was cancelled is all there is to say: of a rest without an end no closure is.
 *
 * @param horizonDays how many days ahead to look; a season of rest is no longer than a year
 */
export function nextDates(
  schedules: readonly Schedule[],
  from: LocalMoment,
  count: number,
  horizonDays = 366,
  calendar: TownCalendar = japaneseCalendar,
): (Occurrence | DayOff)[] {
  const found: (Occurrence | DayOff)[] = [];
  const first = dayNumber(from.date);
  let left = count;
  for (let day = first; day <= first + horizonDays && left > 0; day++) {
    for (const outcome of onDay(schedules, day, calendar)) {
      if (left === 0 || (day === first && isOver(outcome, from.minutes))) continue;
      if (outcome.on) left--;
      found.push(outcome);
    }
  }
  return left < count ? found : found.filter((day) => !day.on && day.why === 'cancelled');
}

/** The next `count` occurrences of an activity: `nextDates` without the days off. */
export function nextOccurrences(
  schedules: readonly Schedule[],
  from: LocalMoment,
  count: number,
  horizonDays?: number,
  calendar?: TownCalendar,
): Occurrence[] {
  const outcomes = nextDates(schedules, from, count, horizonDays, calendar);
  return outcomes.filter((outcome) => outcome.on);
}

/**
 * Whether one of the schedules is on, surely: a band of unknown opening or closing is never "open".
 *
 * @param minutes since midnight of `date`; a band that began the evening before counts too
 */
export function isOpenAt(
  schedules: readonly Schedule[],
  { date, minutes }: LocalMoment,
  calendar: TownCalendar = japaneseCalendar,
): boolean {
  const today = dayNumber(date);
  return occurrences(schedules, addDays(date, -1), date, calendar).some(
    ({ date: day, opensAt, closesAt }) => {
      const now = minutes + (today - dayNumber(day)) * 1440;
      return opensAt !== null && closesAt !== null && opensAt <= now && now < closesAt;
    },
  );
}
