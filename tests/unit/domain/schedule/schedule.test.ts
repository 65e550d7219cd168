import { describe, expect, it } from 'vitest';
import { instantOf, japanMoment } from '#domain/schedule/japan-clock.ts';
import {
  addDays,
  dateOfDay,
  daysInMonth,
  dayNumber,
  weekdayOfDay,
} from '#domain/schedule/local-date.ts';
import { scheduleSchema } from '#domain/schedule/schedule.ts';
import { exception, row } from './rows.ts';

describe('scheduleSchema', () => {
  it('reads times as minutes and days with their place in the month', () => {
    const read = scheduleSchema.parse(
      row({ byday: ['2WE', '-1FR', 'MO'], opens_at: '09:05:00', closes_at: '24:00:00' }),
    );
    expect(read).toMatchObject({ opensAt: 545, closesAt: 1440, exceptions: [] });
    expect(read.byday).toEqual([
      { weekday: 'WE', nth: 2 },
      { weekday: 'FR', nth: -1 },
      { weekday: 'MO', nth: null },
    ]);
  });

  it('takes an empty list for none', () => {
    expect(scheduleSchema.parse(row({ bymonthday: [], bymonth: [] }))).toMatchObject({
      bymonthday: null,
      bymonth: null,
    });
  });

  it('reads the exceptions in it', () => {
    const cancelled = exception({ date: '2026-12-02', kind: 'cancelled', reason: '休館' });
    expect(scheduleSchema.parse(row({ schedule_exceptions: [cancelled] })).exceptions).toEqual([
      { date: '2026-12-02', kind: 'cancelled', opensAt: null, closesAt: null, reason: '休館' },
    ]);
  });

  it.each([
    { opens_at: '25:00' },
    { dtstart: '2027-02-29' },
    { bymonth: [13] },
    { schedule_exceptions: [exception({ date: '5 Dec', kind: 'extra' })] },
  ])('refuses %j', (differences) => {
    expect(scheduleSchema.safeParse(row(differences)).success).toBe(false);
  });

  it('refuses days that are none', () => {
    expect(scheduleSchema.safeParse({ ...row(), byday: ['6WE'] }).success).toBe(false);
    expect(scheduleSchema.safeParse({ ...row(), byday: ['XX'] }).success).toBe(false);
  });
});

describe('dates', () => {
  it('count days over leap years and centuries', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(dateOfDay(dayNumber('1969-12-31'))).toBe('1969-12-31');
    expect([2027, 2028, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28]);
  });

  it('know the weekday, before 1970 too', () => {
    expect(weekdayOfDay(dayNumber('2026-11-21'))).toBe(5);
    expect(weekdayOfDay(dayNumber('1964-10-10'))).toBe(5);
  });
});

describe('the clock of Japan', () => {
  it('is nine hours ahead, whatever the machine says', () => {
    expect(japanMoment(Date.parse('2026-11-21T14:59:59.999Z'))).toEqual({
      date: '2026-11-21',
      minutes: 1439,
    });
    expect(japanMoment(Date.parse('2026-11-21T15:00:00Z'))).toEqual({
      date: '2026-11-22',
      minutes: 0,
    });
  });

  it('finds the way back, and on to the next day', () => {
    expect(instantOf('2026-11-21', 600)).toBe(Date.parse('2026-11-21T10:00:00+09:00'));
    expect(instantOf('2026-11-21', 1560)).toBe(Date.parse('2026-11-22T02:00:00+09:00'));
  });
});
