import { type LocalDate, dateOfDay, daysInMonth, partsOfDate, weekdayOfDay } from './local-date.ts';
import { type Weekday, weekdays } from './weekday.ts';
import { isBetween } from './school-seasons.ts';
import type { TownCalendar } from './town-calendar.ts';

/** What rules ask of a date, found once and then held against thousands of schedules. */
export interface DayFacts {
  date: LocalDate;
  /** Days since 1970-01-01. */
  day: number;
  /** Months since the year 0. */
  monthNumber: number;
  /** 1 to 12. */
  month: number;
  dayOfMonth: number;
  /** Day of the month counted from its end: -1 is the last. */
  dayFromEnd: number;
  /** `MM-DD`. */
  dayOfYear: string;
  weekday: Weekday;
  /** Weeks since 1970, each from Monday. */
  week: number;
  isHoliday: boolean;
  /** 年末年始, 29 December to 3 January, when public offices are closed (行政機関の休日に関する法律). */
  isYearEnd: boolean;
  /** お盆, 13 to 16 August, as most of the country keeps it. */
  isObon: boolean;
}

/** Weeks since 1970, each from Monday, in which a day number lies. */
export function weekOfDay(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** Months since the year 0 in which a date lies. */
export function monthNumberOf(date: LocalDate): number {
  const { year, month } = partsOfDate(date);
  return year * 12 + month - 1;
}

/** Some ten years: more than any page looks at. */
const remembered = 4000;
const known = new WeakMap<TownCalendar, Map<number, DayFacts>>();

/** The facts of a day number, remembered because every schedule asks for the same days. Shared: treat it as read-only. */
export function dayFacts(day: number, calendar: TownCalendar): Readonly<DayFacts> {
  const days = known.get(calendar) ?? new Map<number, DayFacts>();
  const found = days.get(day);
  if (found) return found;
  if (days.size >= remembered) days.clear();
  const facts = findFacts(day, calendar);
  known.set(calendar, days.set(day, facts));
  return facts;
}

function findFacts(day: number, calendar: TownCalendar): DayFacts {
  const date = dateOfDay(day);
  const { year, month, dayOfMonth } = partsOfDate(date);
  const dayOfYear = date.slice(5);
  return {
    date,
    day,
    monthNumber: monthNumberOf(date),
    month,
    dayOfMonth,
    dayFromEnd: dayOfMonth - daysInMonth(year, month) - 1,
    dayOfYear,
    weekday: weekdays[weekdayOfDay(day)] ?? 'MO',
    week: weekOfDay(day),
    isHoliday: calendar.isHoliday(date),
    isYearEnd: isBetween(dayOfYear, ['12-29', '01-03']),
    isObon: isBetween(dayOfYear, ['08-13', '08-16']),
  };
}
