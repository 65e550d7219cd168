import { describe, expect, it } from 'vitest';
import type { ActivitySummary } from '#domain/activity.ts';
import { placeWeek } from '#domain/place-week.ts';
import type { ScheduleRow } from '#domain/schedule/schedule.ts';
import { activityWith } from '#tests/helpers/demo-activities.ts';
import { schedule } from './schedule/rows.ts';

const activity = (code: string, ...rows: Partial<ScheduleRow>[]): ActivitySummary =>
  activityWith({
    code,
    title: { text: code, lang: 'ja', translatedBy: null },
    schedules: rows.map((row) => schedule(row)),
  });

describe('placeWeek', () => {
  const week = placeWeek(
    [
      activity('TEA', { byday: ['2WE', '4WE'], freq: 'monthly', opens_at: '13:00', room: '和室' }),
      activity('YOGA', { byday: ['MO', 'WE'], opens_at: '10:00', room: '和室' }),
      activity('SONGS', { byday: ['WE'], opens_at: '09:00' }),
      activity('MARKET', { freq: 'monthly', byday: null, bymonthday: [15] }),
      activity('SUMMER', { freq: 'daily', byday: null, season: 'summer_vacation' }),
      activity('COURSE', { byday: ['MO', 'TU'], valid_to: '2026-12-31' }),
      activity('WINTER', { byday: ['MO'], bymonth: [12, 1, 2], opens_at: '14:00', room: '和室' }),
      activity('PAST', { byday: ['FR'], valid_to: '2026-01-01' }),
      { ...activity('RESTING', { byday: ['FR'] }), status: 'paused' },
    ],
    '2026-11-21',
  );
  const codes = (weekday: string) =>
    week.days
      .find((day) => day.weekday === weekday)
      ?.cells.map((cell) => cell.map((entry) => entry.activity.code));

  it('lays bands out by day and room, each cell by hour', () => {
    expect(week.rooms).toEqual([null, '和室']);
    expect(codes('MO')).toEqual([[], ['YOGA', 'WINTER']]);
    expect(codes('WE')).toEqual([['SONGS'], ['YOGA', 'TEA']]);
  });

  it('names the days that have something, in the order of the week', () => {
    expect(week.days.map(({ weekday }) => weekday)).toEqual(['MO', 'WE']);
  });

  it('says once what goes by dates, or has several days in a season or for a time only', () => {
    expect(week.byRule.map((entry) => entry.activity.code)).toEqual(['COURSE', 'MARKET', 'SUMMER']);
  });
});
