import { describe, expect, it } from 'vitest';
import { activitiesToday, todayChangesAt, todayState } from '#domain/schedule/today-state.ts';
import type { ScheduleRow } from '#domain/schedule/schedule.ts';
import { exception, schedule } from './rows.ts';

const at = (text: string) => Date.parse(`${text}:00+09:00`);

// 25 November 2026 is a Wednesday.
const morning = schedule({ opens_at: '10:00', closes_at: '11:30' });
const afternoon = schedule({ id: 's2', opens_at: '14:00', closes_at: '16:00', position: 1 });

describe('todayState', () => {
  it.each([
    ['2026-11-25T00:00', 'later_today', '2026-11-25T10:00'],
    ['2026-11-25T09:59', 'later_today', '2026-11-25T10:00'],
    ['2026-11-25T10:00', 'open_now', '2026-11-25T11:30'],
    ['2026-11-25T11:29', 'open_now', '2026-11-25T11:30'],
    ['2026-11-25T11:30', 'later_today', '2026-11-25T14:00'],
    ['2026-11-25T15:00', 'open_now', '2026-11-25T16:00'],
    ['2026-11-25T16:00', 'over_today', '2026-11-26T00:00'],
    ['2026-11-26T00:00', 'not_today', '2026-11-27T00:00'],
    ['2026-11-24T23:59', 'not_today', '2026-11-25T00:00'],
  ])('at %s is %s until %s', (now, state, changesAt) => {
    expect(todayState([morning, afternoon], at(now))).toMatchObject({
      state,
      changesAt: at(changesAt),
    });
  });

  it('names the band it speaks of', () => {
    const state = todayState([morning, afternoon], at('2026-11-25T12:00'));
    expect(state).toMatchObject({ occurrence: { schedule: { id: 's2' }, opensAt: 840 } });
  });

  it('goes on past midnight, and is then not a thing of the new day', () => {
    const night = schedule({ opens_at: '22:00', closes_at: '02:00' });
    expect(todayState([night], at('2026-11-26T01:59'))).toMatchObject({
      state: 'open_now',
      changesAt: at('2026-11-26T02:00'),
    });
    expect(todayState([night], at('2026-11-26T02:00')).state).toBe('not_today');
    expect(todayState([night], at('2026-11-25T23:00')).changesAt).toBe(at('2026-11-26T00:00'));
  });

  it('does not say whether it is on when the hours are not known', () => {
    const state = (row: Partial<ScheduleRow>, now: string) =>
      todayState([schedule(row)], at(now)).state;
    expect(state({}, '2026-11-25T12:00')).toBe('today');
    expect(state({ opens_at: '10:00' }, '2026-11-25T09:00')).toBe('later_today');
    expect(state({ opens_at: '10:00' }, '2026-11-25T12:00')).toBe('today');
    expect(state({ closes_at: '15:00' }, '2026-11-25T12:00')).toBe('today');
    expect(state({ closes_at: '15:00' }, '2026-11-25T15:00')).toBe('over_today');
  });

  it('says all day that the day is cancelled, and why', () => {
    const cancelled = exception({ date: '2026-11-25', kind: 'cancelled', reason: '雪のため' });
    const off = schedule({
      opens_at: '10:00',
      closes_at: '11:30',
      schedule_exceptions: [cancelled],
    });
    for (const now of ['2026-11-25T08:00', '2026-11-25T20:00']) {
      expect(todayState([off], at(now))).toMatchObject({
        state: 'cancelled_today',
        dayOff: { why: 'cancelled', reason: '雪のため' },
      });
    }
  });

  it('says that the afternoon is cancelled until it would be over', () => {
    const cancelled = exception({ date: '2026-11-25', kind: 'cancelled' });
    const off = { ...afternoon, exceptions: [{ ...cancelled, opensAt: null, closesAt: null }] };
    const state = (now: string) => todayState([morning, off], at(now)).state;
    expect(state('2026-11-25T11:00')).toBe('open_now');
    expect(state('2026-11-25T12:00')).toBe('cancelled_today');
    expect(state('2026-11-25T16:00')).toBe('over_today');
  });

  it('says that a public holiday closes', () => {
    const mondays = schedule({ byday: ['MO'], holidays: 'closed' });
    expect(todayState([mondays], at('2026-11-23T09:00'))).toMatchObject({
      state: 'cancelled_today',
      dayOff: { why: 'holiday' },
    });
  });
});

describe('todayChangesAt', () => {
  it('is the next opening or closing among all, at the latest midnight', () => {
    const all = [afternoon, morning];
    expect(todayChangesAt(all, at('2026-11-25T09:00'))).toBe(at('2026-11-25T10:00'));
    expect(todayChangesAt(all, at('2026-11-25T12:00'))).toBe(at('2026-11-25T14:00'));
    expect(todayChangesAt(all, at('2026-11-25T18:00'))).toBe(at('2026-11-26T00:00'));
    expect(todayChangesAt([], at('2026-11-25T18:00'))).toBe(at('2026-11-26T00:00'));
  });
});

describe('activitiesToday', () => {
  it('tells each activity once, what is on first and what is over last', () => {
    const own = (activity_id: string, row: Partial<ScheduleRow>) =>
      schedule({ activity_id, ...row });
    const { activities, changesAt } = activitiesToday(
      [
        own('over', { opens_at: '08:00', closes_at: '09:00' }),
        own('thursday', { byday: ['TH'] }),
        own('late', { opens_at: '18:00' }),
        own('on', { opens_at: '10:00', closes_at: '12:00' }),
        own('on', { opens_at: '13:00', closes_at: '15:00' }),
        own('soon', { opens_at: '13:00' }),
      ],
      at('2026-11-25T11:00'),
    );
    expect(activities.map(({ activityId, state }) => [activityId, state])).toEqual([
      ['on', 'open_now'],
      ['soon', 'later_today'],
      ['late', 'later_today'],
      ['over', 'over_today'],
    ]);
    expect(changesAt).toBe(at('2026-11-25T12:00'));
  });
});
