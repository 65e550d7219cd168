import { describe, expect, it } from 'vitest';
import type { Activity, ActivitySpot, ActivitySummary } from '#domain/activity.ts';
import type { ScheduleRow } from '#domain/schedule/schedule.ts';
import { activityEntry, placeEntry } from '#i18n/handout-entry.ts';
import { activityWith } from '#tests/helpers/demo-activities.ts';
import { exception, schedule } from '#tests/unit/domain/schedule/rows.ts';

const context = {
  locale: 'ja' as const,
  kinds: [],
  origin: 'https://engawa.example.jp',
  now: Date.parse('2026-11-22T00:00Z'),
};
const hours = { opens_at: '10:00', closes_at: '11:30' };
const datesOf = (...rows: Partial<ScheduleRow>[]) =>
  activityEntry(context, activityWith({ schedules: rows.map((row) => schedule(row)) }))
    .dates.slice(0, 2)
    .map(({ text }) => text);

describe('what a paper says of the next dates', () => {
  it('is the days alone where one rule says the hours of all', () => {
    expect(datesOf({ byday: ['WE'], ...hours })).toEqual(['11月25日(水)', '12月2日(水)']);
  });

  it('marks a holiday of which nobody said whether it closes', () => {
    const monday = { byday: ['MO'], ...hours };
    expect(datesOf(monday)).toEqual(['11月23日(月)（祝日。お休みかも）', '11月30日(月)']);
    expect(datesOf({ ...monday, holidays: 'open' })[0]).toBe('11月23日(月)');
  });

  it('names once what goes on in two rooms at one time', () => {
    expect(datesOf({ ...hours, room: '広間' }, { ...hours, room: '小部屋' })).toEqual([
      '11月25日(水) 10:00〜11:30',
      '12月2日(水) 10:00〜11:30',
    ]);
  });

  it('has the hours where they are not the same on every day', () => {
    const extra = exception({ date: '2026-11-26', kind: 'extra', opens_at: '13:00' });
    expect(datesOf({ byday: ['WE'], ...hours, schedule_exceptions: [extra] })).toEqual([
      '11月25日(水) 10:00〜11:30',
      expect.stringContaining('11月26日(木) 13:00'),
    ]);
    expect(datesOf({ byday: ['WE'], ...hours }, { byday: ['TH'], opens_at: '09:00' })).toEqual([
      '11月25日(水) 10:00〜11:30',
      expect.stringContaining('11月26日(木) 9:00'),
    ]);
  });
});

const hall: ActivitySpot = {
  ...{ code: 'AAAAAA', name: '渚台団地集会所', status: 'published' },
  ...{ address: '渚台1丁目2番3号', building: '1階', lng: 139.5, lat: 35.4 },
};
const phone = { kind: 'phone' as const, value: '000-0000-0000', label: '受付' };

describe('where a paper says one goes', () => {
  const where = (activity: Partial<Activity>) =>
    activityEntry(context, activityWith(activity)).place;

  it('is the place with its address and whom to call', () => {
    const summary: ActivitySummary = { ...activityWith({ contacts: [phone] }), place: hall };
    expect(activityEntry(context, summary)).toMatchObject({
      place: '渚台団地集会所',
      address: '渚台1丁目2番3号 1階',
      phones: ['000-0000-0000（受付）'],
      ...{ lng: 139.5, lat: 35.4 },
    });
  });

  it('is the area, or that it is online, where there is no place', () => {
    expect(where({ area: { code: 'a', name: '稲穂', nameEn: null } })).toBe('稲穂のどこか');
    expect(where({ online: true })).toBe('オンライン');
    expect(where({})).toBeNull();
  });
});

describe('what a paper says of a place', () => {
  const verification = { method: 'visit' as const, on: '2025-01-01', nextDue: '2026-01-01' };
  const schedules = [schedule({ byday: ['WE'], ...hours })];
  const entry = placeEntry(context, {
    ...{
      ...hall,
      code: 'AAAAAA',
      kind: 'hall',
      kana: null,
      precision: 'exact',
      verification: null,
    },
    contacts: [phone],
    activities: [
      activityWith({ schedules }),
      activityWith({ schedules, verification }),
      activityWith({ schedules, status: 'paused' }),
    ],
  });

  it('is what goes on there, marked where nobody made sure of it', () => {
    expect(entry.when).toEqual([
      'お茶の会：毎週水曜 10:00〜11:30',
      'お茶の会：毎週水曜 10:00〜11:30（未確認）',
    ]);
    expect([entry.address, entry.phones]).toEqual([
      '渚台1丁目2番3号 1階',
      ['000-0000-0000（受付）'],
    ]);
  });
});

describe('what a paper says of an activity that meets at several places', () => {
  const stops = [
    { id: null, code: 'AAAAAA', name: '渚台団地集会所', kana: null },
    { id: 'b', code: 'BBBBBB', name: '池ノ端集会所', kana: null },
  ];
  const schedules = [
    schedule({ byday: ['WE'], ...hours }),
    schedule({ byday: ['TH'], ...hours, place_id: 'b', position: 1 }),
  ];
  const entry = activityEntry(context, {
    ...activityWith({ schedules, stops }),
    place: hall,
  });

  it('has the place of each time and date beside it', () => {
    expect(entry.when).toEqual([
      '毎週水曜 10:00〜11:30 渚台団地集会所',
      '毎週木曜 10:00〜11:30 池ノ端集会所',
    ]);
    expect(entry.dates.slice(0, 2).map(({ text }) => text)).toEqual([
      '11月25日(水) 10:00〜11:30 渚台団地集会所',
      '11月26日(木) 10:00〜11:30 池ノ端集会所',
    ]);
  });

  it('names them all, and the address and the point of none', () => {
    expect(entry.place).toBe('渚台団地集会所、池ノ端集会所');
    expect([entry.address, entry.lng]).toEqual([null, null]);
  });

  it('is the same from the card on the page of one of them', () => {
    const [, second] = schedules;
    const told = activityWith({ schedules: second ? [second] : [] });
    const card = { ...told, place: hall, everywhere: { schedules, stops } };
    expect(activityEntry(context, card)).toEqual(entry);
  });
});

describe('how true a paper says an entry is', () => {
  const verification = { method: 'phone' as const, on: '2026-04-17', nextDue: '2026-10-01' };

  it('is when and how it was made sure of, and by when it should be again', () => {
    const { checked, nextDue } = activityEntry(context, activityWith({ verification }));
    expect([checked, nextDue]).toEqual(['2026年4月17日(金)に確認（電話）', '2026-10-01']);
    expect(activityEntry(context, activityWith({})).checked).toBe('まだ確認していません');
  });
});
