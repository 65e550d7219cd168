import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarSearch,
  calendarViews,
  daysBeside,
  daysOfSpan,
  parseCalendarSpan,
  rarest,
  slotsOnDay,
  turnSpan,
} from '#domain/calendar.ts';
import { everything } from '#domain/directory/query.ts';
import { addDays, dayNumber, weekdayOfDay } from '#domain/schedule/local-date.ts';
import { exception, schedule } from './schedule/rows.ts';

const today = '2026-11-21';
const spanOf = (search: string) => parseCalendarSpan(new URLSearchParams(search), today);

describe('parseCalendarSpan', () => {
  it('is this week when nothing is asked', () => {
    expect(spanOf('')).toEqual({ view: 'week', date: today });
    expect(daysOfSpan(spanOf(''))).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  });

  it('takes the week instead of nonsense, and never goes out of reach', () => {
    expect(spanOf('view=century&date=2026-02-30')).toEqual({ view: 'week', date: today });
    expect(spanOf('view=day&date=1900-01-01')).toEqual({ view: 'day', date: addDays(today, -62) });
    expect(spanOf('view=day&date=9999-12-31')).toEqual({ view: 'day', date: addDays(today, 366) });
  });
});

describe('daysOfSpan', () => {
  it('gives whole months, February of leap years too', () => {
    expect(daysOfSpan({ view: 'month', date: '2028-02-10' })).toEqual({
      from: '2028-02-01',
      to: '2028-02-29',
    });
  });

  it('gives weeks from Monday to Sunday around every date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const date = addDays('1970-01-01', day);
        const { from, to } = daysOfSpan({ view: 'week', date });
        expect(weekdayOfDay(dayNumber(from))).toBe(0);
        expect(dayNumber(to) - dayNumber(from)).toBe(6);
        expect(from <= date && date <= to).toBe(true);
      }),
    );
  });
});

describe('daysBeside', () => {
  it('fills the first and the last week of a month, and nothing else', () => {
    expect(daysBeside({ view: 'month', date: '2026-12-24' })).toEqual({
      before: ['2026-11-30'],
      after: ['2027-01-01', '2027-01-02', '2027-01-03'],
    });
    const none = { before: [], after: [] };
    expect(daysBeside({ view: 'month', date: '2027-02-14' })).toEqual(none);
    expect(daysBeside({ view: 'week', date: '2026-12-01' })).toEqual(none);
  });
});

describe('turnSpan', () => {
  it('walks the whole reach without a gap and ends at both ends', () => {
    for (const view of calendarViews) {
      for (const by of [-1, 1] as const) {
        let span = { view, date: today };
        for (let steps = 0; ; steps++) {
          expect(steps).toBeLessThan(500);
          const next = turnSpan(span, by, today);
          if (!next) break;
          const here = daysOfSpan(span);
          const there = daysOfSpan(next);
          expect(by === 1 ? there.from : there.to).toBe(
            addDays(by === 1 ? here.to : here.from, by),
          );
          span = next;
        }
        const { from, to } = daysOfSpan(span);
        const end = addDays(today, by === 1 ? 366 : -62);
        expect(from <= end && end <= to).toBe(true);
      }
    }
  });
});

describe('what a day names', () => {
  const cancelled = [exception({ date: '2026-11-25', kind: 'cancelled', reason: '床の手入れ' })];
  const slots = [
    { slot: 0, schedule: schedule({ freq: 'daily', byday: null, opens_at: '09:00' }) },
    { slot: 1, schedule: schedule({ opens_at: '10:00' }) },
    { slot: 2, schedule: schedule({ opens_at: '13:30', schedule_exceptions: cancelled }) },
    { slot: 3, schedule: schedule({ byday: ['MO'], holidays: 'closed' }) },
  ];
  const on = (date: string) => slotsOnDay(slots, date);

  it('is what takes place and what is cancelled, but not what closes on a holiday', () => {
    expect(on('2026-11-23').map(({ slot }) => slot)).toEqual([0]);
    expect(on('2026-11-25').map(({ slot, outcome }) => [slot, outcome.on])).toEqual([
      [0, true],
      [1, true],
      [2, false],
    ]);
  });

  it('is first of all what is cancelled, then what is rare', () => {
    const week = ['2026-11-24', '2026-11-25', '2026-11-26'].map(on);
    const named = (count: number) => rarest(week, count)(on('2026-11-25')).map(({ slot }) => slot);
    expect([named(1), named(2), named(3)]).toEqual([[2], [1, 2], [0, 1, 2]]);
  });
});

describe('calendarSearch', () => {
  it('writes what parseCalendarSpan reads, each span in one way', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...calendarViews),
        fc.integer({ min: -62, max: 366 }),
        (view, days) => {
          const span = { view, date: addDays(today, days) };
          const search = calendarSearch(span, everything, today);
          const read = spanOf(search);
          expect(daysOfSpan(read)).toEqual(daysOfSpan(span));
          expect(calendarSearch(read, everything, today)).toBe(search);
        },
      ),
    );
  });

  it('gives this week the plain address, and keeps the filters but those of time and order', () => {
    expect(calendarSearch({ view: 'week', date: '2026-11-16' }, everything, today)).toBe('');
    const query = { ...everything, kinds: ['salon'], when: 'now', sort: 'soonest' } as const;
    expect(calendarSearch({ view: 'month', date: '2026-12-24' }, query, today, 2)).toBe(
      '?kind=salon&page=2&view=month&date=2026-12-01',
    );
  });
});
