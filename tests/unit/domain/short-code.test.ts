import { describe, expect, it } from 'vitest';
import { parseShortCode } from '#domain/short-code.ts';

describe('parseShortCode', () => {
  it.each(['a3cdef', 'A3CDEF', ' A3cdEf ', 'Ａ３ＣＤＥＦ'])(
    'reads %s in its one spelling',
    (typed) => {
      expect(parseShortCode(typed)).toBe('A3CDEF');
    },
  );

  it.each(['', 'A3CDE', 'A3CDEFG', 'O0IL15', 'A3CDE!', '../../'])('refuses %j', (typed) => {
    expect(parseShortCode(typed)).toBeNull();
  });
});
