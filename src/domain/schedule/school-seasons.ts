import type { Season } from './schedule.ts';

/** First and last day as `MM-DD`; a season that begins late in the year ends in the next. */
export type SeasonDates = readonly [first: string, last: string];
/** When the school holidays of a town are; 学期中 is all the rest of the year. */
export type SchoolHolidays = Readonly<Record<Exclude<Season, 'school_term'>, SeasonDates>>;

/**
 * The usual school holidays.
 *
 * Every board of education sets its own (学校教育法施行令 art. 29), so these are a default, taken from
 * Tokyo's rule (東京都立学校の管理運営に関する規則): 春休み 26 March to 5 April, 夏休み 21 July to
 * 31 August, 冬休み 26 December to 7 January. The north has shorter summers and longer winters.
 */
export const usualSchoolHolidays: SchoolHolidays = {
  spring_vacation: ['03-26', '04-05'],
  summer_vacation: ['07-21', '08-31'],
  winter_vacation: ['12-26', '01-07'],
};

/** Whether a day of the year (`MM-DD`) lies between two, both included, across New Year if need be. */
export function isBetween(day: string, [first, last]: SeasonDates): boolean {
  return first <= last ? first <= day && day <= last : day >= first || day <= last;
}

/** Whether a day of the year (`MM-DD`) is in a season. */
export function isInSeason(day: string, season: Season, holidays: SchoolHolidays): boolean {
  if (season !== 'school_term') return isBetween(day, holidays[season]);
  return !Object.values(holidays).some((dates) => isBetween(day, dates));
}
