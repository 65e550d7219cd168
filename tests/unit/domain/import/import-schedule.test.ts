import { describe, expect, it } from 'vitest';
import { importScheduleSchema, importSchedules } from '#domain/import/import-schedule.ts';
import { parseRate } from '#domain/import/parse-rate.ts';

const unsaid = { weekdaysAlone: 'unsaid' } as const;
const briefly = (text: string | null) => {
  const { schedules, reading } = importSchedules(text, unsaid);
  for (const row of schedules) expect(importScheduleSchema.parse(row)).toEqual(row);
  return [
    reading,
    ...schedules.map(({ freq, byday, opensAt, closesAt, holidays, notes }) =>
      [freq, byday, opensAt, closesAt, holidays, notes].filter((part) => part !== null).join(' '),
    ),
  ];
};

describe('the words of a publisher', () => {
  it.each<[text: string | null, ...rows: string[]]>([
    ['月1回、第3土曜日、16:30〜18:30', 'understood', 'monthly 3SA 16:30 18:30'],
    ['毎週火・木 10:00〜24:00（祝日除く）', 'understood', 'weekly TU,TH 10:00 24:00 closed'],
    [
      '毎月第2・第4水曜、11:30〜14:00、16:00〜19:00\nどなたでもどうぞ',
      'understood',
      'monthly 2WE,4WE 11:30 14:00',
      'monthly 2WE,4WE 16:00 19:00',
      'irregular どなたでもどうぞ',
    ],
    ['第3土曜日\n8月は休み', 'left-to-people', 'irregular 第3土曜日\n8月は休み'],
    ['月1回、土曜', 'not-published', 'irregular 月1回、土曜'],
    ['土曜', 'not-published', 'irregular 土曜'],
    ['不定期', 'not-published', 'irregular 不定期'],
    ['非公開', 'not-published', 'irregular 非公開'],
    ['休止中', 'not-published', 'irregular 休止中'],
    [null, 'unsaid'],
  ])('%s', (text, ...rows) => {
    expect(briefly(text)).toEqual(rows);
  });

  it('keep single dates', () => {
    const { schedules } = importSchedules('毎週水曜 10:00〜（2026年12月23日(水)はお休み）', unsaid);
    expect(schedules[0]?.exceptions).toEqual([
      { date: '2026-12-23', kind: 'cancelled', opensAt: null, closesAt: null, reason: null },
    ]);
  });

  it('are counted by what became of them', () => {
    const readings = [
      ...(['understood', 'understood', 'left-to-people', 'not-published', 'unsaid'] as const),
    ];
    expect(parseRate(readings)).toEqual({
      all: 5,
      understood: 2,
      leftToPeople: 1,
      notPublished: 1,
      unsaid: 1,
    });
  });
});
