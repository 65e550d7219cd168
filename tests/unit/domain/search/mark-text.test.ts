import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround } from '#domain/search/excerpt.ts';
import { markText } from '#domain/search/mark-text.ts';

const marked = (text: string, ...words: string[]) =>
  markText(text, words)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');

describe('markText', () => {
  it('marks words as they are written in the text', () => {
    expect(marked('ふれあいサロン・ひだまり', 'さろん')).toBe('ふれあい[サロン]・ひだまり');
    expect(marked('ｷﾞﾀｰの会', 'ぎたー')).toBe('[ｷﾞﾀｰ]の会');
    expect(marked('ふれあい サ ロ ン', 'さろん')).toBe('ふれあい [サ ロ ン]');
    expect(marked('ＮＰＯ法人', 'npo', '法人')).toBe('[ＮＰＯ法人]');
  });

  it('marks no letters inside a word of another meaning', () => {
    expect(marked('Tea and TEAS instead, for our team', 'tea')).toBe(
      '[Tea] and [TEAS] instead, for our team',
    );
    expect(marked('ＮＰＯ法人Tea', 'tea')).toBe('ＮＰＯ法人[Tea]');
  });

  it('marks words written with spaces whole', () => {
    expect(marked('Cooking with a cook', 'cook')).toBe('[Cooking] with a [cook]');
    expect(marked('A Children’s Café', 'child', 'café')).toBe('A [Children]’s [Café]');
    expect(marked('the tea party', 'teaparty')).toBe('the [tea party]');
    expect(marked('NPO法人と体操', 'npo法')).toBe('[NPO法]人と体操');
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, word) => {
        const said = markText(text, [word])
          .map((piece) => piece.text)
          .join('');
        expect(said).toBe(text);
      }),
    );
  });
});

describe('excerptAround', () => {
  it('shows what stands around the word', () => {
    const text = `${'あ'.repeat(60)}お茶を飲みます。${'い'.repeat(100)}`;
    expect(excerptAround(text, ['お茶'])).toMatch(/^…あ{20}お茶を飲みます。い+…$/);
    expect(excerptAround('お茶です。', ['お茶'])).toBe('お茶です。');
    expect(excerptAround('お茶です。', ['体操'])).toBeNull();
  });
});
