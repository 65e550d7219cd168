import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallTime, writeCalendar } from '#domain/calendar/ical.ts';
import { addDays } from '#domain/schedule/local-date.ts';
import { occurrences } from '#domain/schedule/occurrences.ts';
import { type Schedule, scheduleSchema } from '#domain/schedule/schedule.ts';
import {
  activityCalendar,
  type CalendarSource,
  dateCalendar,
  isGoing,
} from '#server/feeds/activity-calendar.ts';
import { activityWith, demoActivities } from '#tests/helpers/demo-activities.ts';
import { readCalendar } from '#tests/helpers/read-calendar.ts';
import { rows } from '#tests/unit/domain/schedule/arbitrary.ts';
import { exception, schedule } from '#tests/unit/domain/schedule/rows.ts';

const today = '2026-11-21';
const changedAt = new Date('2026-11-20T01:02:03Z');
const url = 'https://engawa.example.jp/a/ACDEFG';
const sourceOf = (activity = activityWith({})): CalendarSource => ({
  activity,
  changedAt,
  url,
  today,
});
const fileOf = (source: CalendarSource) => writeCalendar(activityCalendar(source));

/** `2026-12-05T10:00 90`, as engine and file both can say it. */
function byEngine(schedules: readonly Schedule[]): string[] {
  return occurrences(schedules, today, addDays(today, 365))
    .map(({ date, opensAt, closesAt }) => {
      const hasEnd = opensAt !== null && closesAt !== null && closesAt > opensAt;
      const start =
        opensAt === null
          ? date
          : wallTime(date, opensAt).replace(/(....)(..)(..T..)(..).*/, '$1-$2-$3:$4');
      return `${start} ${hasEnd ? closesAt - opensAt : ''}`;
    })
    .sort();
}
function byCalendarProgram(ics: string): string[] {
  return readCalendar(ics)
    .events.filter(({ status }) => status === 'CONFIRMED')
    .flatMap(({ starts, minutes }) => starts.map((start) => `${start} ${minutes ?? ''}`))
    .sort();
}

describe('the calendar of an activity', () => {
  const activities = demoActivities(today).filter(isGoing);

  it('gives a calendar program the dates and hours of the engine, for every demo activity', () => {
    expect(activities.length).toBeGreaterThan(300);
    for (const activity of activities) {
      const found = byCalendarProgram(fileOf(sourceOf(activity)));
      expect(found, activity.title.text).toEqual(byEngine(activity.schedules));
    }
  });

  it('does so for any schedule', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const schedules = [scheduleSchema.parse(row)];
        const file = fileOf(sourceOf(activityWith({ schedules })));
        expect(byCalendarProgram(file)).toEqual(byEngine(schedules));
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  const tea = activityWith({
    schedules: [
      schedule({
        id: 'tea',
        opens_at: '10:00',
        closes_at: '11:30',
        schedule_exceptions: [
          exception({ date: '2026-12-02', kind: 'cancelled', reason: '大雪; 道が, 通れません' }),
        ],
      }),
    ],
  });

  it('keeps a called-off date in sight, with the reason, and out of the series', () => {
    const { events } = readCalendar(fileOf(sourceOf(tea)));
    const [series, cancelled] = events;
    expect(series?.starts).not.toContain('2026-12-02T10:00');
    expect(cancelled).toMatchObject({
      uid: 'tea-2026-12-02-cancelled',
      summary: 'お休み：お茶の会',
      status: 'CANCELLED',
      starts: ['2026-12-02T10:00'],
    });
  });

  it('says of a rule that is silent about the holidays it meets that they may be off', () => {
    const says = (row: Parameters<typeof schedule>[0]) =>
      fileOf(sourceOf(activityWith({ schedules: [schedule(row)] }))).includes(
        'DESCRIPTION:祝日はお休みかもしれません\\n毎週',
      );
    expect(says({ byday: ['MO'] })).toBe(true);
    expect(says({ byday: ['MO'], holidays: 'closed' })).toBe(false);
    expect(says({ byday: ['MO'], holidays: 'open' })).toBe(false);
    // It meets none.
    expect(says({ byday: ['MO'], valid_to: '2026-11-22' })).toBe(false);
    expect(says({ byday: ['FR'], valid_to: '2026-12-25' })).toBe(false);
  });

  it('says what changed and when, keeps its names, and folds its lines', () => {
    const file = fileOf(sourceOf(tea));
    expect(file).toContain('UID:tea\r\n');
    const sequence = (source: CalendarSource) =>
      Number(/^SEQUENCE:(\d+)/m.exec(fileOf(source))?.[1]);
    const later = { ...sourceOf(tea), changedAt: new Date('2026-11-20T01:02:04Z') };
    expect(sequence(later)).toBe(sequence(sourceOf(tea)) + 1);
    // An integer of RFC 5545 has 31 bits.
    expect(sequence({ ...later, changedAt: new Date('2080-01-01') })).toBeLessThan(2 ** 31);
    expect(file).toContain('LAST-MODIFIED:20261120T010203Z\r\n');
    expect(file).toContain('大雪\\; 道が\\, 通れません');
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('has no dates while the activity or its place rests', () => {
    expect(readCalendar(fileOf(sourceOf({ ...tea, status: 'paused' }))).events).toEqual([]);
  });
});

describe('the calendar of one date', () => {
  const travelling = activityWith({
    stops: [{ id: 'b', code: 'CCCCCC', name: '狸穴会堂', kana: null }],
    schedules: [
      schedule({ id: 's', place_id: 'b', opens_at: '22:00', closes_at: '02:00' }),
      schedule({ id: 't', byday: ['MO'] }),
    ],
  });

  it('has that date alone, at the stop it is at', () => {
    const calendar = dateCalendar(sourceOf(travelling), '2026-12-02');
    expect(calendar && readCalendar(writeCalendar(calendar)).events).toEqual([
      {
        uid: 's-2026-12-02',
        summary: 'お茶の会',
        status: 'CONFIRMED',
        starts: ['2026-12-02T22:00'],
        minutes: 240,
        location: '狸穴会堂',
      },
    ]);
  });

  it('says of a holiday that it may be off', () => {
    const on = (date: string) => {
      const calendar = dateCalendar(sourceOf(travelling), date);
      return calendar?.events.map(({ description }) => description.split('\n')[0]);
    };
    expect(on('2026-11-23')).toEqual(['祝日です。お休みかもしれません']);
    expect(on('2026-11-30')).toEqual(['毎週水曜 22:00〜翌2:00 狸穴会堂']);
  });

  it('takes the whole day where nobody said when it begins', () => {
    const calendar = dateCalendar(sourceOf(travelling), '2026-12-07');
    const events = calendar && readCalendar(writeCalendar(calendar)).events;
    expect(events?.map(({ starts }) => starts)).toEqual([['2026-12-07']]);
  });

  it('is none where nothing takes place', () => {
    expect(dateCalendar(sourceOf(travelling), '2026-12-03')).toBeNull();
  });
});
