import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf } from '#domain/schedule/occurrences.ts';
import { parseSchedule } from '#domain/schedule/parse/parse-schedule.ts';
import { canonicalRule } from '#domain/schedule/schedule-rule.ts';
import { type ScheduleRow, scheduleSchema } from '#domain/schedule/schedule.ts';
import { completeRule } from '#i18n/schedule/complete-rule.ts';
import { rows } from '../domain/schedule/arbitrary.ts';
import { exception, schedule } from '../domain/schedule/rows.ts';

const time = fc
  .integer({ min: 0, max: 1439 })
  .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`);
const maybeTime = fc.option(time, { freq: 3 });

/** Any rule with any hours, of its single dates too. */
const timedRows: fc.Arbitrary<ScheduleRow> = fc
  .tuple(rows, maybeTime, maybeTime, fc.array(fc.tuple(maybeTime, maybeTime), { maxLength: 4 }))
  .map(([row, opens_at, closes_at, times]) => ({
    ...row,
    opens_at,
    closes_at,
    schedule_exceptions: row.schedule_exceptions?.map((one, index) => ({
      ...one,
      opens_at: times[index]?.[0] ?? null,
      closes_at: times[index]?.[1] ?? null,
    })),
  }));

describe('completeRule', () => {
  it('says all there is, also what is past', () => {
    const row = schedule({
      freq: 'monthly',
      byday: ['4WE', '2WE'],
      opens_at: '10:00',
      closes_at: '11:30',
      holidays: 'closed',
      year_end_off: true,
      valid_from: '2024-04-01',
      schedule_exceptions: [
        exception({ date: '2026-12-05', kind: 'extra', opens_at: '13:00' }),
        exception({ date: '2026-11-25', kind: 'cancelled' }),
      ],
    });
    expect(completeRule(row)).toBe(
      '毎月第2・第4水曜 10:00〜11:30（祝日・年末年始休み、2024年4月1日(月)から、' +
        '2026年11月25日(水)はお休み、2026年12月5日(土) 13:00からは臨時開催）',
    );
  });

  it('is read back as the same rule, whatever it is', () => {
    fc.assert(
      fc.property(timedRows, (row) => {
        const rule = scheduleSchema.parse(row);
        const reading = parseSchedule(completeRule(rule));
        expect(reading.rules).toEqual([canonicalRule(rule)]);
        expect(reading.outcome === 'understood' ? reading.note : null).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });
});

describe('canonicalRule', () => {
  it('gives the same days and hours', () => {
    const said = (given: ReturnType<typeof schedule>) =>
      daysOf([given], '2026-01-01', '2027-12-31').map((found) => ({ ...found, schedule: null }));
    fc.assert(
      fc.property(timedRows, (row) => {
        const given = scheduleSchema.parse(row);
        expect(said({ ...given, ...canonicalRule(given) })).toEqual(said(given));
      }),
      { numRuns: 300 },
    );
  });
});
