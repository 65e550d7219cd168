import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guess, nearestPart, takeApart, writtenHalf } from '#domain/search/correct.ts';

const known = ['サロン', '農園', 'のうえん', 'ようちえん', 'こどもしょくどう', '体操', 'たいそう'];
const words = (said: string, names: string[] = []) =>
  guess(said, known, names).map(({ word }) => word);

describe('guess', () => {
  it('finds what was meant', () => {
    expect(words('さろそ')).toEqual(['サロン']);
    expect(words('こどもしょくとう')[0]).toBe('こどもしょくどう');
    expect(words('ようえん')).toEqual(expect.arrayContaining(['のうえん', 'ようちえん']));
  });

  it('finds parts of names', () => {
    expect(words('ひたまり', ['さろんひだまり', 'すずめ'])).toEqual(['ひだまり']);
    expect(words('中央公園館', ['北中央公民館'])).toEqual(['中央公民館']);
  });

  it('prefers a missing voicing mark to another slip', () => {
    expect(words('かふえ', ['かふぇ', 'かふた'])[0]).toBe('かふぇ');
  });

  it.each([
    ['ぷーる', ['ほーる', 'いぬのさんぽぱとろーる']],
    ['ぺっと', ['すないりほっとくらぶ', 'ばすけっとのゆうがた']],
    ['体そう', ['あさのけいだいそうじ', '朝の境内そうじ']],
    ['ひだまり', ['うみの学校潮だまり', 'ふなだまりさろん']],
    ['東町さろん', ['さんかく屋根さろん']],
    ['こみせん', ['しゃみせんのてほどき']],
  ])('would rather not guess than guess wrong: %s', (said, names) => {
    expect(words(said, names)).toEqual([]);
  });

  it.each([
    ['からをけ', 'からおけ'],
    ['ひろは', 'ひろば'],
    ['しょおぎ', 'しょうぎ'],
    ['あなす', 'あにす'],
  ])('believes what sounds alike or lies beside it: %s', (said, meant) => {
    expect(guess(said, [meant], []).map(({ word }) => word)).toEqual([meant]);
  });

  it('does not guess at one or two letters, nor far away', () => {
    expect(words('さろ')).toEqual([]);
    expect(words('ぜんぜんちがうことば')).toEqual([]);
  });
});

/** Levenshtein over every part of the text: slow, plain, and right. */
function oracle(word: string, text: string): number {
  let best = word.length;
  for (let from = 0; from <= text.length; from++) {
    for (let to = from; to <= text.length; to++) {
      const part = text.slice(from, to);
      const row = Array.from({ length: part.length + 1 }, (_, j) => j);
      for (let i = 1; i <= word.length; i++) {
        let before = row[0] ?? 0;
        row[0] = i;
        for (let j = 1; j <= part.length; j++) {
          const swap = before + (word[i - 1] === part[j - 1] ? 0 : 1);
          before = row[j] ?? 0;
          row[j] = Math.min(swap, before + 1, (row[j - 1] ?? 0) + 1);
        }
      }
      best = Math.min(best, row[part.length] ?? best);
    }
  }
  return best;
}

describe('nearestPart', () => {
  const letters = fc.string({
    unit: fc.constantFrom('あ', 'い', 'う'),
    minLength: 1,
    maxLength: 7,
  });

  it('reckons as every part compared one by one would', () => {
    fc.assert(
      fc.property(letters, letters, (word, text) => {
        const near = nearestPart(word, text, 3);
        const least = oracle(word, text);
        expect(near?.distance ?? null).toBe(least <= 3 ? near?.distance : null);
        if (near) expect(near.distance).toBe(least);
        if (near) expect(text).toContain(near.part);
      }),
    );
  });
});

describe('takeApart', () => {
  const folded = new Set(['本町', 'さろん', '子ども食堂', '食堂', '無料']);

  it('finds the known words and drops what joins them', () => {
    expect(takeApart('本町のさろん', folded).words).toEqual(['本町', 'さろん']);
    expect(takeApart('子ども食堂無料', folded).words).toEqual(['子ども食堂', '無料']);
    expect(takeApart('本町ひだまり', folded)).toEqual({
      words: ['本町', 'ひだまり'],
      isJoined: false,
    });
  });

  it('knows a word that it does not know by what joins it to another', () => {
    expect(takeApart('東町のさろん', folded)).toEqual({
      words: ['東町', 'さろん'],
      isJoined: true,
    });
    expect(takeApart('さろんで囲碁', folded).words).toEqual(['さろん', '囲碁']);
    expect(takeApart('本町でさろん', folded).words).toEqual(['本町', 'さろん']);
  });

  it('leaves a single word alone', () => {
    expect(takeApart('さろん', folded).words).toEqual([]);
    expect(takeApart('ひだまり', folded).words).toEqual([]);
  });
});

describe('writtenHalf', () => {
  const groups = [
    ['体操', 'たいそう'],
    ['将棋', 'しょうぎ'],
    ['散歩', 'さんぽ', 'ウォーキング'],
  ];

  it.each([
    ['体そう', '体操'],
    ['将ぎ', '将棋'],
    ['散ぽ', '散歩'],
  ])('reads %s as %s', (said, meant) => {
    expect(writtenHalf(said, groups)).toEqual([meant]);
  });

  it.each(['体操', 'たいそう', '休そう', '体(そう', 'そう', '散', ''])(
    'leaves %j alone',
    (said) => {
      expect(writtenHalf(said, groups)).toEqual([]);
    },
  );
});
