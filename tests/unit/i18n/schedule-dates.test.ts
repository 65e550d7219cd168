import { describe, expect, it } from 'vitest';
import { occursOn } from '#domain/schedule/occurrence.ts';
import { nextDates } from '#domain/schedule/occurrences.ts';
import type { ScheduleRow } from '#domain/schedule/schedule.ts';
import { todayState } from '#domain/schedule/today-state.ts';
import {
  dateLines,
  formatOccurrence,
  formatTodayState,
  holidayCautions,
  occurrenceRemark,
} from '#i18n/schedule-dates.ts';
import type { Locale } from '#i18n/locales.ts';
import { exception, schedule } from '../domain/schedule/rows.ts';

const today = '2026-11-20';
const hours = { opens_at: '10:00', closes_at: '11:30' };

/** The date and its remark in a reading. */
function say(locale: Locale, row: Partial<ScheduleRow>, date: string) {
  const outcome = occursOn(schedule({ ...hours, ...row }), date);
  return outcome && [formatOccurrence(locale, outcome, today), occurrenceRemark(locale, outcome)];
}

describe('a date', () => {
  it('is said with its hours, near ones by their names', () => {
    expect(say('ja', { byday: ['SU'] }, '2026-11-22')).toEqual([
      'あさって 10:00〜11:30',
      undefined,
    ]);
    expect(say('ja', {}, '2026-12-02')).toEqual(['12月2日(水) 10:00〜11:30', undefined]);
    expect(say('en', {}, '2026-12-02')).toEqual(['Wed, Dec 2, 10:00–11:30', undefined]);
  });

  it('says when and why it falls out', () => {
    const monday: Partial<ScheduleRow> = { byday: ['MO'] };
    const on = (holidays: ScheduleRow['holidays']) =>
      say('ja', { ...monday, holidays }, '2026-11-23');
    expect(on('closed')).toEqual(['11月23日(月)', '祝日のためお休み']);
    expect(on('next_day')).toEqual(['11月23日(月)', '祝日のため別の日']);
    expect(on('open')).toEqual(['11月23日(月) 10:00〜11:30', undefined]);
    expect(on(null)?.[1]).toBe('祝日です。お休みかもしれません');
    const cancelled = exception({ date: '2026-12-02', kind: 'cancelled' });
    expect(say('en', { schedule_exceptions: [cancelled] }, '2026-12-02')).toEqual([
      'Wed, Dec 2',
      'Cancelled',
    ]);
  });

  it('is marked when it is extra, except where all are', () => {
    const extra = exception({ date: '2026-12-05', kind: 'extra' });
    expect(say('ja', { schedule_exceptions: [extra] }, '2026-12-05')?.[1]).toBe('臨時');
    const irregular: Partial<ScheduleRow> = {
      freq: 'irregular',
      byday: null,
      schedule_exceptions: [extra],
    };
    expect(say('ja', irregular, '2026-12-05')?.[1]).toBeUndefined();
  });
});

describe('the holidays among some days', () => {
  const cautions = (...given: Partial<ScheduleRow>[]) =>
    holidayCautions(
      'ja',
      given.map((row) => schedule({ ...hours, ...row })),
      { from: '2026-11-22', to: '2026-11-29' },
      '2026-11-22',
    );

  it('are named, once each, where nobody said whether they close', () => {
    const monday: Partial<ScheduleRow> = { byday: ['MO'] };
    expect(cautions(monday, { ...monday, opens_at: '09:00' }, {})).toEqual([
      'あす：祝日です。お休みかもしれません',
    ]);
    expect(cautions({ ...monday, holidays: 'closed' }, { ...monday, holidays: 'open' })).toEqual(
      [],
    );
  });
});

describe('the dates of a list', () => {
  const moment = { date: today, minutes: 0 };
  const linesOf = (...given: Partial<ScheduleRow>[]) => {
    const schedules = given.map((row, position) => schedule({ ...hours, position, ...row }));
    return dateLines('ja', nextDates(schedules, moment, 3), today);
  };

  it('are told apart by room and audience only where they are at one time', () => {
    const lines = linesOf({ room: '広間' }, { room: '小部屋', welcome: ['carers'] });
    expect(lines.map(({ words, room, audience }) => [words, room, audience])).toEqual([
      ['11月25日(水) 10:00〜11:30', '広間', null],
      ['11月25日(水) 10:00〜11:30', '小部屋', '介護をしている方'],
      ['12月2日(水) 10:00〜11:30', null, null],
    ]);
  });

  it('are said once where nothing tells them apart', () => {
    expect(linesOf({}, {}).map(({ words }) => words)).toEqual([
      '11月25日(水) 10:00〜11:30',
      '12月2日(水) 10:00〜11:30',
    ]);
  });

  it('name what was cancelled also where nothing follows', () => {
    const rain = exception({ date: '2026-12-04', kind: 'cancelled', reason: '雨の予報のため' });
    const once = { freq: 'once', byday: null, dtstart: '2026-12-04' } as const;
    expect(linesOf({ ...once, schedule_exceptions: [rain] })).toMatchObject([
      { on: false, words: '12月4日(金)', remark: 'お休み', reason: '雨の予報のため' },
    ]);
  });
});

describe('today', () => {
  const say = (locale: Locale, row: Partial<ScheduleRow>, time: string) =>
    formatTodayState(locale, todayState([schedule(row)], Date.parse(`${time}:00+09:00`)));

  it.each([
    ['2026-11-25T09:00', 'きょう 10:00〜11:30', 'Today, 10:00–11:30'],
    ['2026-11-25T10:00', 'いまやっています（11:30まで）', 'On now, until 11:30'],
    ['2026-11-25T12:00', 'きょうは終わりました', 'Over for today'],
    ['2026-11-26T12:00', undefined, undefined],
  ])('at %s is %s', (now, ja, en) => {
    expect(say('ja', hours, now)).toBe(ja);
    expect(say('en', hours, now)).toBe(en);
  });

  it('is said as far as it is known', () => {
    expect(say('ja', {}, '2026-11-25T12:00')).toBe('きょうあります');
    expect(say('ja', { opens_at: '10:00' }, '2026-11-25T12:00')).toBe(
      'きょうあります（10:00から）',
    );
  });

  it('says until when it goes on past midnight', () => {
    const night = { opens_at: '22:00', closes_at: '02:00' };
    expect(say('ja', night, '2026-11-25T23:00')).toBe('いまやっています（翌2:00まで）');
  });

  it('says why there is nothing', () => {
    const holiday: Partial<ScheduleRow> = { byday: ['MO'], holidays: 'closed' };
    expect(say('ja', holiday, '2026-11-23T09:00')).toBe('きょうは祝日のためお休みです');
    expect(say('ja-easy', holiday, '2026-11-23T09:00')).toBe('きょうは 祝日です。休みです');
  });
});
