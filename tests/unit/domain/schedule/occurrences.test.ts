import { describe, expect, it } from 'vitest';
import { occursOn } from '#domain/schedule/occurrence.ts';
import {
  daysOf,
  isOpenAt,
  nextDates,
  nextOccurrences,
  occurrences,
} from '#domain/schedule/occurrences.ts';
import type { ScheduleRow } from '#domain/schedule/schedule.ts';
import { japaneseCalendar } from '#domain/schedule/town-calendar.ts';
import { holidays2026And2027 } from './oracle.ts';
import { exception, schedule } from './rows.ts';

const dates = (row: Partial<ScheduleRow>, from: string, to: string) =>
  occurrences([schedule(row)], from, to).map(({ date }) => date);

describe('rules', () => {
  it('know a fifth Wednesday only in months that have one', () => {
    expect(dates({ freq: 'monthly', byday: ['5WE'] }, '2026-07-01', '2026-12-31')).toEqual([
      '2026-07-29',
      '2026-09-30',
      '2026-12-30',
    ]);
  });

  it('know the last Friday and the end of the month, in leap years too', () => {
    expect(dates({ freq: 'monthly', byday: ['-1FR'] }, '2028-02-01', '2028-03-31')).toEqual([
      '2028-02-25',
      '2028-03-31',
    ]);
    const monthEnd = { freq: 'monthly', byday: null, bymonthday: [-1] } as const;
    expect(dates({ ...monthEnd, bymonthday: [-1] }, '2028-01-15', '2028-04-30')).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
    expect(dates({ ...monthEnd, bymonthday: [29] }, '2027-01-01', '2027-03-31')).toEqual([
      '2027-01-29',
      '2027-03-29',
    ]);
  });

  it('hold on 5のつく日', () => {
    const row = { freq: 'monthly', byday: null, bymonthday: [5, 15, 25] } as const;
    expect(dates({ ...row, bymonthday: [...row.bymonthday] }, '2026-12-01', '2026-12-31')).toEqual([
      '2026-12-05',
      '2026-12-15',
      '2026-12-25',
    ]);
  });

  it('count every other week in weeks from Monday, and begin at dtstart', () => {
    // 4 December 2026 is a Friday: Wednesday of its week is past, the next turn is two weeks on.
    const row: Partial<ScheduleRow> = { interval: 2, dtstart: '2026-12-04', byday: ['WE', 'SU'] };
    expect(dates(row, '2026-11-01', '2026-12-31')).toEqual([
      '2026-12-06',
      '2026-12-16',
      '2026-12-20',
      '2026-12-30',
    ]);
  });

  it('hold in winter months across New Year', () => {
    const row: Partial<ScheduleRow> = {
      freq: 'monthly',
      byday: ['1SA'],
      bymonth: [10, 11, 12, 1, 2, 3],
    };
    expect(dates(row, '2026-09-01', '2027-04-30')).toEqual([
      '2026-10-03',
      '2026-11-07',
      '2026-12-05',
      '2027-01-02',
      '2027-02-06',
      '2027-03-06',
    ]);
  });

  it('hold in the school holidays, whose dates a town may set', () => {
    const row: Partial<ScheduleRow> = { freq: 'daily', byday: null, season: 'winter_vacation' };
    expect(dates(row, '2026-12-24', '2026-12-27')).toEqual(['2026-12-26', '2026-12-27']);
    expect(dates(row, '2027-01-06', '2027-01-09')).toEqual(['2027-01-06', '2027-01-07']);
    const north = {
      ...japaneseCalendar,
      schoolHolidays: {
        ...japaneseCalendar.schoolHolidays,
        winter_vacation: ['12-24', '01-15'],
      },
    } as const;
    expect(occursOn(schedule(row), '2027-01-15', north)).toMatchObject({ on: true });
  });

  it('do not guess days that nobody named', () => {
    const words: Partial<ScheduleRow> = { freq: 'irregular', byday: null, notes: '月1回' };
    expect(dates(words, '2026-01-01', '2026-12-31')).toEqual([]);
    const bare: Partial<ScheduleRow> = { freq: 'monthly', byday: null, bymonthday: [] };
    expect(dates(bare, '2026-01-01', '2026-12-31')).toEqual([]);
  });
});

