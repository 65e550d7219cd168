import { describe, expect, it } from 'vitest';
import { readUse } from '#seed/schedule-words.ts';

// A Saturday.
const today = '2026-11-21';
const band = (words: string) => readUse(`hall ${words}`, today).bands[0];

describe('readUse', () => {
  it('reads place, group, status and several bands', () => {
    const use = readUse('hall@club 毎週水 10:00-11:30 / 第1日 9:00-10:00 →other !paused', today);
    expect(use).toMatchObject({ place: 'hall', group: 'club', status: 'paused' });
    expect(use.bands).toHaveLength(2);
    expect(use.bands[1]).toMatchObject({ place: 'other', opens_at: '09:00:00' });
  });

  it.each([
    ['毎日', { freq: 'daily' }],
    ['毎週月金', { freq: 'weekly', byday: ['MO', 'FR'] }],
    ['隔週土', { freq: 'weekly', interval: 2, byday: ['SA'], dtstart: '2026-01-10' }],
    ['第2第4水', { freq: 'monthly', byday: ['2WE', '4WE'] }],
    ['最終金', { freq: 'monthly', byday: ['-1FR'] }],
    ['毎月5日15日25日', { freq: 'monthly', bymonthday: [5, 15, 25] }],
    ['月末', { freq: 'monthly', bymonthday: [-1] }],
    ['不定期', { freq: 'irregular' }],
    ['今日', { freq: 'once', dtstart: '2026-11-21' }],
    ['3日後', { freq: 'once', dtstart: '2026-11-24' }],
    ['次の土', { freq: 'once', dtstart: '2026-11-21' }],
    ['次の日+7', { freq: 'once', dtstart: '2026-11-29' }],
    ['毎週水 11月-2月', { bymonth: [1, 2, 11, 12] }],
    ['毎週水 祝休 年末年始休 お盆休', { holidays: 'closed', year_end_off: true, obon_off: true }],
    [
      '毎週水 夏休み中 ＠和室 ＆parenting+children',
      { season: 'summer_vacation', room: '和室', welcome: ['parenting', 'children'] },
    ],
    ['毎日 開始+5 終了+18', { valid_from: '2026-11-26', valid_to: '2026-12-09' }],
    ['毎日 「雨の日は 休みです」', { notes: '雨の日は 休みです' }],
  ])('%s', (words, expected) => {
    expect(band(words)).toMatchObject(expected);
  });

  it('cancels the next time that the rule names', () => {
    expect(band('毎週火 休「点検のため」')?.exceptions).toEqual([
      { date: '2026-11-24', kind: 'cancelled', reason: '点検のため' },
    ]);
    expect(band('最終日 休「波のため」')?.exceptions[0]?.date).toBe('2026-11-29');
    expect(band('月末 休「点検のため」')?.exceptions[0]?.date).toBe('2026-11-30');
  });

  it('names the line it does not understand', () => {
    expect(() => readUse('hall ときどき', today)).toThrow('hall ときどき');
    expect(() => readUse('hall 毎日 !gone', today)).toThrow('No such status');
  });
});
