import type { Locale } from '../locales.ts';
import { useMessages } from '../messages.ts';

/** `09:00:00` as PostgreSQL gives it → `9:00`. */
function clock(time: string): string {
  const [hour = '', minute = '00'] = time.split(':');
  return `${Number(hour)}:${minute}`;
}

/**
 * Opening hours: 10:00〜11:30, 10:00から, 11:30まで; undefined when neither end is known.
 *
 * @param from local time in Japan, `HH:MM` or `HH:MM:SS`
 * @param to the same
 */
export function formatHours(
  locale: Locale,
  from: string | null | undefined,
  to: string | null | undefined,
): string | undefined {
  const { hours, hoursFrom, hoursUntil } = useMessages(locale).calendar;
  if (from && to) return hours(clock(from), clock(to));
  if (from) return hoursFrom(clock(from));
  return to ? hoursUntil(clock(to)) : undefined;
}
