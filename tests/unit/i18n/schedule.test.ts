import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScheduleRow, scheduleSchema } from '#domain/schedule/schedule.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { lineText, scheduleLines, shortLines } from '#i18n/schedule.ts';
import { rows } from '../domain/schedule/arbitrary.ts';
import { exception, schedule } from '../domain/schedule/rows.ts';

const today = '2026-11-21';
const say = (locale: Locale, row: Partial<ScheduleRow>) =>
  scheduleLines(locale, [schedule(row)], { today }).map((line) => lineText(locale, line))[0];

const hours = { opens_at: '10:00:00', closes_at: '11:30:00' };
const monthly = { freq: 'monthly', byday: null } as const;

const cases: [Partial<ScheduleRow>, ja: string, easy: string, en: string][] = [
  [
    { freq: 'monthly', byday: ['2WE', '4WE'], ...hours, holidays: 'closed' },
    '毎月第2・第4水曜 10:00〜11:30（祝日休み）',
    '毎月 第2・第4 水曜日 10:00から 11:30まで（祝日は 休み）',
    '2nd and 4th Wednesday of the month, 10:00–11:30 (closed on holidays)',
  ],
  [
    { byday: ['TH', 'TU'], opens_at: '09:00' },
    '毎週火・木曜 9:00から',
    '毎週 火曜日・木曜日 9:00から',
    'Every Tuesday and Thursday, from 9:00',
  ],
  [
    {
      byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
      year_end_off: true,
      obon_off: true,
      holidays: 'closed',
    },
    '毎週月〜金曜（祝日・年末年始・お盆休み）',
    '毎週 月曜日から 金曜日まで（祝日・12月29日から 1月3日まで・お盆（8月）は 休み）',
    'Every Monday to Friday (closed on holidays, over New Year and during Obon in mid-August)',
  ],
  [
    { byday: ['SA', 'SU'], holidays: 'open' },
    '毎週土・日曜（祝日も開催）',
    '毎週 土曜日・日曜日（祝日も あります）',
    'Every Saturday and Sunday (also on holidays)',
  ],
  [
    { interval: 2, dtstart: '2026-11-18', holidays: 'next_day' },
    '隔週水曜（祝日は翌日）',
    '2週間に 1回、水曜日（祝日の ときは つぎの 日）',
    'Every other Wednesday (the next day instead of a holiday)',
  ],
  [
    { interval: 3, dtstart: '2026-12-02' },
    '3週間ごとの水曜（12月2日(水)から）',
    '3週間に 1回、水曜日（12月2日(水)から）',
    'Every 3 weeks on Wednesday (from Wed, Dec 2)',
  ],
  [
    { freq: 'daily', byday: null, season: 'summer_vacation' },
    '夏休み中は毎日',
    '学校の 夏休みは 毎日',
    'Every day during the summer vacation',
  ],
  [
    { byday: ['SA'], bymonth: [1, 2, 3, 10, 11, 12] },
    '10月〜3月の毎週土曜',
    '10月から 3月までの 毎週 土曜日',
    'Every Saturday, October to March',
  ],
  [
    { freq: 'monthly', byday: ['1SU'], bymonth: [4, 8] },
    '4月・8月の第1日曜',
    '4月・8月の 第1 日曜日',
    '1st Sunday, April and August',
  ],
  [{ ...monthly, bymonthday: [-1] }, '毎月月末', '毎月 最後の 日', 'Last day of the month'],
  [
    { ...monthly, bymonthday: [25, 5, 15] },
    '毎月5日・15日・25日',
    '毎月 5日・15日・25日',
    '5th, 15th and 25th of the month',
  ],
  [
    { ...monthly, bymonthday: [13], byday: ['FR'] },
    '毎月13日（金曜のときだけ）',
    '毎月 13日（金曜日の ときだけ）',
    '13th of the month, only if Friday',
  ],
  [
    { freq: 'monthly', byday: ['1MO', '3MO', '-1FR'] },
    '毎月第1・第3月曜と最終金曜',
    '毎月 第1・第3 月曜日 と 最後の 金曜日',
    '1st and 3rd Monday and last Friday of the month',
  ],
  [
    { freq: 'monthly', byday: ['2WE'], interval: 2, dtstart: '2026-01-14' },
    '2か月ごとの第2水曜',
    '2か月に 1回、第2 水曜日',
    '2nd Wednesday, every 2 months',
  ],
  [
    { freq: 'once', dtstart: '2026-12-05', byday: null, opens_at: '13:00', closes_at: '15:00' },
    '12月5日(土) 13:00〜15:00',
    '12月5日(土) 13:00から 15:00まで',
    'Sat, Dec 5, 13:00–15:00',
  ],
  [
    { freq: 'once', dtstart: '2027-01-09', byday: null, year_end_off: true },
    '2027年1月9日(土)',
    '2027年1月9日(土)',
    'Sat, Jan 9, 2027',
  ],
  [{ freq: 'irregular', byday: null }, '不定期', '日は 決まって いません', 'Irregular dates'],
  [
    { valid_from: '2026-04-01', valid_to: '2027-03-31' },
    '毎週水曜（2027年3月31日(水)まで）',
    '毎週 水曜日（2027年3月31日(水)まで）',
    'Every Wednesday (until Wed, Mar 31, 2027)',
  ],
  [
    { byday: ['FR'], opens_at: '22:00', closes_at: '02:00' },
    '毎週金曜 22:00〜翌2:00',
    '毎週 金曜日 22:00から つぎの 日の 2:00まで',
    'Every Friday, 22:00–2:00 the next day',
  ],
  [
    { freq: 'daily', byday: null, interval: 2, dtstart: '2026-11-01' },
    '1日おき',
    '2日に 1回',
    'Every other day',
  ],
];

