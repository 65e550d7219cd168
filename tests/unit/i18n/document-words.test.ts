import { describe, expect, it } from 'vitest';
import { documentLines } from '#i18n/document-words.ts';
import { row } from '#tests/unit/domain/schedule/rows.ts';

const names = {
  ...{ kinds: new Map(), areas: new Map(), labels: new Map() },
  records: new Map([['b', '池ノ端集会所']]),
};

describe('the times of a document', () => {
  it('name the place of a time that has one of its own', () => {
    const { schedule_exceptions: exceptions, ...band } = row();
    const times = { byday: ['TU'], opens_at: '10:00', closes_at: '11:30' };
    const schedules = [
      { ...band, ...times, exceptions },
      { ...band, ...times, exceptions, place_id: 'b' },
    ];
    const lines = documentLines('ja', { schedules }, 'schedules', names, '2026-11-22');
    expect(lines.map(({ text }) => text)).toEqual([
      '毎週火曜 10:00〜11:30',
      '毎週火曜 10:00〜11:30 池ノ端集会所',
    ]);
  });
});
