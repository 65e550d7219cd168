import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/post/answers.ts';
import { readTimes, readClock, emptySchedule } from '#domain/post/times.ts';
import { withTimes } from '#domain/post/times-answers.ts';
import { hasUnreadWords, readWords } from '#domain/post/words.ts';
import { readDates, writeDate } from '#domain/post/written-dates.ts';
import { nextOccurrences } from '#domain/schedule/occurrences.ts';
import { addDays } from '#domain/schedule/local-date.ts';

const today = '2026-11-21';
const read = (answers: Answers) => readTimes(answers, today);

describe('dates one below the other', () => {
  test('are read as people write them', () => {
    const { dates, problem } = readDates(
      '12月5日(土)\n12/19 11時〜13時半 クリスマス会\n令和9年1月16日、1月30日\n２０２７年２月６日（土）',
      today,
    );
    expect(problem).toBeNull();
    expect(dates.map(({ date }) => date)).toEqual([
      '2026-12-05',
      '2026-12-19',
      '2027-01-16',
      '2027-01-30',
      '2027-02-06',
    ]);
    expect(dates[1]).toMatchObject({ opensAt: 660, closesAt: 810, reason: 'クリスマス会' });
  });

  test('that do not exist, or fall on another weekday, are said', () => {
    expect(readDates('2月30日', today).problem).toMatchObject({ code: 'no_date', word: '2月30日' });
    expect(readDates('12月5日(日)', today).problem).toMatchObject({ code: 'weekday' });
    expect(readDates('そのうち', today).problem).toMatchObject({ code: 'no_date' });
  });

  test('are written as they are read, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (days) => {
        const date = addDays(today, days);
        expect(readDates(writeDate(date), today).dates.map((d) => d.date)).toEqual([date]);
      }),
    );
  });
});

describe('hours', () => {
  test.each([
    ['10:00', 600],
    ['10時半', 630],
    ['午後1時', 780],
    ['1330', 810],
    ['１０：３０', 630],
    ['', null],
    ['おひる', NaN],
    ['25:00', NaN],
  ])('%s', (typed, minutes) => expect(readClock(typed)).toEqual(minutes));
});

describe('bands of the form', () => {
  test('第2・第4水曜, 祝日休み', () => {
    const { schedules, problems } = read({
      't0.how': ['monthly'],
      't0.nth': ['2', '4'],
      't0.mday': ['WE'],
      't0.from': ['10:00'],
      't0.to': ['11:30'],
      't0.holidays': ['closed'],
    });
    expect(problems).toEqual({});
    expect(schedules[0]).toMatchObject({
      freq: 'monthly',
      byday: [
        { weekday: 'WE', nth: 2 },
        { weekday: 'WE', nth: 4 },
      ],
      opensAt: 600,
      closesAt: 690,
      holidays: 'closed',
    });
  });

  test('dates one by one are the only dates', () => {
    const { schedules, problems } = read({
      't0.how': ['dates'],
      't0.dates': ['12月5日\n12月19日 10:00〜\n1月16日'],
      't0.from': ['11:00'],
      't0.to': ['13:30'],
    });
    expect(problems).toEqual({});
    const next = nextOccurrences(schedules, { date: today, minutes: 0 }, 5);
    expect(next.map(({ date, opensAt }) => [date, opensAt])).toEqual([
      ['2026-12-05', 660],
      ['2026-12-19', 600],
      ['2027-01-16', 660],
    ]);
  });

  test('say what is missing beside its field', () => {
    expect(read({}).problems).toEqual({ 't0.how': { code: 'choose' } });
    expect(read({ 't0.how': ['weekly'] }).problems).toEqual({ 't0.day': { code: 'no_days' } });
    expect(read({ 't2.how': ['dates'] }).problems).toEqual({ 't2.dates': { code: 'no_days' } });
    const fortnight = { 't0.how': ['weekly'], 't0.day': ['TU'], 't0.every': ['2'] };
    expect(read(fortnight).problems).toEqual({ 't0.start': { code: 'missing' } });
  });

  test('keep what the form does not ask', () => {
    const before = { ...emptySchedule, id: 'a', audienceNote: '乳児', placeId: 'p' };
    const answers = { 't0.id': ['a'], 't0.how': ['daily'] };
    const { schedules } = readTimes(answers, today, [before]);
    expect(schedules[0]).toMatchObject({
      id: 'a',
      audienceNote: '乳児',
      placeId: 'p',
      freq: 'daily',
    });
  });
});

describe('own words', () => {
  test.each([
    '毎月第2・第4水曜 10:00〜11:30（祝日休み）',
    '毎週月・木 13:00〜15:00',
    '第1月曜と最終金曜 10時〜12時',
    '毎月15日 10:00〜12:00',
    '12月5日、12月19日 11:00〜13:00',
    '隔週土曜 10:00〜12:00（2026年11月28日(土)から数えて）',
    '7月〜9月の毎週土曜 9:00〜11:00（年末年始休み）',
  ])('%s becomes bands that say the same', (words) => {
    const { answers, problem } = readWords({ words: [words] }, today);
    expect(problem).toBeNull();
    expect(hasUnreadWords(answers)).toBe(false);
    const { schedules, problems } = read(answers);
    expect(problems).toEqual({});
    expect(nextOccurrences(schedules, { date: today, minutes: 0 }, 1)).toHaveLength(1);
    // And back: the bands of the schedules are the same bands.
    const again = read(withTimes({}, schedules)).schedules;
    expect(again).toEqual(schedules);
  });

  test('that are not understood stay as they are', () => {
    const typed = { words: ['月火水のうち2日は午前、のこりは3の倍数の日'] };
    expect(readWords(typed, today)).toEqual({ answers: typed, problem: { code: 'unread' } });
    expect(hasUnreadWords(typed)).toBe(true);
  });

  test('不定期 keeps the words as a note', () => {
    const { answers } = readWords({ words: ['不定期（LINEでお知らせ）'] }, today);
    expect(read(answers).schedules[0]).toMatchObject({ freq: 'irregular' });
  });
});
