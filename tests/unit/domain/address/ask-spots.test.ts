import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askSpots, saysAnyStation, saysOnlyNear } from '#domain/address/ask-spots.ts';

const ways = (words: string) =>
  askSpots(words).map(({ region, text, kind, left }) =>
    [region, text, kind ?? '', left].join(' ').trim(),
  );

describe('words are asked for', () => {
  it('as they stand, and as an address of a region', () => {
    const asked = ways('縁川市本町1-2');
    expect(asked.slice(0, 4)).toEqual([
      '縁川市本町1-2  0',
      '縁川市本町1丁目2  0',
      '縁川市 本町1-2  0',
      '縁川市 本町1丁目2  0',
    ]);
    expect(asked).toContain('縁川市 本町1丁目  1');
    expect(asked).toContain('縁川市 本町  2');
    expect(ways('堺市本町')).toContain('堺市 本町  0');
  });

  it('as any station for the word alone, never as a street called after one', () => {
    expect(ways('駅')).toEqual(['station 0']);
  });

  it('as a station without its 駅', () => {
    expect(ways('縁川駅')).toEqual(['縁川駅  0', '縁川 station 0']);
  });

  it('for what is around a spot as for the spot', () => {
    expect(ways('縁川駅の近く')).toEqual(ways('縁川駅'));
    expect(ways('本町 周辺')).toEqual(ways('本町'));
    expect(ways('縁川駅前')).toEqual(ways('縁川駅'));
    expect(ways('近く')).toEqual([]);
  });

  it('knows what names no spot at all', () => {
    expect(['近く', '周辺', 'この近所'].map(saysOnlyNear)).toEqual([true, true, false]);
    // Noodles, too.
    expect(saysOnlyNear('そば')).toBe(false);
    expect(['駅前', '駅の近く', '縁川駅前'].map(saysAnyStation)).toEqual([true, true, false]);
  });

  it('as a postcode, last of all where an address follows', () => {
    expect(ways('〒000-0101')).toEqual(['0000101 postcode 0']);
    expect(ways('000-0101 浜町')).toEqual(['0000101 postcode 100', '浜町  0']);
  });

  it('never within a number or a word', () => {
    expect(ways('本町12').some((way) => way.includes('本町1 '))).toBe(false);
    expect(ways('本町田')).toEqual(['本町田  0', '本町 田  0']);
  });

  it('in a bounded number of ways, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const asked = askSpots(words);
        expect(asked.length).toBeLessThanOrEqual(60);
        for (const { text } of asked) expect(text).not.toBe('');
      }),
    );
    expect(askSpots('1-'.repeat(100)).length).toBeLessThanOrEqual(60);
    expect(askSpots('　、。')).toEqual([]);
  });
});
