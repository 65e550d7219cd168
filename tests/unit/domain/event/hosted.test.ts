import { describe, expect, it } from 'vitest';
import { possibleActs, repeatDays, type HostedEvent } from '#domain/event/hosted.ts';

const at = (time: string) => Date.parse(`${time}+09:00`);
const now = at('2026-11-21T09:00');

describe('further dates of an event', () => {
  it.each([
    // The third Saturday of the month.
    ['weekly', '2026-11-21T14:00', 3, ['2026-11-28', '2026-12-05', '2026-12-12']],
    ['fortnightly', '2026-11-21T14:00', 2, ['2026-12-05', '2026-12-19']],
    ['monthly_weekday', '2026-11-21T14:00', 3, ['2026-12-19', '2027-01-16', '2027-02-20']],
    ['monthly_day', '2026-11-21T14:00', 2, ['2026-12-21', '2027-01-21']],
    // What is on the 29th comes again in the last week.
    ['monthly_weekday', '2026-11-29T10:00', 2, ['2026-12-27', '2027-01-31']],
    // Of a past event only dates that are to come; early in the morning it is yet the day before in UTC.
    ['weekly', '2026-10-10T07:00', 2, ['2026-11-28', '2026-12-05']],
  ] as const)('%s after %s', (rhythm, startsAt, count, days) => {
    expect(repeatDays(at(startsAt), rhythm, count, now)).toEqual(days);
  });

  it('are twelve at most', () => {
    expect(repeatDays(at('2026-11-21T14:00'), 'weekly', 99, now)).toHaveLength(12);
  });
});

describe('what a host may do', () => {
  const event = (status: HostedEvent['status'], endsAt: string): HostedEvent => ({
    ...{ code: 'ACDEFG', title: '会', form: 'exchange', state: 'open', status, status_note: null },
    ...{ taken: 0, waiting: 0, capacity: null, sign_up: true, sign_up_until: null },
    ...{ online_url: null, board_code: 'AAAAAA', hosts: true, series: null, group: null },
    starts_at: at('2026-11-20T10:00'),
    ends_at: at(endsAt),
  });
  it.each([
    ['draft', '2026-11-25T12:00', []],
    ['open', '2026-11-25T12:00', ['close', 'postpone', 'cancel', 'repeat']],
    ['closed', '2026-11-25T12:00', ['open', 'postpone', 'cancel', 'repeat']],
    ['cancelled', '2026-11-25T12:00', ['open', 'repeat']],
    ['open', '2026-11-20T12:00', ['repeat']],
    ['reported', '2026-11-20T12:00', []],
  ] as const)('with what is %s until %s', (status, endsAt, acts) => {
    expect(possibleActs(event(status, endsAt), now)).toEqual(acts);
  });
});
