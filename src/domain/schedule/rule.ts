import { type DayFacts, monthNumberOf, weekOfDay } from './day-facts.ts';
import { type LocalDate, dayNumber } from './local-date.ts';
import type { Schedule, WeekdayRule } from './schedule.ts';
import { isInSeason, type SchoolHolidays } from './school-seasons.ts';

/** Why a schedule that would take place on a date does not: 祝日休み, 年末年始休み, お盆休み. */
export type Closure = 'holiday' | 'year_end' | 'obon';

/** 2WE is the second Wednesday of the month, -1WE its last, WE any. */
function isWeekday({ weekday, nth }: WeekdayRule, facts: DayFacts): boolean {
  if (weekday !== facts.weekday) return false;
  if (nth === null) return true;
  return nth === -1 ? facts.dayFromEnd >= -7 : Math.ceil(facts.dayOfMonth / 7) === nth;
}

/** How many days, weeks or months have passed since dtstart, by the calendar. */
function unitsSince(dtstart: LocalDate, freq: Schedule['freq'], facts: DayFacts): number {
  if (freq === 'monthly') return facts.monthNumber - monthNumberOf(dtstart);
  // Weeks begin on Monday, as RFC 5545 has it unless told otherwise.
  if (freq === 'weekly') return facts.week - weekOfDay(dayNumber(dtstart));
  return facts.day - dayNumber(dtstart);
}

/** Whether the interval falls on the day: every second week, every third month, from dtstart on. */
function isItsTurn({ freq, interval, dtstart }: Schedule, facts: DayFacts): boolean {
  if (dtstart === null) return true;
  if (facts.date < dtstart) return false;
  return interval === 1 || unitsSince(dtstart, freq, facts) % interval === 0;
}

/** Whether the rule says which days at all; 不定期 does not, nor 毎月 alone. */
function namesDays({ freq, byday, bymonthday }: Schedule): boolean {
  if (freq === 'irregular') return false;
  if (freq === 'weekly') return byday !== null;
  return freq !== 'monthly' || byday !== null || bymonthday !== null;
}

/**
 * Whether the bare rule gives a date, before holidays, closures and single dates.
 *
 * All parts restrict each other, as in RFC 5545: BYDAY with BYMONTHDAY is Friday the 13th.
 */
export function ruleGives(
  schedule: Schedule,
  facts: DayFacts,
  schoolHolidays: SchoolHolidays,
): boolean {
  const { freq, byday, bymonthday, bymonth, season, validFrom, validTo } = schedule;
  if (freq === 'once') return facts.date === schedule.dtstart;
  if (!namesDays(schedule)) return false;
  if (byday && !byday.some((rule) => isWeekday(rule, facts))) return false;
  if (bymonthday && !bymonthday.some((d) => d === facts.dayOfMonth || d === facts.dayFromEnd)) {
    return false;
  }
  if (validFrom !== null && facts.date < validFrom) return false;
  if (validTo !== null && facts.date > validTo) return false;
  if (bymonth && !bymonth.includes(facts.month)) return false;
  if (season && !isInSeason(facts.dayOfYear, season, schoolHolidays)) return false;
  return isItsTurn(schedule, facts);
}

/**
 * What keeps the rule from a day, null when nothing does.
 *
 * The year's end and お盆 come first, because 祝日は翌日 moves nothing out of them. A single date
 * (`once`) was chosen knowing the calendar: nothing closes it.
 */
export function closureOn(schedule: Schedule, facts: DayFacts): Closure | null {
  if (schedule.freq === 'once') return null;
  if (schedule.yearEndOff && facts.isYearEnd) return 'year_end';
  if (schedule.obonOff && facts.isObon) return 'obon';
  const { holidays } = schedule;
  return facts.isHoliday && (holidays === 'closed' || holidays === 'next_day') ? 'holiday' : null;
}
