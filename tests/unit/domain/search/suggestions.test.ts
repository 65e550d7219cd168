import { describe, expect, it } from 'vitest';
import { toldApart } from '#domain/search/suggestions.ts';

describe('what tells a suggestion apart', () => {
  const nagisa = { name: '移動サロン', apart: ['渚台団地集会所', '西圏域'] };
  const sunairi = { name: '移動サロン', apart: ['砂入自治会館', '西圏域'] };
  const tea = { name: 'お茶の会', apart: ['渚台団地集会所'] };

  it('is nothing where its name stands once', () => {
    expect(toldApart(nagisa, [tea])).toBeNull();
    expect(toldApart(nagisa, [])).toBeNull();
  });

  it('is the first that no other of its name has', () => {
    expect(toldApart(nagisa, [sunairi, tea])).toBe('渚台団地集会所');
    const elsewhere = { name: '移動サロン', apart: ['渚台団地集会所', '山手圏域'] };
    expect(toldApart(nagisa, [elsewhere])).toBe('西圏域');
  });

  it('is nothing where nothing is known', () => {
    expect(toldApart(nagisa, [nagisa])).toBeNull();
    expect(toldApart({ name: '移動サロン', apart: [] }, [nagisa])).toBeNull();
  });
});
