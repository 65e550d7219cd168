import { describe, expect, it } from 'vitest';
import { askForSpots } from '#server/gazetteer.ts';
import { useDemoDatabase } from '#tests/helpers/demo-database.ts';

const { connectAs } = useDemoDatabase('2026-11-21');

async function found(words: string): Promise<string[]> {
  const spots = await askForSpots(connectAs('publishableKey'), words);
  return spots.map(({ name, precision, matched }) => `${name} ${precision} ${matched}`);
}

describe('a visitor finds in the demo town', () => {
  const block = '縁川市本町1丁目2番';
  it.each([
    ['縁川駅', ['縁川駅 exact whole']],
    ['縁川', ['縁川駅 exact whole']],
    ['えんがわ', []],
    ['駅', ['縁川駅 exact beginning', '潮見台駅 exact beginning', '西ノ浜駅 exact beginning']],
    ['縁川市役所', ['縁川市役所 exact whole']],
    ['市役所', ['縁川市役所 exact inside']],
    ['〒000-0101', ['〒000-0101 area whole']],
    ['０００－０１０１', ['〒000-0101 area whole']],
    ['本町', ['縁川市本町 area whole']],
    ['縁川市本町', ['縁川市本町 area whole']],
    ['本町一丁目', ['縁川市本町1丁目 area whole']],
    ['本町１－２', [`${block} street whole`]],
    ['本町1丁目2番', [`${block} street whole`]],
    ['縁川市本町一丁目二番三号', [`${block} street part`]],
    ['〒000-0101 縁川市本町1-2-3 ひだまりビル2階', [`${block} street part`]],
    ['本町1-99-3', ['縁川市本町1丁目 area part']],
    ['本町9丁目', ['縁川市本町 area part']],
    ['西の浜4-1', ['縁川市西ノ浜4丁目 area part']],
    ['段畑123番地', ['縁川市段畑 area part']],
    ['港', ['縁川市港町 area beginning']],
    ['横浜市本町1-2', []],
    ['どこにもない', []],
    ['東京駅', []],
    ['', []],
    ['　', []],
  ])('%s', async (words, spots) => {
    expect(await found(words)).toEqual(spots);
  });

  it('nothing by hostile words, and no error', async () => {
    for (const words of [
      "'; drop table gazetteer; --",
      '%',
      '_',
      '\\',
      '\u0000',
      '\uD800',
      '"}]',
      'あ'.repeat(9999),
      '町'.repeat(99),
      '1-'.repeat(99),
      '[[',
      '𠮷'.repeat(60),
    ]) {
      expect(await found(words), words).toEqual([]);
    }
  });

  it('points of the town, ten at most', async () => {
    const spots = await askForSpots(connectAs('publishableKey'), '町');
    expect(spots.length).toBeLessThanOrEqual(10);
    const [station] = await askForSpots(connectAs('publishableKey'), '縁川駅');
    expect(station?.lng).toBeCloseTo(139.37, 2);
    expect(station?.lat).toBeCloseTo(34.956, 2);
  });
});
