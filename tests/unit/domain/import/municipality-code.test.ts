import { describe, expect, it } from 'vitest';
import { checkDigit, readMunicipalityCode } from '#domain/import/municipality-code.ts';

describe('municipality codes', () => {
  it.each([
    ['131113', '', '13111'],
    ['１３１１１３', '', '13111'],
    ['011002', '', '01100'],
    ['11002', '北海道縁川市', '01100'],
    ['11002', '埼玉県縁川市', '11002'],
    ['13111', '東京都', '13111'],
    ['92011', '', '09201'],
    ['1100', '', '01100'],
    ['131092', '', null],
    ['990001', '', null],
    ['市', '', null],
    ['', '', null],
  ])('%s in %s is %s', (text, place, code) => {
    expect(readMunicipalityCode(text, place)).toBe(code);
  });

  it.each([
    ['13111', 3],
    ['01100', 2],
    ['37201', 3],
    ['14100', 3],
  ])('the check digit of %s is %i', (code, digit) => {
    expect(checkDigit(code)).toBe(digit);
  });
});
