/** What of the events is still ahead, for lists: what is over is in none of them, whatever is stored. */
import { type EventFacts, eventState, isUpcoming } from './state.ts';

/** What a list needs to know of when an event is; times are milliseconds since 1970-01-01T00:00Z. */
export interface EventTimes extends EventFacts {
  startsAt: number;
}

/** Whether its time is still to come, or not over yet; what was called off is told until then. */
export function isAhead({ status, endsAt }: EventTimes, now: number): boolean {
  return endsAt > now && status !== 'draft' && status !== 'reported';
}

/** Cancelled or postponed: it does not take place then. */
export function isCalledOff({ status }: Pick<EventTimes, 'status'>): boolean {
  return status === 'cancelled' || status === 'postponed';
}

/** Whether one may sign up now, if only to wait for a seat. */
export function takesSignUps(event: EventTimes, now: number): boolean {
  const state = eventState(event, now);
  return event.signUp && (state === 'open' || state === 'full');
}

/** The first instant after `now` at which one of the events stands otherwise; Infinity where none will. */
export function eventsChangeAt(events: readonly EventTimes[], now: number): number {
  const instants = events.flatMap(({ startsAt, signUpUntil, endsAt }) => [
    startsAt,
    signUpUntil ?? endsAt,
    endsAt,
  ]);
  return Math.min(...instants.filter((instant) => instant > now));
}

/** By when they begin, the first first. */
export function byStart<Item extends Pick<EventTimes, 'startsAt'> & { code: string }>(
  events: readonly Item[],
): Item[] {
  return events.toSorted((a, b) => a.startsAt - b.startsAt || (a.code < b.code ? -1 : 1));
}

/** What is still to take place on the day it says, the next first. */
export function upcoming<Item extends EventTimes & { code: string }>(
  events: readonly Item[],
  now: number,
): Item[] {
  return byStart(events.filter((event) => isUpcoming(event, now) && !isCalledOff(event)));
}
