import { describe, expect, it } from 'vitest';
import { parseSchedule, type ReadingOptions } from '#domain/schedule/parse/parse-schedule.ts';
import { compactRule } from './compact.ts';

const read = (text: string, options?: ReadingOptions) => parseSchedule(text, options);

describe('a text that says its days', () => {
  it.each<[text: string, ...rules: string[]]>([
    ['月火水木金', 'MO,TU,WE,TH,FR'],
    ['火・木　１０：００ー１５：００', 'TU,TH 10:00-15:00'],
    ['月～金曜日 9時30分から17時まで', 'MO,TU,WE,TH,FR 9:30-17:00'],
    ['第１・第３土曜日　11：00～14：00', '1SA,3SA 11:00-14:00'],
    ['第１～３日曜 AM10:00～PM3:00', '1SU,2SU,3SU 10:00-15:00'],
    ['毎月第二・四水曜日、午後1時半～3時', '2WE,4WE 13:30-15:00'],
    ['毎週火・木（祝日除く）', 'TU,TH holidays=closed'],
    ['毎月最終金曜日の開催', '-1FR'],
    ['毎月15日と月末 10:00〜', 'd15,-1 10:00-'],
    ['毎月5のつく日', 'd5,15,25'],
    ['毎月最終日', 'd-1'],
    ['毎週土曜 午前10時～正午', 'SA 10:00-12:00'],
    ['毎週土曜 正午から3時まで', 'SA 12:00-15:00'],
    ['奇数月の第2水曜日 17:30〜20:00', 'm1,3,5,7,9,11 2WE 17:30-20:00'],
    ['10月～3月の毎週土曜 13:00まで', 'm1,2,3,10,11,12 SA -13:00'],
    ['平日 13時～17時', 'MO,TU,WE,TH,FR 13:00-17:00 holidays=closed'],
    ['毎日 9:00〜17:00、年末年始（12/29～1/3）・お盆は休み', 'daily 9:00-17:00 year-end obon'],
    ['月・金曜\n11:30~14:00、16:00~19:00', 'MO,FR 11:30-14:00', 'MO,FR 16:00-19:00'],
    ['月～土曜 9:30〜16:00\n土曜日のみ9:30～14:30', 'MO,TU,WE,TH,FR 9:30-16:00', 'SA 9:30-14:30'],
    ['毎日10:00～16:00（12:00～13:00は休み）', 'daily 10:00-12:00', 'daily 13:00-16:00'],
    ['週2回 月・水', 'MO,WE'],
    ['令和6年9月7日（土）～11月4日（月・祝）', 'daily from=2024-09-07 to=2024-11-04'],
    ['R6.9.7 10:00〜12:00', '2024-09-07 10:00-12:00'],
    [
      '2024年10月4日、11日いずれも（金） 19時～20時',
      '2024-10-04 19:00-20:00',
      '2024-10-11 19:00-20:00',
    ],
  ])('%s', (text, ...rules) => {
    expect(read(text)).toEqual({
      outcome: 'understood',
      rules: rules.map(compactRule),
      note: null,
    });
  });

  it('keeps what no rule says, as it was written', () => {
    expect(read('原則第３日曜日（要問合せ）、11:00〜13:00')).toEqual({
      outcome: 'understood',
      rules: [compactRule('3SU 11:00-13:00')],
      note: '原則\n（要問合せ）',
    });
    expect(read('毎週水曜 10:00〜\nどなたでもどうぞ').note).toBe('どなたでもどうぞ');
  });

  it('reads a season, and every other week where there is a date to count from', () => {
    expect(read('夏休み中は毎日10時～12時').rules).toMatchObject([
      { freq: 'daily', season: 'summer_vacation', opensAt: 600, closesAt: 720 },
    ]);
    expect(read('隔週水曜（2026年11月18日(水)から数えて）').rules).toMatchObject([
      { freq: 'weekly', interval: 2, dtstart: '2026-11-18' },
    ]);
  });
});

describe('a date without its year', () => {
  it('is read near a known date, if it falls on the weekday it says', () => {
    const around = '2024-10-01';
    expect(read('9月7日(土)～\n11月4日(月・祝)', { around }).rules).toEqual([
      compactRule('daily from=2024-09-07 to=2024-11-04'),
    ]);
    expect(read('12月12日（木）、1月9日（木）', { around }).rules).toEqual([
      compactRule('2024-12-12'),
      compactRule('2025-01-09'),
    ]);
    expect(read('9月8日（土）', { around }).outcome).toBe('not-understood');
  });

  it('is not read otherwise', () => {
    expect(read('9月7日（土）').outcome).toBe('not-understood');
  });
});

describe('a text that names no dates', () => {
  it.each([
    ...['非公開', '休止中', '毎週土曜日\n食堂休業中', '月2回', '月1、2回 10時～', '年10回'],
    ...[
      '月1回土曜日 16時～19時',
      '不定期開催 13時～',
      '10:00〜12:00',
      '令和５年3月をもって活動を終了',
    ],
    'ホームページをご覧ください',
  ])('%s', (text) => {
    const { outcome, rules, note } = read(text);
    expect(outcome).toBe('not-published');
    expect(rules.filter(({ freq }) => freq !== 'irregular')).toEqual([]);
    expect(note).toBe(text);
  });

  it('is one of days alone, where the source says elsewhere how often', () => {
    const options = { weekdaysAlone: 'unsaid' } as const;
    expect(read('土曜、12:00〜14:00', options).outcome).toBe('not-published');
    expect(read('土曜、12:00〜14:00\n毎月第2土曜', options).rules).toEqual([
      compactRule('2SA 12:00-14:00'),
    ]);
    expect(read('土・日曜、12:00〜14:00\n毎月第2土曜', options).outcome).toBe('not-understood');
  });
});

describe('a text that must not be guessed', () => {
  it.each([
    ...[
      '第4または第5土曜日',
      '第1月曜・火曜',
      '最終日',
      '月末',
      '祝日のみ',
      '土日祝 10:00〜16:00',
      '火曜午前は乳児、午後はだれでも',
      '隔週土曜日',
      '毎週水曜 17:00〜19:00、冬は16:00まで',
    ],
    ...[
      '毎週土曜 10:00〜、第2土曜 13:00〜',
      '毎月第4金曜日（祝日の場合第3）',
      '毎週水曜（第3水曜は休み）',
      '月2回 第1・2・3火曜日',
    ],
    ...[
      '毎週土曜 10:00〜、第2土曜 13:00〜',
      '月・水・祝日 10:00〜12:00',
      '毎日 年末年始（12/30～1/1）休み',
    ],
    ...['毎週火曜 14:00〜11:00', '2か月に1回 第2火曜日', '毎週水曜 8月は休み', '第2水曜の翌日'],
  ])('%s', (text) => {
    const { outcome, rules } = read(text);
    expect(outcome).not.toBe('understood');
    expect(rules).toEqual([]);
  });
});
