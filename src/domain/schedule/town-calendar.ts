import holidayJp from '@holiday-jp/holiday_jp';
import type { LocalDate } from './local-date.ts';
import { type SchoolHolidays, usualSchoolHolidays } from './school-seasons.ts';

/** やさしい日本語 has the Japanese name. */
export interface HolidayName {
  ja: string;
  en: string;
}

/** What a rule has to know of the year: the days on which the town keeps holiday. */
export interface TownCalendar {
  /** Whether a date is a public holiday, substitute and in-between ones included. */
  isHoliday: (date: LocalDate) => boolean;
  schoolHolidays: SchoolHolidays;
}

const holidays = new Map(
  Object.values(holidayJp.holidays).map(({ date, name, name_en }): [LocalDate, HolidayName] => [
    date,
    { ja: name, en: name_en },
  ]),
);

/**
 * The calendar of Japan: 国民の祝日, 振替休日 and 国民の休日 alike (祝日法 art. 3 makes each a 休日), from
 * 1970 to 2050, and the usual school holidays. A town with school holidays of its own passes those.
 */
export const japaneseCalendar: TownCalendar = {
  isHoliday: (date) => holidays.has(date),
  schoolHolidays: usualSchoolHolidays,
};

/** The name of the public holiday on a date, or null. */
export function holidayName(date: LocalDate): HolidayName | null {
  return holidays.get(date) ?? null;
}
