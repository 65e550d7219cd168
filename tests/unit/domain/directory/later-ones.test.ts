import { describe, expect, it } from 'vitest';
import { findLaterOnes, findOccurrences } from '#domain/directory/occurrences.ts';
import { emptySnapshot } from '#domain/directory/snapshot.ts';
import type { ScheduleRow } from '#domain/schedule/schedule.ts';
import { exception, schedule } from '../schedule/rows.ts';

const times: Partial<ScheduleRow>[] = [
  { freq: 'weekly', byday: ['WE'] },
  { freq: 'once', dtstart: '2027-02-03' },
  { freq: 'monthly', byday: ['1SU'], bymonth: [7] },
  { freq: 'weekly', byday: ['MO'], valid_to: '2026-11-01' },
  { freq: 'irregular', byday: null },
  {
    freq: 'irregular',
    byday: null,
    schedule_exceptions: [exception({ date: '2027-01-20', kind: 'extra' })],
  },
];

const slots = times.map((time, slot) => ({ slot, schedule: schedule(time) }));
const near = findOccurrences(emptySnapshot, slots, '2026-11-22', '2026-12-26');

describe('findLaterOnes', () => {
  it('knows the next date of what does not take place soon', () => {
    const { from, slot, day } = findLaterOnes(slots, near);
    expect(new Set(near.slot)).toEqual(new Set([0]));
    expect(from).toBe('2026-11-22');
    // 20 January, 3 February and 4 July, counted from 22 November.
    expect(slot.map((each, i) => [each, day[i]])).toEqual([
      [5, 59],
      [1, 73],
      [2, 224],
    ]);
  });
});
