/**
 * Writes calendars as RFC 5545 has them.
 *
 * Times are wall-clock times of Japan (TZID=Asia/Tokyo, which is written out: no summer time), so
 * that RRULE, EXDATE and RDATE name the same days as the schedule does. Libraries at hand reckon in
 * instants of the machine's zone and know no RDATE.
 */
import { instantOf } from '../schedule/japan-clock.ts';
import { addDays, type LocalDate } from '../schedule/local-date.ts';
import { contentLine, escapeText } from './ical-text.ts';

/** Where an event repeats; dates as in `Recurrence`. */
export interface CalendarRule {
  rrule: string | null;
  until: LocalDate;
  exdates: readonly LocalDate[];
  rdates: readonly LocalDate[];
}

export interface CalendarEvent {
  /** Stays the same for ever, so that a calendar knows the event again. */
  uid: string;
  summary: string;
  isCancelled: boolean;
  /** First date. */
  date: LocalDate;
  /** Minutes since midnight; null: not known, then the event takes the whole day. */
  opensAt: number | null;
  /** The same; above 1440 on the next day. */
  closesAt: number | null;
  rule: CalendarRule | null;
  description: string;
  location: string | null;
  /** Degrees, WGS 84. */
  point: { lng: number; lat: number } | null;
  url: string;
  /** When anything that it says last changed. */
  modifiedAt: Date;
}

export interface Calendar {
  name: string;
  /** The page it is made from. */
  url: string;
  events: readonly CalendarEvent[];
}

const compact = (date: LocalDate) => date.replaceAll('-', '');
const pad = (n: number) => String(n).padStart(2, '0');

/** A wall-clock time, `20261205T100000`; minutes of 1440 and more lie on the next day. */
export function wallTime(date: LocalDate, minutes: number): string {
  const day = addDays(date, Math.floor(minutes / 1440));
  const ofDay = minutes % 1440;
  return `${compact(day)}T${pad(Math.floor(ofDay / 60))}${pad(ofDay % 60)}00`;
}

/** An instant, `20261205T010000Z`. */
function utcTime(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
}

/** A property whose value is one date or several, at the hour the event begins. */
function dated(name: string, dates: readonly LocalDate[], minutes: number | null): string[] {
  if (dates.length === 0) return [];
  return minutes === null
    ? [`${name};VALUE=DATE:${dates.map(compact).join(',')}`]
    : [`${name};TZID=Asia/Tokyo:${dates.map((date) => wallTime(date, minutes)).join(',')}`];
}

function ruleLines({ rule, date, opensAt }: CalendarEvent): string[] {
  if (!rule) return [];
  // UNTIL is an instant where the event begins at a time, else a date.
  const until = opensAt === null ? compact(rule.until) : utcTime(instantOf(rule.until, opensAt));
  return [
    ...(rule.rrule === null ? [] : [`RRULE:${rule.rrule};UNTIL=${until}`]),
    ...dated('EXDATE', rule.exdates, opensAt),
    ...dated(
      'RDATE',
      rule.rdates.filter((other) => other !== date),
      opensAt,
    ),
  ];
}

const sequenceFrom = Date.UTC(2020, 0);

/**
 * RFC 5545, 3.8.7.4: grows whenever the event changes, and a calendar believes none that is smaller.
 * Seconds, because what an event says comes from several records: numbers of their versions would
 * fall again when an activity moves to another place.
 */
function sequenceOf({ modifiedAt }: CalendarEvent): number {
  return Math.max(0, Math.floor((modifiedAt.getTime() - sequenceFrom) / 1000));
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, summary, isCancelled, date, opensAt, closesAt, location, point } = event;
  const stamp = utcTime(event.modifiedAt.getTime());
  const hasEnd = opensAt !== null && closesAt !== null && closesAt > opensAt;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequenceOf(event)}`,
    ...dated('DTSTART', [date], opensAt),
    ...(hasEnd ? [`DTEND;TZID=Asia/Tokyo:${wallTime(date, closesAt)}`] : []),
    ...ruleLines(event),
    `SUMMARY:${escapeText(summary)}`,
    ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
    ...(location === null ? [] : [`LOCATION:${escapeText(location)}`]),
    ...(point ? [`GEO:${point.lat.toFixed(6)};${point.lng.toFixed(6)}`] : []),
    `URL:${event.url}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // Time that is not taken: an open door, not an appointment.
    ...(isCancelled || opensAt === null ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ];
}

/** A calendar as the text of an `.ics` file. */
export function writeCalendar({ name, url, events }: Calendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//engawa//engawa//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'X-WR-TIMEZONE:Asia/Tokyo',
    `URL:${url}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Tokyo',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0900',
    'TZOFFSETTO:+0900',
    'TZNAME:JST',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map(contentLine)
    .join('');
}
