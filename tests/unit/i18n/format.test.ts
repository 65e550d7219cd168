import { describe, expect, it } from 'vitest';
import { formatCost } from '#i18n/format/cost.ts';
import { formatDay, formatDayFrom, japanDay, relativeDay } from '#i18n/format/day.ts';
import { formatHours } from '#i18n/format/hours.ts';
import { formatCount } from '#i18n/format/count.ts';
import { formatDistance } from '#i18n/format/number.ts';

describe('days', () => {
  it('is tomorrow in Japan when it is still afternoon elsewhere', () => {
    expect(japanDay(new Date('2026-11-20T14:59:59Z'))).toBe('2026-11-20');
    expect(japanDay(new Date('2026-11-20T15:00:00Z'))).toBe('2026-11-21');
  });

  it('writes a day of this year without the year', () => {
    expect(formatDay('ja', '2026-11-21', '2026-11-01')).toBe('11月21日(土)');
    expect(formatDay('ja-easy', '2026-11-21', '2026-11-01')).toBe('11月21日(土)');
    expect(formatDay('en', '2026-11-21', '2026-11-01')).toBe('Sat, Nov 21');
  });

  it('writes the year when it is another one, or none to compare with', () => {
    expect(formatDay('ja', '2027-01-03', '2026-11-21')).toBe('2027年1月3日(日)');
    expect(formatDay('en', '2027-01-03', '2026-11-21')).toBe('Sun, Jan 3, 2027');
    expect(formatDay('ja', '2026-11-21')).toBe('2026年11月21日(土)');
  });

  it('says today and tomorrow, also over the end of a month', () => {
    expect(relativeDay('ja', '2026-11-30', '2026-11-30')).toBe('きょう');
    expect(relativeDay('ja', '2026-12-01', '2026-11-30')).toBe('あす');
    expect(relativeDay('ja-easy', '2026-12-01', '2026-11-30')).toBe('あした');
    expect(relativeDay('ja', '2026-12-02', '2026-11-30')).toBe('あさって');
    expect(relativeDay('ja', '2026-12-03', '2026-11-30')).toBeUndefined();
    expect(relativeDay('ja', '2026-11-29', '2026-11-30')).toBeUndefined();
    expect(formatDayFrom('en', '2026-12-01', '2026-11-30')).toBe('Tomorrow');
    expect(formatDayFrom('ja', '2026-12-24', '2026-11-30')).toBe('12月24日(木)');
  });
});

describe('formatHours', () => {
  it('takes minutes since midnight', () => {
    expect(formatHours('ja', 600, 690)).toBe('10:00〜11:30');
    expect(formatHours('ja', 540, null)).toBe('9:00から');
    expect(formatHours('ja', null, 720)).toBe('12:00まで');
    expect(formatHours('ja-easy', 600, 690)).toBe('10:00から 11:30まで');
    expect(formatHours('en', 600, 690)).toBe('10:00–11:30');
    expect(formatHours('ja', null, null)).toBeUndefined();
  });

  it('goes past midnight, however the end is given', () => {
    expect(formatHours('ja', 1320, 120)).toBe('22:00〜翌2:00');
    expect(formatHours('ja', 1320, 1560)).toBe('22:00〜翌2:00');
    expect(formatHours('en', 1320, 120)).toBe('22:00–2:00 the next day');
    expect(formatHours('ja', 0, 1440)).toBe('0:00〜24:00');
  });
});

describe('formatDistance', () => {
  it.each([
    [0, '約10m'],
    [296, '約300m'],
    [994, '約990m'],
    [996, '1km'],
    [1234, '1.2km'],
    [12_600, '13km'],
  ])('%d metres is %s', (metres, expected) => {
    expect(formatDistance('ja', metres)).toBe(expected);
  });
});

describe('formatCost', () => {
  it.each([
    [0, 0, '無料'],
    [0, null, '無料'],
    [100, 100, '1人100円'],
    [100, 300, '1人100〜300円'],
    [0, 300, '無料〜300円'],
    [null, 1500, '無料〜1,500円'],
    [500, null, '1人500円から'],
    [null, null, 'お問い合わせください'],
  ])('%s to %s yen is %s', (min, max, expected) => {
    expect(formatCost('ja', min, max)).toBe(expected);
  });
});

describe('formatCount', () => {
  it('sets the thousands apart', () => {
    expect(formatCount(12_345)).toBe('12,345');
  });
});