describe('holidays', () => {
  it('are those the Cabinet Office names', () => {
    const known = holidays2026And2027.filter((date) => japaneseCalendar.isHoliday(date));
    expect(known).toEqual(holidays2026And2027);
    // In between and in lieu: 敬老の日, 国民の休日, 秋分の日; and after a Sunday 憲法記念日, three days on.
    expect(japaneseCalendar.isHoliday('2026-09-22')).toBe(true);
    expect(japaneseCalendar.isHoliday('2026-05-06')).toBe(true);
    expect(japaneseCalendar.isHoliday('2026-09-24')).toBe(false);
  });

  it('close, say nothing, or hold', () => {
    const on = (holidays: ScheduleRow['holidays']) =>
      occursOn(schedule({ byday: ['MO'], holidays }), '2026-11-23');
    expect(on('closed')).toMatchObject({ on: false, why: 'holiday' });
    expect(on('open')).toMatchObject({ on: true, holidayUnsaid: false });
    expect(on(null)).toMatchObject({ on: true, holidayUnsaid: true });
    expect(on('next_day')).toMatchObject({ on: false, why: 'moved' });
  });

  it('in a row all move to the first day that is none, where they are one occurrence', () => {
    const days = daysOf(
      [schedule({ byday: ['MO', 'TU', 'WE'], holidays: 'next_day' })],
      '2026-09-20',
      '2026-09-26',
    );
    expect(days.map(({ date, on }) => [date, on])).toEqual([
      ['2026-09-21', false],
      ['2026-09-22', false],
      ['2026-09-23', false],
      ['2026-09-24', true],
    ]);
    expect(days[3]).toMatchObject({ movedFrom: '2026-09-23' });
  });

  it('move to a weekend too, and not onto a day the rule gives anyway', () => {
    // 3 May 2026 is a Sunday; the holidays end with 6 May, a Wednesday.
    const sunday = schedule({ byday: ['SU', 'TH'], holidays: 'next_day' });
    const [only, ...others] = occurrences([sunday], '2026-05-02', '2026-05-09');
    expect(only).toMatchObject({ date: '2026-05-07', movedFrom: null });
    expect(others).toEqual([]);
    // 20 March 2026 is a Friday.
    expect(dates({ byday: ['FR'], holidays: 'next_day' }, '2026-03-20', '2026-03-26')).toEqual([
      '2026-03-21',
    ]);
  });

  it('do not move a date out of 年末年始', () => {
    const row: Partial<ScheduleRow> = { byday: ['FR'], holidays: 'next_day', year_end_off: true };
    expect(occursOn(schedule(row), '2027-01-01')).toMatchObject({ on: false, why: 'year_end' });
    expect(dates(row, '2026-12-28', '2027-01-07')).toEqual([]);
  });

  it('do not close a single date, which was chosen', () => {
    const row: Partial<ScheduleRow> = {
      freq: 'once',
      dtstart: '2027-01-01',
      byday: null,
      holidays: 'closed',
      year_end_off: true,
    };
    expect(occursOn(schedule(row), '2027-01-01')).toMatchObject({ on: true });
  });
});

describe('closures', () => {
  it.each([
    ['2026-12-28', true],
    ['2026-12-29', false],
    ['2027-01-03', false],
    ['2027-01-04', true],
    ['2026-08-12', true],
    ['2026-08-13', false],
    ['2026-08-16', false],
    ['2026-08-17', true],
  ])('on %s: open is %s', (date, on) => {
    const row: Partial<ScheduleRow> = {
      freq: 'daily',
      byday: null,
      year_end_off: true,
      obon_off: true,
    };
    expect(occursOn(schedule(row), date)).toMatchObject({ on });
  });
});

