import type { Locale } from '../locales.ts';
import { useMessages } from '../messages.ts';

/** Minutes since midnight → `9:00`; 翌2:00 on the day after. 24:00 still is this day's. */
export function formatTime(locale: Locale, minutes: number): string {
  const isNextDay = minutes > 1440;
  const ofDay = isNextDay ? minutes - 1440 : minutes;
  const time = `${Math.floor(ofDay / 60)}:${String(ofDay % 60).padStart(2, '0')}`;
  return isNextDay ? useMessages(locale).calendar.nextDay(time) : time;
}

/**
 * Opening hours: 10:00〜11:30, 10:00から, 11:30まで, 22:00〜翌2:00; undefined when neither end is known.
 *
 * @param from minutes since midnight in Japan
 * @param to the same; before `from`, or more than 1440, is on the next day
 */
export function formatHours(
  locale: Locale,
  from: number | null,
  to: number | null,
): string | undefined {
  const { hours, hoursFrom, hoursUntil } = useMessages(locale).calendar;
  if (from !== null && to !== null) {
    return hours(formatTime(locale, from), formatTime(locale, to < from ? to + 1440 : to));
  }
  if (from !== null) return hoursFrom(formatTime(locale, from));
  return to === null ? undefined : hoursUntil(formatTime(locale, to));
}
