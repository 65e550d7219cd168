/**
 * Every way of saying when something takes place that the model is to cover, from the words to
 * dates: read by the parser, laid out by the engine, said again by the formatter.
 */
import { describe, expect, it } from 'vitest';
import { occurrences } from '#domain/schedule/occurrences.ts';
import { parseSchedule } from '#domain/schedule/parse/parse-schedule.ts';
import { canonicalRule } from '#domain/schedule/schedule-rule.ts';
import { completeRule } from '#i18n/schedule/complete-rule.ts';
import { exception, schedule } from './rows.ts';

/** The first dates in a term, as month-day, of what the parser makes of a text. */
function datesOf(text: string, from: string, to: string): string {
  const { outcome, rules } = parseSchedule(text);
  expect(outcome).toBe('understood');
  const schedules = rules.map((rule) => ({ ...schedule(), ...rule }));
  for (const rule of schedules) {
    expect(parseSchedule(completeRule(rule)).rules).toEqual([canonicalRule(rule)]);
  }
  const found = occurrences(schedules, from, to);
  return [...new Set(found.map(({ date }) => date.slice(5)))].slice(0, 6).join(' ');
}

describe('a schedule as people say it', () => {
  it.each([
    ['毎週月・水曜', '2026-11-01', '2026-11-12', '11-02 11-04 11-09 11-11'],
    ['毎月第2・第4水曜 10:00〜11:30（祝日休み）', '2026-09-01', '2026-11-01', '09-09 10-14 10-28'],
    ['最終金曜', '2026-01-01', '2026-03-31', '01-30 02-27 03-27'],
    ['毎月15日', '2026-01-01', '2026-02-28', '01-15 02-15'],
    ['毎月月末', '2028-01-01', '2028-03-31', '01-31 02-29 03-31'],
    ['5のつく日', '2026-11-01', '2026-11-30', '11-05 11-15 11-25'],
    [
      '隔週水曜（2026年11月18日(水)から数えて）',
      '2026-11-01',
      '2026-12-31',
      '11-18 12-02 12-16 12-30',
    ],
    ['夏休み中は毎日', '2026-07-19', '2026-07-23', '07-21 07-22 07-23'],
    ['10月〜3月の毎週土曜', '2026-09-20', '2026-10-11', '10-03 10-10'],
    ['毎週月曜（祝日休み）', '2026-11-16', '2026-12-01', '11-16 11-30'],
    ['毎週月曜（祝日も開催）', '2026-11-16', '2026-12-01', '11-16 11-23 11-30'],
    ['毎週月曜（祝日は翌日）', '2026-11-16', '2026-12-01', '11-16 11-24 11-30'],
    ['毎日（年末年始・お盆休み）', '2026-12-27', '2027-01-05', '12-27 12-28 01-04 01-05'],
    ['毎日（年末年始・お盆休み）', '2026-08-12', '2026-08-18', '08-12 08-17 08-18'],
    ['2026年12月5日(土) 10:00〜', '2026-01-01', '2027-12-31', '12-05'],
    ['毎週水曜（2026年12月2日はお休み）', '2026-11-24', '2026-12-10', '11-25 12-09'],
    ['毎週水曜、2026年12月5日(土)は臨時開催', '2026-12-01', '2026-12-10', '12-02 12-05 12-09'],
    ['月火水木金', '2026-11-20', '2026-11-25', '11-20 11-23 11-24 11-25'],
    ['第１・第３土曜日 11：00～14：00', '2026-11-01', '2026-11-30', '11-07 11-21'],
    ['毎週火・木（祝日除く）', '2026-11-01', '2026-11-10', '11-05 11-10'],
    ['令和6年9月7日(土)～11月4日(月・祝)', '2024-09-01', '2024-09-09', '09-07 09-08 09-09'],
    ['Ｒ６．９．７', '2024-01-01', '2024-12-31', '09-07'],
  ])('%s', (text, from, to, dates) => {
    expect(datesOf(text, from, to)).toBe(dates);
  });

  it('has several bands a day', () => {
    const { rules } = parseSchedule('毎週火曜 10:00〜11:30、13:00〜15:00');
    const found = occurrences(
      rules.map((rule) => ({ ...schedule(), ...rule })),
      '2026-11-24',
      '2026-11-24',
    );
    expect(found.map(({ opensAt, closesAt }) => [opensAt, closesAt])).toEqual([
      [600, 690],
      [780, 900],
    ]);
  });

  it('has a room and an audience for each band', () => {
    const morning = schedule({
      byday: ['TU'],
      opens_at: '10:00',
      closes_at: '12:00',
      room: '和室',
    });
    const afternoon = schedule({
      ...{ byday: ['TU'], opens_at: '13:00', closes_at: '15:00', room: 'ホール' },
      ...{ welcome: ['anyone'], audience_note: 'だれでも' },
    });
    const found = occurrences([afternoon, morning], '2026-11-24', '2026-11-24');
    expect(found.map((one) => [one.schedule.room, one.schedule.audienceNote])).toEqual([
      ['和室', null],
      ['ホール', 'だれでも'],
    ]);
  });

  it('cancels one date with its reason', () => {
    const given = schedule({
      schedule_exceptions: [
        exception({ date: '2026-12-02', kind: 'cancelled', reason: '大雪のため' }),
      ],
    });
    expect(occurrences([given], '2026-12-01', '2026-12-10').map(({ date }) => date)).toEqual([
      '2026-12-09',
    ]);
  });

  it('says 不定期, which gives no dates', () => {
    expect(parseSchedule('不定期')).toMatchObject({
      outcome: 'not-published',
      rules: [{ freq: 'irregular' }],
    });
  });

  it.each([
    // No rule says these completely: a person reads them.
    '火曜午前は乳児、午後はだれでも',
    '9月7日(土)～11月4日(月・祝)',
    '隔週水曜',
    '土日祝 10:00〜16:00',
  ])('is left to people where words are not enough: %s', (text) => {
    expect(parseSchedule(text)).toMatchObject({ outcome: 'not-understood', rules: [], note: text });
  });
});
