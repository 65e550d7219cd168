import { describe, expect, it } from 'vitest';
import { eventsChangeAt, isAhead, takesSignUps, upcoming } from '#domain/event/ahead.ts';
import { at, eventWith } from '#tests/helpers/event-with.ts';

const before = at('2026-11-20', 9);
const afterDeadline = at('2026-11-27', 9);
const during = at('2026-11-28', 15);
const over = at('2026-11-28', 16);

it('lets one sign up while it is open or full, and never where one just comes', () => {
  expect(takesSignUps(eventWith(), before)).toBe(true);
  expect(takesSignUps(eventWith({ taken: 30 }), before)).toBe(true);
  expect(takesSignUps(eventWith(), afterDeadline)).toBe(false);
  expect(takesSignUps(eventWith({ signUp: false }), before)).toBe(false);
});

describe('what is upcoming', () => {
  it('ends with the event, to the millisecond', () => {
    const event = eventWith();
    expect(upcoming([event], over - 1)).toEqual([event]);
    expect(upcoming([event], over)).toEqual([]);
  });

  it('knows no draft, nothing reported, and nothing that was called off', () => {
    for (const status of ['draft', 'reported', 'cancelled', 'postponed'] as const) {
      expect(upcoming([eventWith({ status })], before), status).toEqual([]);
    }
  });

  it('comes in the order of time', () => {
    const [late, soon] = [eventWith({ code: 'AAAAAA', startsAt: during }), eventWith()];
    expect(upcoming([late, soon], before)).toEqual([soon, late]);
  });
});

it('tells of what was called off until its time is over', () => {
  expect(isAhead(eventWith({ status: 'cancelled' }), during)).toBe(true);
  expect(isAhead(eventWith({ status: 'cancelled' }), over)).toBe(false);
  expect(isAhead(eventWith({ status: 'reported' }), during)).toBe(false);
});

it('changes at the deadline, the beginning and the end, and then no more', () => {
  const event = eventWith();
  const changes = [eventsChangeAt([event], before)];
  while (changes.at(-1) !== Infinity) changes.push(eventsChangeAt([event], changes.at(-1) ?? 0));
  expect(changes).toEqual([event.signUpUntil, event.startsAt, event.endsAt, Infinity]);
  expect(eventsChangeAt([], before)).toBe(Infinity);
});
