import { japanMoment } from '#domain/schedule/japan-clock.ts';
import type { Locale } from '../locales.ts';
import { formatDay } from './day.ts';
import { formatHours, formatTime } from './hours.ts';

/**
 * Day and hours of an event: 2026年12月5日(土) 13:30〜16:00; both days where it ends on another one.
 *
 * @param startsAt ISO 8601, as `endsAt`
 */
export function formatEventTime(locale: Locale, startsAt: string, endsAt: string): string {
  const start = japanMoment(Date.parse(startsAt));
  const end = japanMoment(Date.parse(endsAt));
  const day = formatDay(locale, start.date);
  if (start.date === end.date) {
    return `${day} ${formatHours(locale, start.minutes, end.minutes) ?? ''}`;
  }
  const last = `${formatDay(locale, end.date)} ${formatTime(locale, end.minutes)}`;
  return `${day} ${formatTime(locale, start.minutes)} – ${last}`;
}
