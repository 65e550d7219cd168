import { describe, expect, test } from 'vitest';
import { codeSchema, displayNameSchema, emailSchema } from '#domain/sign-in.ts';

describe('a code as it is typed', () => {
  test.each([
    '123456',
    ' 123 456 ',
    '１２３４５６',
    '123-456',
    '１２３　４５６',
    '123–456',
    '12 34 56',
  ])('%j is one', (typed) => {
    expect(codeSchema.parse(typed)).toBe('123456');
  });
  test.each(['', '12345', '1234567', 'abcdef', '12345a', '123456; drop table'])(
    '%j is none',
    (typed) => {
      expect(codeSchema.safeParse(typed).success).toBe(false);
    },
  );
});

describe('an address as it is typed', () => {
  test.each(['Hana@Example.jp', ' hana@example.jp ', 'ｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐ'])(
    '%j is one',
    (typed) => {
      expect(emailSchema.parse(typed)).toBe('hana@example.jp');
    },
  );
  test.each(['', 'hana', 'hana@', '@example.jp', `${'x'.repeat(250)}@example.jp`])(
    '%j is none',
    (typed) => {
      expect(emailSchema.safeParse(typed).success).toBe(false);
    },
  );
});

describe('a display name', () => {
  test('is one line without what nobody sees', () => {
    expect(displayNameSchema.parse('  はな\u200Bこ\n\t さん ')).toBe('はなこ さん');
  });
  test.each(['', '  ', '\u200B\u0000', 'あ'.repeat(61)])('%j is none', (typed) => {
    expect(displayNameSchema.safeParse(typed).success).toBe(false);
  });
  test('counts letters as people do', () => {
    expect(displayNameSchema.safeParse('𠮷'.repeat(60)).success).toBe(true);
  });
});
