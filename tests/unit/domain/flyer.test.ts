import { describe, expect, it } from 'vitest';
import { flyerScale, parseFlyerSize } from '#domain/flyer.ts';

const short = {
  ...{ title: 'お茶の会', description: '', rules: ['毎週水曜 10:00〜12:00'], next: '' },
  ...{ place: '茶の間', address: '縁川市1丁目', terms: '無料' },
  ...{ kana: 'おちゃのかい', late: '' },
};

describe('a flyer', () => {
  it('is A4 unless another paper of ours is named', () => {
    const size = (search: string) => parseFlyerSize(new URLSearchParams(search));
    expect([size(''), size('size=a5'), size('size=a0')]).toEqual(['a4', 'a5', 'a4']);
  });

  it('has its letters made smaller only where there is much to say, and never too small', () => {
    expect(flyerScale(short)).toBe(1);
    const rules = Array.from(
      { length: 4 },
      () => '第1・第3火曜 10:00〜12:00（祝日・年末年始休み）',
    );
    const late = { kana: 'あ'.repeat(40), late: 'いまも正しいか、確認できていません' };
    expect(flyerScale({ ...short, ...late, rules: rules.slice(0, 2) })).toBeLessThan(
      flyerScale({ ...short, rules: rules.slice(0, 2) }),
    );
    const full = flyerScale({ ...short, rules, description: 'あ'.repeat(400) });
    expect(full).toBeLessThan(1);
    expect(flyerScale({ ...short, rules: rules.map((rule) => rule.repeat(9)) })).toBe(0.5);
  });
});
