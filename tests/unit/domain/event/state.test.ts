import { describe, expect, it } from 'vitest';
import {
  eventChangesAt,
  eventState,
  isUpcoming,
  type EventFacts,
  type EventState,
} from '#domain/event/state.ts';

const at = (time: string) => Date.parse(`2026-11-${time}+09:00`);
const facts: EventFacts = {
  status: 'open',
  endsAt: at('20T12:00'),
  signUp: true,
  signUpUntil: null,
  capacity: 10,
  taken: 0,
};
const dayBefore = at('19T17:00');

// The same table as supabase/tests/80-events.sql.
const table: [Partial<EventFacts>, string, EventState][] = [
  [{}, '09:00', 'open'],
  [{ taken: 10 }, '09:00', 'full'],
  [{ taken: 10, signUp: false }, '09:00', 'open'],
  [{ taken: 99, capacity: null }, '09:00', 'open'],
  [{ taken: 10, signUpUntil: dayBefore }, '09:00', 'closed'],
  [{ signUpUntil: dayBefore, signUp: false }, '09:00', 'open'],
  [{ status: 'closed' }, '09:00', 'closed'],
  [{}, '11:59', 'open'],
  [{}, '12:00', 'held'],
  [{ status: 'closed', taken: 10 }, '12:00', 'held'],
  [{ status: 'cancelled' }, '13:00', 'cancelled'],
  [{ status: 'postponed' }, '13:00', 'postponed'],
  [{ status: 'reported' }, '13:00', 'reported'],
  [{ status: 'draft' }, '13:00', 'draft'],
];

describe('the state of an event', () => {
  it.each(table)('%o at %s is %s', (some, time, state) => {
    expect(eventState({ ...facts, ...some }, at(`20T${time}`))).toBe(state);
  });

  it('is upcoming until it ends, whatever its host says, and never when cancelled', () => {
    const before = at('20T11:59');
    expect(isUpcoming(facts, before)).toBe(true);
    expect(isUpcoming({ ...facts, status: 'closed' }, before)).toBe(true);
    expect(isUpcoming({ ...facts, status: 'postponed' }, before)).toBe(true);
    expect(isUpcoming({ ...facts, status: 'cancelled' }, before)).toBe(false);
    expect(isUpcoming(facts, facts.endsAt)).toBe(false);
    expect(isUpcoming({ ...facts, status: 'postponed' }, facts.endsAt)).toBe(false);
  });

  it('changes at its deadline, then at its end, then no more', () => {
    const dated = { ...facts, signUpUntil: dayBefore };
    expect(eventChangesAt(dated, at('19T16:00'))).toBe(dayBefore);
    expect(eventChangesAt(dated, dayBefore)).toBe(facts.endsAt);
    expect(eventChangesAt(dated, facts.endsAt)).toBeNull();
  });
});
