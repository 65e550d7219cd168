/**
 * The calendar: what takes place on each day of a week or a month, for everything that a query of
 * the directory finds. Days are dates of Japan, weeks begin on Monday.
 */
import { z } from 'zod';
import type { ActivitySummary } from './activity.ts';
import type { TimedSlot } from './directory/compose.ts';
import type { PlaceName } from './directory/name-at.ts';
import { directorySearch, type DirectoryQuery } from './directory/query.ts';
import type { EventSummary } from './event/event.ts';
import type { FilterChoices } from './map-page.ts';
import { dayFacts } from './schedule/day-facts.ts';
import {
  addDays,
  dateOfDay,
  dayNumber,
  daysInMonth,
  type LocalDate,
  partsOfDate,
  weekdayOfDay,
} from './schedule/local-date.ts';
import { type DayOff, type Occurrence, occursOnDay } from './schedule/occurrence.ts';
import { type HolidayName, japaneseCalendar, type TownCalendar } from './schedule/town-calendar.ts';

export const calendarViews = ['day', 'week', 'month'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** Which stretch of time is looked at: the day, the week or the month that `date` lies in. */
export interface CalendarSpan {
  view: CalendarView;
  date: LocalDate;
}

/** How far the calendar can be turned, days before and after today: schedules say no more. */
const reach = { back: 62, ahead: 366 };

/** The date itself where the calendar reaches it, else the last one it does. */
function withinReach(date: LocalDate, today: LocalDate): LocalDate {
  const first = addDays(today, -reach.back);
  const last = addDays(today, reach.ahead);
  return date < first ? first : date > last ? last : date;
}

/** Reads `?view=month&date=2026-12-01`; what is missing or no date is this week. */
export function parseCalendarSpan(search: URLSearchParams, today: LocalDate): CalendarSpan {
  const view = calendarViews.find((known) => known === search.get('view')) ?? 'week';
  const date = z.iso.date().safeParse(search.get('date'));
  return { view, date: date.success ? withinReach(date.data, today) : today };
}

/** First and last day of a span. */
export function daysOfSpan({ view, date }: CalendarSpan): { from: LocalDate; to: LocalDate } {
  const day = dayNumber(date);
  if (view === 'day') return { from: date, to: date };
  if (view === 'week') {
    const monday = day - weekdayOfDay(day);
    return { from: dateOfDay(monday), to: dateOfDay(monday + 6) };
  }
  const { year, month, dayOfMonth } = partsOfDate(date);
  const first = day - dayOfMonth + 1;
  return { from: dateOfDay(first), to: dateOfDay(first + daysInMonth(year, month) - 1) };
}

/** The days of the neighbouring months that fill up a month's first and last week; of a week or a day none. */
export function daysBeside(span: CalendarSpan): { before: LocalDate[]; after: LocalDate[] } {
  if (span.view !== 'month') return { before: [], after: [] };
  const { from, to } = daysOfSpan(span);
  const daysFrom = (first: LocalDate, count: number) =>
    Array.from({ length: count }, (_, index) => addDays(first, index));
  const lead = weekdayOfDay(dayNumber(from));
  const trail = 6 - weekdayOfDay(dayNumber(to));
  return { before: daysFrom(addDays(from, -lead), lead), after: daysFrom(addDays(to, 1), trail) };
}

/**
 * The span before (-1) or after (1), named by its first day so that each has one address; null where
 * the calendar does not reach.
 */
export function turnSpan(span: CalendarSpan, by: -1 | 1, today: LocalDate): CalendarSpan | null {
  const { from, to } = daysOfSpan(span);
  const neighbour = daysOfSpan({ view: span.view, date: addDays(by === 1 ? to : from, by) });
  const isReached =
    withinReach(neighbour.from, today) === neighbour.from ||
    withinReach(neighbour.to, today) === neighbour.to;
  return isReached ? { view: span.view, date: withinReach(neighbour.from, today) } : null;
}

/** The parameters that name a span: none for this week, else its first day. */
export function spanParameters(
  span: CalendarSpan,
  today: LocalDate,
): [name: string, value: string][] {
  const { from, to } = daysOfSpan(span);
  const parameters: [string, string][] = [
    ['view', span.view === 'week' ? '' : span.view],
    ['date', from <= today && today <= to ? '' : from],
  ];
  return parameters.filter(([, value]) => value !== '');
}

/** The search string of the calendar for a span and a query, canonical. */
export function calendarSearch(
  span: CalendarSpan,
  query: DirectoryQuery,
  today: LocalDate,
  page = 1,
): string {
  const parts = spanParameters(span, today).map(([name, value]) => `${name}=${value}`);
  const search = directorySearch({ ...query, when: null, sort: null }, page);
  return parts.length > 0 ? `${search ? `${search}&` : '?'}${parts.join('&')}` : search;
}

/** What one time of an activity, by the number of its slot, comes to on a date. */
export interface DayOutcome {
  slot: number;
  outcome: Occurrence | DayOff;
}

/**
 * What of the directory takes place on a date, and what was to but is cancelled, in the order of the
 * day; what closes on a holiday as it always does is no news.
 */
export function slotsOnDay(
  slots: readonly TimedSlot[],
  date: LocalDate,
  calendar: TownCalendar = japaneseCalendar,
): DayOutcome[] {
  const facts = dayFacts(dayNumber(date), calendar);
  const found: DayOutcome[] = [];
  for (const { slot, schedule } of slots) {
    const outcome = occursOnDay(schedule, facts, calendar);
    if (outcome && (outcome.on || outcome.why === 'cancelled')) found.push({ slot, outcome });
  }
  const begins = ({ outcome }: DayOutcome) => outcome.opensAt ?? Infinity;
  return found.sort((a, b) => (begins(a) === begins(b) ? a.slot - b.slot : begins(a) - begins(b)));
}

/**
 * Names of each day what is rare among all days looked at, in the order of the day: what is every day
 * would else stand in every field of a month, and what is only then in none. What is cancelled is rarer
 * still: who counts on it must not find it missing.
 *
 * @param count how many of a day
 */
export function rarest(all: readonly (readonly DayOutcome[])[], count: number) {
  const times = new Map<number, number>();
  for (const { slot } of all.flat()) times.set(slot, (times.get(slot) ?? 0) + 1);
  const rarity = ({ slot, outcome }: DayOutcome) => (outcome.on ? (times.get(slot) ?? 0) : 0);
  return (day: readonly DayOutcome[]): DayOutcome[] => {
    const chosen = new Set(day.toSorted((a, b) => rarity(a) - rarity(b)).slice(0, count));
    return day.filter((outcome) => chosen.has(outcome));
  };
}

/** One activity on one day. */
export interface CalendarEntry {
  outcome: Occurrence | DayOff;
  activity: ActivitySummary;
  /** Null when it has none. */
  place: PlaceName | null;
}

/** One day of the calendar. */
export interface CalendarDay {
  date: LocalDate;
  holiday: HolidayName | null;
  /** Everything that takes place, events included. */
  count: number;
  /** What the page names of the activities, cancelled ones too, in the order of the day. */
  entries: CalendarEntry[];
  /** How many activities it does not name. */
  more: number;
  /** Events that touch it, called-off ones too; all of them are named. */
  events: EventSummary[];
}

/** What the calendar page shows. */
export interface CalendarPage extends FilterChoices {
  span: CalendarSpan;
  days: CalendarDay[];
  /** What takes place in all days together. */
  count: number;
  /** How many events of these days the filters leave out because no event says what is asked. */
  eventsLeftOut: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number;
  /** Of the day view: the page of its entries, from 1, and how many pages there are. */
  page: number;
  pages: number;
  /** Until when this is true, milliseconds since 1970-01-01T00:00Z. */
  changesAt: number;
}
