import { describe, expect, it } from 'vitest';
import { foldAddress, foldStation, splitPostcode } from '#domain/address/fold-address.ts';

describe('an address is folded', () => {
  it.each([
    ['本町一丁目２番地３号', '本町1丁目2-3'],
    ['本町１丁目２－３', '本町1丁目2-3'],
    ['本町 1丁目 2番 3', '本町1丁目2-3'],
    ['本町1-2-3', '本町1-2-3'],
    ['本町1ー2ー3', '本町1-2-3'],
    ['本町１の２の３', '本町1-2-3'],
    ['本町一丁目の2', '本町1丁目2'],
    ['本町二十四番地', '本町24'],
    ['大字段畑123番地', '段畑123'],
    ['三番町5', '3番町5'],
    ['3番町5', '3番町5'],
    ['霞ケ関', '霞が関'],
    ['霞ヶ関', '霞が関'],
    ['霞が関', '霞が関'],
    ['三ッ沢', '3つ沢'],
    ['三ツ澤', '3つ沢'],
    ['西ノ浜', '西の浜'],
    ['西之濱', '西の浜'],
    ['大字三5', '3-5'],
    ['〒000-0001', '000-0001'],
    ['  縁川市　本町 ', '縁川市本町'],
    ['コーヒーの店', 'こーひーの店'],
    ['大町東1丁2-3', '大町東1丁目2-3'],
    ['四番丁', '4番丁'],
    ['\u0000\u{E000}\uD800', ''],
    ['', ''],
  ])('%s as %s', (text, folded) => {
    expect(foldAddress(text)).toBe(folded);
  });

  it('once and for all: folding again changes nothing', () => {
    for (const text of ['本町一丁目２番地３号', '大字三5', '霞ヶ関駅', '西之濱4丁目']) {
      expect(foldAddress(foldAddress(text))).toBe(foldAddress(text));
    }
  });
});

describe('a station', () => {
  it('is the same with 駅 and without', () => {
    expect(foldStation('縁川駅')).toBe(foldStation('縁川'));
    expect(foldStation('駅前')).toBe('駅前');
    expect(foldStation('駅')).toBe('駅');
  });
});

describe('a postcode', () => {
  it.each([
    ['〒000-0101', '0000101', ''],
    ['０００－０１０１', '0000101', ''],
    ['0000101', '0000101', ''],
    ['〒000ー0101 縁川市本町1', '0000101', '縁川市本町1'],
  ])('is read from %s', (text, postcode, rest) => {
    expect(splitPostcode(text)).toEqual({ postcode, rest });
  });

  it.each(['000-010', '00001012', '本町1-2', '000-0101-1', ''])('is not read from %s', (text) => {
    expect(splitPostcode(text).postcode).toBeNull();
  });
});