describe.each(cases)('a schedule is said', (row, ja, easy, en) => {
  it(`as ${ja}`, () => {
    expect(say('ja', row)).toBe(ja);
    expect(say('ja-easy', row)).toBe(easy);
    expect(say('en', row)).toBe(en);
  });
});

describe('不定期', () => {
  it.each<[Partial<ScheduleRow>, ja: string, easy: string, en: string]>([
    [
      { bymonth: [4, 5, 6, 7, 8, 9, 10], notes: '大潮の週末' },
      '4月〜10月に不定期、大潮の週末',
      '4月から 10月まで、日は 決まって いません、大潮の週末',
      'Irregular dates, April to October, 大潮の週末',
    ],
    [
      { season: 'summer_vacation', opens_at: '10:00' },
      '夏休み中は不定期 10:00から',
      '学校の 夏休みは 日は 決まって いません 10:00から',
      'Irregular dates during the summer vacation, from 10:00',
    ],
  ])('%j', (row, ja, easy, en) => {
    const irregular: Partial<ScheduleRow> = { freq: 'irregular', byday: null, ...row };
    expect(say('ja', irregular)).toBe(ja);
    expect(say('ja-easy', irregular)).toBe(easy);
    expect(say('en', irregular)).toBe(en);
  });
});

describe('the same days in other words of the table', () => {
  it.each<[string, Partial<ScheduleRow>]>([
    ['毎日', { byday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] }],
    ['毎週月〜金曜', { freq: 'daily', byday: ['MO', 'TU', 'WE', 'TH', 'FR'] }],
    ['毎週水曜', { freq: 'monthly', byday: ['WE'] }],
    ['毎月第2水曜', { freq: 'weekly', byday: ['2WE'] }],
    ['毎日', { freq: 'daily', byday: null, bymonth: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }],
  ])('are %s', (ja, row) => {
    expect(say('ja', row)).toBe(ja);
  });
});

