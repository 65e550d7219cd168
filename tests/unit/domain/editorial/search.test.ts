import { describe, expect, it } from 'vitest';
import { indexBigrams, queryBigrams } from '#domain/editorial/bigrams.ts';
import { excerptOf } from '#domain/editorial/excerpt.ts';
import { plainText } from '#domain/editorial/plain-text.ts';
import {
  foldRecords,
  queryTerms,
  searchRecords,
  type EditorialRecord,
} from '#domain/editorial/search.ts';

const page = (title: string, more: Partial<EditorialRecord> = {}): EditorialRecord => ({
  folder: 'guide',
  url: `/guide/${title}`,
  title,
  headings: [],
  also: [],
  text: '',
  lang: 'ja',
  ...more,
});

const found = (records: EditorialRecord[], query: string) =>
  searchRecords(foldRecords(records), query, 10).map(({ title }) => title);

describe('searchRecords', () => {
  it('ranks title before heading before text', () => {
    const records = [
      page('本文', { text: '近くのサロンへ行きます。' }),
      page('見出し', { headings: ['サロンとは'] }),
      page('サロンのひらき方'),
      page('読みにサロン', { also: ['さろん'] }),
      page('関係のないページ'),
    ];
    expect(found(records, 'ｻﾛﾝ')).toEqual(['読みにサロン', 'サロンのひらき方', '見出し', '本文']);
  });

  it('wants every word of the query, wherever it stands', () => {
    const records = [page('通いの場', { text: 'お茶を飲みます' }), page('通いの場と体操')];
    expect(found(records, '通いの場　お茶')).toEqual(['通いの場']);
  });

  it('finds by the reading, in the spacing of やさしい日本語, by one letter', () => {
    const records = [page('通いの場', { also: ['かよいのば'], text: '近くに 住む 人が 集まる' })];
    for (const query of ['かよいのば', 'カヨイノバ', '近くに住む', '住']) {
      expect(found(records, query)).toEqual(['通いの場']);
    }
  });

  it('finds nothing for nothing', () => {
    expect(found([page('サロン')], ' 、 ')).toEqual([]);
    expect(found([page('サロン')], '役所')).toEqual([]);
  });
});

describe('excerptOf', () => {
  const text = `${'前置きが続きます。'.repeat(12)}ここにサロンの話があります。${'後書き。'.repeat(40)}`;

  it('shows what was found, from the beginning of its sentence', () => {
    expect(excerptOf(text, queryTerms('ｻﾛﾝ'))).toMatch(/^….*サロンの話があります。.*…$/);
  });

  it('shows the beginning when the words stand elsewhere', () => {
    expect(excerptOf('みじかい文。', ['さろん'])).toBe('みじかい文。');
  });
});

describe('plainText', () => {
  it('leaves words without marks and addresses', () => {
    const markdown = '## 見出し\n\n- **いつ**：[地図](/map)を見ます\n\n1. 一つめ\n\n> 引用';
    expect(plainText(markdown)).toEqual({
      headings: ['見出し'],
      text: 'いつ：地図を見ます 一つめ 引用',
    });
  });
});

describe('bigrams', () => {
  /** The pairs again as letters. */
  const letters = (words: string) =>
    words.replace(/\bu((?:[0-9a-f]{4})+)/g, (_, units: string) =>
      units.replace(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16))),
    );

  it('are the same for every way to write a word', () => {
    expect(letters(queryBigrams('ｻﾛﾝ'))).toBe('さろ ろん');
    expect(letters(indexBigrams('サロン'))).toBe('さろ ろん ん');
    expect(letters(queryBigrams('かよいのば'))).toBe('かよ よい いの のば');
    expect(letters(indexBigrams('通いの 場 Map'))).toBe('通い いの の場 場 map');
  });

  it('keep the words of a query apart', () => {
    expect(letters(queryBigrams('サロン　場 CSW'))).toBe('さろ ろん 場 csw');
  });

  it('are words that no browser parts, and one letter begins its pairs', () => {
    expect(queryBigrams('さろ')).toBe('u3055308d');
    expect(queryBigrams('さろ').startsWith(queryBigrams('さ'))).toBe(true);
  });
});
