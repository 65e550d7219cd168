import type { Occurrence } from '../schedule/occurrence.ts';
import { addDays } from '../schedule/local-date.ts';
import { wallTime } from './ical.ts';

/** A link that opens Google Calendar with one date filled in; nothing is saved before the reader does. */
export function googleCalendarLink(
  { date, opensAt, closesAt }: Pick<Occurrence, 'date' | 'opensAt' | 'closesAt'>,
  { title, location, details }: { title: string; location: string | null; details: string },
): string {
  const day = (of: string) => of.replaceAll('-', '');
  const dates =
    opensAt === null
      ? `${day(date)}/${day(addDays(date, 1))}`
      : `${wallTime(date, opensAt)}/${wallTime(date, Math.max(closesAt ?? opensAt, opensAt))}`;
  const search = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates,
    ctz: 'Asia/Tokyo',
    details,
    ...(location === null ? {} : { location }),
  });
  return `https://calendar.google.com/calendar/render?${search.toString()}`;
}
