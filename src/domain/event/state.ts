/**
 * Where an event stands at a moment. What its host says is stored; that it is full, closed by its
 * deadline or over follows from seats and clock. Mirrors private.event_state in the database; both are
 * tested on the same table.
 */

/** What is stored. */
export const eventStatuses = [
  'draft',
  'open',
  'closed',
  'cancelled',
  'postponed',
  'reported',
] as const;
export type EventStatus = (typeof eventStatuses)[number];

/** What is shown. */
export type EventState = EventStatus | 'full' | 'held';

/** What of an event decides its state; times are milliseconds since 1970-01-01T00:00Z. */
export interface EventFacts {
  status: EventStatus;
  endsAt: number;
  /** One signs up for it; otherwise one just comes. */
  signUp: boolean;
  signUpUntil: number | null;
  capacity: number | null;
  /** Seats that are taken, in people. */
  taken: number;
}

/**
 * The state of an event.
 * @param at milliseconds since 1970-01-01T00:00Z
 */
export function eventState(facts: EventFacts, at: number): EventState {
  const { status, endsAt, signUp, signUpUntil, capacity, taken } = facts;
  if (status !== 'open' && status !== 'closed') return status;
  if (endsAt <= at) return 'held';
  if (status === 'closed' || (signUp && signUpUntil !== null && signUpUntil <= at)) return 'closed';
  return signUp && capacity !== null && taken >= capacity ? 'full' : 'open';
}

/** Whether an event is still to come, or going on: one that is over never is, whatever its host says. */
export function isUpcoming({ status, endsAt }: Pick<EventFacts, 'status' | 'endsAt'>, at: number) {
  return endsAt > at && (status === 'open' || status === 'closed' || status === 'postponed');
}

/** When the state of an event changes next by the clock alone, milliseconds since 1970; null: never. */
export function eventChangesAt(facts: EventFacts, at: number): number | null {
  const turns = [facts.signUp ? facts.signUpUntil : null, facts.endsAt];
  const next = turns.filter((turn): turn is number => turn !== null && turn > at);
  return next.length > 0 ? Math.min(...next) : null;
}
