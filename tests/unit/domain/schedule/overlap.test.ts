import { describe, expect, it } from 'vitest';
import { overlaps } from '#domain/schedule/overlap.ts';
import type { ScheduleRow } from '#domain/schedule/schedule.ts';
import { schedule } from './rows.ts';

const between = (a: Partial<ScheduleRow>, b: Partial<ScheduleRow>) =>
  overlaps([schedule(a)], [schedule(b)], '2026-12-01', '2026-12-31').map((found) => [
    found.a.date,
    found.b.date,
    found.isSure,
  ]);

describe('overlaps', () => {
  const morning = { opens_at: '10:00', closes_at: '12:00' };

  it('are where days and hours meet', () => {
    const second = { freq: 'monthly', byday: ['2WE'] } as const;
    expect(
      between(morning, { ...second, byday: ['2WE'], opens_at: '11:00', closes_at: '13:00' }),
    ).toEqual([['2026-12-09', '2026-12-09', true]]);
  });

  it('are not where one begins as the other ends, nor on other days', () => {
    expect(between(morning, { opens_at: '12:00', closes_at: '13:00' })).toEqual([]);
    expect(between(morning, { byday: ['TH'], ...morning })).toEqual([]);
  });

  it('go on past midnight', () => {
    const night = { byday: ['WE'], opens_at: '22:00', closes_at: '02:00' };
    const early = {
      freq: 'monthly',
      byday: ['1TH'],
      opens_at: '01:00',
      closes_at: '03:00',
    } as const;
    expect(between(night, { ...early, byday: ['1TH'] })).toEqual([
      ['2026-12-02', '2026-12-03', true],
    ]);
  });

  it('are unsure where hours are not known, unless a known end rules them out', () => {
    const second = { freq: 'monthly' as const, byday: ['2WE'] };
    expect(between(morning, second)).toEqual([['2026-12-09', '2026-12-09', false]]);
    expect(between(morning, { ...second, opens_at: '12:00' })).toEqual([]);
    expect(between(morning, { ...second, opens_at: '09:00' })).toEqual([
      ['2026-12-09', '2026-12-09', false],
    ]);
  });
});
