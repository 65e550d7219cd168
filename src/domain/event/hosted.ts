/** An event as its hosts see it, and what they may do with it at once. */
import { z } from 'zod';
import { instantOf, japanMoment } from '../schedule/japan-clock.ts';
import { dateOfDay, dayNumber, type LocalDate } from '../schedule/local-date.ts';
import { nextOccurrences } from '../schedule/occurrences.ts';
import { scheduleSchema } from '../schedule/schedule.ts';
import { eventForms } from './form.ts';
import { eventStatuses } from './state.ts';

const instant = z.string().transform((text) => Date.parse(text));
const states = [...eventStatuses, 'full', 'held'] as const;

const shared = {
  code: z.string(),
  title: z.string(),
  form: z.enum(eventForms),
  starts_at: instant,
  ends_at: instant,
  state: z.enum(states),
  taken: z.int(),
  waiting: z.int(),
  capacity: z.int().nullable(),
  sign_up: z.boolean(),
};

/** A line of the list of one's own events; times are milliseconds since 1970-01-01T00:00Z. */
export const myEventSchema = z.object({ ...shared, group: z.string().nullable() });
export type MyEvent = z.output<typeof myEventSchema>;

const named = z.object({ code: z.string(), name: z.string() }).nullable();

/** An event for its hosts and the curators of its area. */
export const hostedEventSchema = z.object({
  ...shared,
  status: z.enum(eventStatuses),
  status_note: z.string().nullable(),
  sign_up_until: instant.nullable(),
  online_url: z.string().nullable(),
  board_code: z.string(),
  hosts: z.boolean(),
  series: named,
  group: named,
});
export type HostedEvent = z.output<typeof hostedEventSchema>;

/** What is done at once. */
export const hostActs = ['open', 'close', 'cancel', 'postpone', 'repeat'] as const;
export type HostAct = (typeof hostActs)[number];

/** Why an act was not done. */
export const hostProblems = [
  'reason',
  'too_long',
  'words',
  'not_yours',
  'state',
  'count',
  'too_many',
  'unreachable',
] as const;
export type HostProblem = (typeof hostProblems)[number];

/** What a host may do with it now; nothing with what is over. */
export function possibleActs({ status, ends_at: endsAt }: HostedEvent, now: number): HostAct[] {
  if (status === 'draft' || status === 'reported') return [];
  if (endsAt <= now) return status === 'postponed' ? ['cancel', 'repeat'] : ['repeat'];
  switch (status) {
    case 'open':
      return ['close', 'postpone', 'cancel', 'repeat'];
    case 'closed':
      return ['open', 'postpone', 'cancel', 'repeat'];
    case 'postponed':
      return ['open', 'cancel'];
    case 'cancelled':
      return ['open', 'repeat'];
  }
}

/** How an event comes again: its weekday every week or second week, or its weekday or day of the month. */
export const rhythms = ['weekly', 'fortnightly', 'monthly_weekday', 'monthly_day'] as const;
export type Rhythm = (typeof rhythms)[number];

/** So many further dates at once. */
export const mostRepeats = 12;

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

function bandOf(day: LocalDate, rhythm: Rhythm) {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'SU';
  const dayOfMonth = Number(day.slice(8));
  // The fifth of a month is its last: not every month has five.
  const nth = dayOfMonth > 28 ? -1 : Math.ceil(dayOfMonth / 7);
  switch (rhythm) {
    case 'weekly':
      return { freq: 'weekly', byday: [weekday] };
    case 'fortnightly':
      return { freq: 'weekly', interval: 2, dtstart: day, byday: [weekday] };
    case 'monthly_weekday':
      return { freq: 'monthly', byday: [`${nth}${weekday}`] };
    case 'monthly_day':
      return { freq: 'monthly', bymonthday: [dayOfMonth] };
  }
}

/**
 * The next dates on which an event comes again.
 * @param startsAt of the event, milliseconds since 1970; the dates lie after it and after `now`
 */
export function repeatDays(
  startsAt: number,
  rhythm: Rhythm,
  count: number,
  now: number,
): LocalDate[] {
  const day = japanMoment(startsAt).date;
  const empty = {
    ...{ id: '', activity_id: '', position: 0, interval: 1, dtstart: null, byday: null },
    ...{ bymonthday: null, bymonth: null, season: null, valid_from: null, valid_to: null },
    ...{ opens_at: null, closes_at: null, holidays: null, year_end_off: false, obon_off: false },
    ...{ room: null, welcome: null, audience_note: null, place_id: null, notes: null },
  };
  const schedule = scheduleSchema.parse({
    ...empty,
    ...bandOf(day, rhythm),
    schedule_exceptions: [],
  });
  const last = Math.max(dayNumber(day), dayNumber(japanMoment(now).date));
  const from = japanMoment(instantOf(dateOfDay(last + 1), 0));
  return nextOccurrences([schedule], from, Math.min(count, mostRepeats)).map(({ date }) => date);
}

/** How an act went: how many were told or made, or why it was not done, with what was typed. */
export type HostOutcome =
  | { done: HostAct; count: number }
  | {
      problem: HostProblem;
      act: HostAct | null;
      typed: { reason: string; rhythm: string; count: string };
    };