describe('scheduleLines', () => {
  const lines = (given: Partial<ScheduleRow>[], isImported?: boolean) =>
    scheduleLines('ja', given.map(schedule), { today, isImported });

  it('put the hours of one rule on one line, and keep rooms and audiences apart', () => {
    const found = lines([
      { id: '1', byday: ['TU'], ...hours },
      { id: '2', byday: ['TU'], opens_at: '14:00', closes_at: '16:00', position: 1 },
      { id: '3', byday: ['TU'], room: '和室', welcome: ['parenting', 'children'], position: 2 },
    ]);
    expect(found.map((line) => lineText('ja', line))).toEqual([
      '毎週火曜 10:00〜11:30と14:00〜16:00',
      '毎週火曜、和室、子育て中の方・子ども',
    ]);
    expect(found[1]).toMatchObject({ room: '和室', audience: '子育て中の方・子ども' });
  });

  it('stand in the order of the page', () => {
    const found = lines([{ position: 1 }, { byday: ['MO'], position: 0 }]);
    expect(found.map(({ rule }) => rule)).toEqual(['毎週月曜', '毎週水曜']);
  });

  it('are said once on a card where they differ only in what it does not name', () => {
    const rooms = [{ room: '広間' }, { room: '小部屋', opens_at: '10:00' }, { room: '庭' }];
    const all = rooms.map((row, position) => schedule({ ...row, position }));
    expect(scheduleLines('ja', all, { today })).toHaveLength(3);
    expect(shortLines('ja', all, { today }).map(({ rule, room }) => [rule, room])).toEqual([
      ['毎週水曜', '広間'],
      ['毎週水曜 10:00から', '小部屋'],
    ]);
    const quoted = ['月に数回', '雨天中止'].map((notes, position) =>
      schedule({ freq: 'irregular', byday: null, notes, position }),
    );
    expect(shortLines('ja', quoted, { today })).toHaveLength(2);
  });

  it('say of a single date that it is cancelled, and of its other hours that they are not', () => {
    const once: Partial<ScheduleRow> = { freq: 'once', dtstart: '2026-12-04', byday: null };
    const schedule_exceptions = [exception({ date: '2026-12-04', kind: 'cancelled' })];
    const off: Partial<ScheduleRow> = { ...once, ...hours, schedule_exceptions };
    expect(say('ja', off)).toBe('12月4日(金) 10:00〜11:30（お休み）');
    expect(say('ja-easy', off)).toBe('12月4日(金) 10:00から 11:30まで（休み）');
    expect(say('en', off)).toBe('Fri, Dec 4, 10:00–11:30 (Cancelled)');
    const later: Partial<ScheduleRow> = { ...once, opens_at: '13:00' };
    const lines = scheduleLines('ja', [schedule(off), schedule(later)], { today });
    expect(lines.map(({ rule }) => rule)).toEqual([
      '12月4日(金) 10:00〜11:30（お休み）',
      '12月4日(金) 13:00から',
    ]);
  });

  it('leave out what is past, unless all is', () => {
    const past: Partial<ScheduleRow> = { freq: 'once', dtstart: '2026-10-04', byday: null };
    expect(lines([past, {}]).map(({ rule }) => rule)).toEqual(['毎週水曜']);
    expect(lines([past]).map(({ rule }) => rule)).toEqual(['10月4日(日)']);
    expect(lines([])).toEqual([]);
  });

  it('say an unread schedule in the words of its publisher, marked as such', () => {
    const words: Partial<ScheduleRow> = {
      freq: 'irregular',
      byday: null,
      notes: '第3土曜日、16:30〜18:30\n8月は休み',
    };
    for (const isImported of [undefined, true]) {
      const [line] = lines([words], isImported);
      expect(line).toMatchObject({ rule: null, notes: words.notes });
      expect(line && lineText('ja', line)).toBe(
        '「第3土曜日、16:30〜18:30 8月は休み」（掲載元のことば）',
      );
    }
  });

  it('say 不定期 where someone meant it', () => {
    const words: Partial<ScheduleRow> = {
      freq: 'irregular',
      byday: null,
      notes: '掲示板で知らせます',
    };
    const extra = exception({ date: '2026-12-05', kind: 'extra' });
    const meant = lines([words], false);
    expect(meant.map((line) => lineText('ja', line))).toEqual(['不定期、掲示板で知らせます']);
    expect(lines([{ ...words, schedule_exceptions: [extra] }])).toEqual(meant);
  });
});

describe('the lines of an activity that meets at several places', () => {
  const stops = [
    { id: null, code: 'AAAAAA', name: '渚台団地集会所', kana: null },
    { id: 'b', code: 'BBBBBB', name: '池ノ端集会所', kana: null },
  ];
  const times = [
    schedule({ ...monthly, byday: ['1TU'], ...hours }),
    schedule({ ...monthly, byday: ['2TU'], ...hours, place_id: 'b', room: 'ロビー', position: 1 }),
  ];
  const said = (locale: Locale) =>
    scheduleLines(locale, times, { today, stops }).map((line) => lineText(locale, line));

  it('name the place of each', () => {
    expect(said('ja')).toEqual([
      '毎月第1火曜 10:00〜11:30 渚台団地集会所',
      '毎月第2火曜 10:00〜11:30 池ノ端集会所、ロビー',
    ]);
    expect(said('en')[0]).toBe('1st Tuesday of the month, 10:00–11:30 at 渚台団地集会所');
  });

  it('name it beside the words of a publisher too', () => {
    const quote = schedule({ freq: 'irregular', byday: null, notes: '第3土曜日', place_id: 'b' });
    const [line] = scheduleLines('ja', [quote], { today, stops });
    expect(line && lineText('ja', line)).toBe('「第3土曜日」（掲載元のことば） 池ノ端集会所');
  });
});

describe('any schedule', () => {
  it('has a line in every reading, without a trace of the code', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...locales), (row, locale) => {
        const [line] = scheduleLines(locale, [scheduleSchema.parse(row)], { today });
        expect(line && lineText(locale, line)).toMatch(/^(?!.*(undefined|null|NaN|\[object))\S/);
      }),
    );
  });
});
