import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, nextOccurrences, occurrences } from '#domain/schedule/occurrences.ts';
import { scheduleSchema } from '#domain/schedule/schedule.ts';
import { dates, rows } from './arbitrary.ts';
import { oracle } from './oracle.ts';

describe('any schedule', () => {
  it('takes place on the dates that laying them out by hand gives', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const found = occurrences([scheduleSchema.parse(row)], '2026-01-01', '2027-12-31');
        expect(found.map(({ date }) => date)).toEqual(oracle(row));
      }),
      { numRuns: 500 },
    );
  });

  it('is either on or off on a date, and once at most', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const days = daysOf([scheduleSchema.parse(row)], '2026-01-01', '2026-12-31');
        expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
      }),
    );
  });

  it('has as its next dates the first of all that follow', () => {
    fc.assert(
      fc.property(rows, dates, fc.integer({ min: 1, max: 5 }), (row, date, count) => {
        const schedules = [scheduleSchema.parse(row)];
        const next = nextOccurrences(schedules, { date, minutes: 0 }, count, 800);
        const all = occurrences(schedules, date, '2028-02-01');
        expect(next.map((found) => found.date).filter((found) => found < '2028-02-01')).toEqual(
          all
            .slice(0, count)
            .map((found) => found.date)
            .filter((found) => found < '2028-02-01'),
        );
      }),
    );
  });
});