describe('single dates', () => {
  const hours = { opens_at: '10:00:00', closes_at: '11:30:00' };

  it('are cancelled with their reason, if there was anything to cancel', () => {
    const row = schedule({
      schedule_exceptions: [
        exception({ date: '2026-12-02', kind: 'cancelled', reason: '台風のため' }),
        exception({ date: '2026-12-03', kind: 'cancelled' }),
      ],
    });
    expect(occursOn(row, '2026-12-02')).toMatchObject({
      on: false,
      why: 'cancelled',
      reason: '台風のため',
    });
    expect(occursOn(row, '2026-12-03')).toBeNull();
  });

  it('are cancelled where there is no rule, and where an extra date is', () => {
    const cancelled = exception({ date: '2026-12-03', kind: 'cancelled' });
    const extra = exception({ date: '2026-12-03', kind: 'extra' });
    const irregular = schedule({
      freq: 'irregular',
      byday: null,
      schedule_exceptions: [cancelled],
    });
    expect(occursOn(irregular, '2026-12-03')).toMatchObject({ on: false, why: 'cancelled' });
    const both = schedule({ schedule_exceptions: [extra, cancelled] });
    expect(occursOn(both, '2026-12-03')).toMatchObject({ on: false, why: 'cancelled' });
  });

  it('are added, also in a closure and outside the term of the rule', () => {
    const row = schedule({
      ...hours,
      valid_to: '2026-11-30',
      year_end_off: true,
      schedule_exceptions: [exception({ date: '2026-12-31', kind: 'extra', reason: '年越し' })],
    });
    expect(occursOn(row, '2026-12-31')).toMatchObject({
      on: true,
      isExtra: true,
      opensAt: 600,
      closesAt: 690,
      reason: '年越し',
    });
  });

  it('change the hours of a date the rule gives, and keep what they do not say', () => {
    const on = (times: { opens_at?: string; closes_at?: string }) =>
      occursOn(
        schedule({
          ...hours,
          schedule_exceptions: [exception({ date: '2026-12-02', kind: 'extra', ...times })],
        }),
        '2026-12-02',
      );
    expect(on({ closes_at: '11:00' })).toMatchObject({
      isExtra: false,
      opensAt: 600,
      closesAt: 660,
    });
    expect(on({ opens_at: '14:00' })).toMatchObject({ opensAt: 840, closesAt: null });
  });
});

describe('hours', () => {
  it('go past midnight when closing comes before opening', () => {
    const night = schedule({ byday: ['FR'], opens_at: '22:00', closes_at: '02:00' });
    expect(occursOn(night, '2026-11-20')).toMatchObject({ opensAt: 1320, closesAt: 1560 });
    expect(isOpenAt([night], { date: '2026-11-20', minutes: 1320 })).toBe(true);
    expect(isOpenAt([night], { date: '2026-11-21', minutes: 119 })).toBe(true);
    expect(isOpenAt([night], { date: '2026-11-21', minutes: 120 })).toBe(false);
    expect(isOpenAt([night], { date: '2026-11-20', minutes: 60 })).toBe(false);
  });

  it('may be the whole day, and may be unknown', () => {
    const allDay = schedule({ opens_at: '00:00', closes_at: '24:00' });
    expect(isOpenAt([allDay], { date: '2026-11-25', minutes: 1439 })).toBe(true);
    expect(isOpenAt([allDay], { date: '2026-11-26', minutes: 0 })).toBe(false);
    const unknown = schedule({ opens_at: '10:00' });
    expect(isOpenAt([unknown], { date: '2026-11-25', minutes: 600 })).toBe(false);
  });
});

describe('nextDates', () => {
  const morning = schedule({ id: 'am', opens_at: '10:00', closes_at: '11:30' });
  const afternoon = schedule({ id: 'pm', opens_at: '13:00', closes_at: '15:00', position: 1 });

  it('begin with what is on, and leave out what is over', () => {
    const from = { date: '2026-11-25', minutes: 690 };
    const next = nextOccurrences([afternoon, morning], from, 3);
    expect(next.map((found) => [found.date, found.schedule.id])).toEqual([
      ['2026-11-25', 'pm'],
      ['2026-12-02', 'am'],
      ['2026-12-02', 'pm'],
    ]);
  });

  it('mark what falls out on the way', () => {
    const closed = schedule({ byday: ['MO'], holidays: 'closed' });
    const next = nextDates([closed], { date: '2026-11-21', minutes: 0 }, 2);
    expect(next.map(({ date, on }) => [date, on])).toEqual([
      ['2026-11-23', false],
      ['2026-11-30', true],
      ['2026-12-07', true],
    ]);
  });

  it('name what was cancelled, and no closure, where nothing takes place', () => {
    const schedule_exceptions = [exception({ date: '2026-11-30', kind: 'cancelled' })];
    const ending: Partial<ScheduleRow> = {
      byday: ['MO'],
      holidays: 'closed',
      valid_to: '2026-11-30',
    };
    const next = nextDates(
      [schedule({ ...ending, schedule_exceptions })],
      { date: '2026-11-21', minutes: 0 },
      3,
    );
    expect(next.map(({ date, on }) => [date, on])).toEqual([['2026-11-30', false]]);
  });

  it('look no further than told', () => {
    const from = { date: '2026-11-21', minutes: 0 };
    expect(nextOccurrences([morning], from, 3, 11)).toHaveLength(2);
    expect(nextOccurrences([], from, 3)).toEqual([]);
  });
});
