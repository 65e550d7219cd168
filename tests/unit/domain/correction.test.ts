import { describe, expect, it } from 'vitest';
import {
  correctionWordsMax,
  correctionWordsSchema,
  partIn,
  partQuery,
  subjectAt,
} from '#domain/correction.ts';

describe('the words of a correction', () => {
  it('are trimmed, and nothing is null', () => {
    expect(correctionWordsSchema.parse(' 水曜は休み\r\nです\n')).toBe('水曜は休み\nです');
    expect(correctionWordsSchema.parse(' \n ')).toBeNull();
  });

  it('keep everything a person writes and lose what no one can see', () => {
    expect(correctionWordsSchema.parse('<b>9:00</b> & "x" \u0000\u001b')).toBe('<b>9:00</b> & "x"');
  });

  it('are counted as people count letters', () => {
    expect(correctionWordsSchema.safeParse('𠮷'.repeat(correctionWordsMax)).success).toBe(true);
    expect(correctionWordsSchema.safeParse('あ'.repeat(correctionWordsMax + 1)).success).toBe(
      false,
    );
  });
});

it('names the entry of an address, and none for any other', () => {
  expect(subjectAt('a', 'HK7633')).toEqual({ of: 'activity', code: 'HK7633' });
  expect(subjectAt('p', 'HK7633')).toEqual({ of: 'place', code: 'HK7633' });
  expect(subjectAt('e', 'HK7633')).toEqual({ of: 'event', code: 'HK7633' });
  expect(subjectAt('guide', 'HK7633')).toBeNull();
  expect(subjectAt('p', 'search')).toBeNull();
  expect(subjectAt(undefined, undefined)).toBeNull();
});

it('names the notice or photo of an address, and none for anything else', () => {
  const part = { of: 'photo', id: '7d0f7b6e-3c1a-4f55-9d0a-0a8a5b0f5a01' } as const;
  expect(partQuery(part, '?')).toBe(`?photo=${part.id}`);
  expect(partIn(new URLSearchParams(partQuery(part, '?')))).toEqual(part);
  expect(partIn(new URLSearchParams('?notice=1 or 1=1'))).toBeNull();
  expect(partIn(new URLSearchParams(partQuery(null, '?')))).toBeNull();
});
