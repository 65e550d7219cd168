import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { type LocalDate, dayNumber } from '#domain/schedule/local-date.ts';
import type { Locale } from '../locales.ts';
import { useMessages } from '../messages.ts';

function formatter(tag: string, withYear: boolean): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    ...(withYear ? { year: 'numeric' } : {}),
    month: tag === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
  });
}

const formatters = {
  ja: { short: formatter('ja', false), long: formatter('ja', true) },
  en: { short: formatter('en', false), long: formatter('en', true) },
};

/** The date it is in Japan at an instant. */
export function japanDay(instant: Date): LocalDate {
  return japanMoment(instant.getTime()).date;
}

/**
 * A day as people here write it: 11月21日(土), Sat, Nov 21; with its year where `today` lies in
 * another one, or where `today` is not given.
 *
 * @param today the date it is in Japan
 */
export function formatDay(locale: Locale, day: LocalDate, today?: LocalDate): string {
  const { short, long } = formatters[locale === 'en' ? 'en' : 'ja'];
  const sameYear = today?.slice(0, 4) === day.slice(0, 4);
  return (sameYear ? short : long).format(Date.parse(day));
}

const monthDays = {
  ja: new Intl.DateTimeFormat('ja', { timeZone: 'UTC', month: 'long', day: 'numeric' }),
  en: new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'short', day: 'numeric' }),
};

/** A day without its weekday: 11月21日, Nov 21. */
export function formatMonthDay(locale: Locale, day: LocalDate): string {
  return monthDays[locale === 'en' ? 'en' : 'ja'].format(Date.parse(day));
}

/** きょう, あす or あさって, seen from `today`; undefined for any other day. */
export function relativeDay(locale: Locale, day: LocalDate, today: LocalDate): string | undefined {
  const { today: zero, tomorrow, dayAfterTomorrow } = useMessages(locale).calendar;
  return [zero, tomorrow, dayAfterTomorrow][dayNumber(day) - dayNumber(today)];
}

/** きょう or あす where it is so, else the date: what stands before the hours in a list. */
export function formatDayFrom(locale: Locale, day: LocalDate, today: LocalDate): string {
  return relativeDay(locale, day, today) ?? formatDay(locale, day, today);
}

const monthFormatters = {
  ja: new Intl.DateTimeFormat('ja', { timeZone: 'UTC', year: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en', { timeZone: 'UTC', year: 'numeric', month: 'long' }),
};

/** The month of a day: 2026年11月, November 2026. */
export function formatMonth(locale: Locale, day: LocalDate): string {
  return monthFormatters[locale === 'en' ? 'en' : 'ja'].format(Date.parse(day));
}
