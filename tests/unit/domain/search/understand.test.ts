import { describe, expect, it } from 'vitest';
import { makeWordBook } from '#domain/search/synonyms.ts';
import { understand, type Lexicon } from '#domain/search/understand.ts';
import { readSynonyms } from '#server/search/read-synonyms.ts';

const lexicon: Lexicon = {
  book: makeWordBook(readSynonyms('content/taxonomy/synonyms.yaml')),
  kinds: [
    { code: 'kodomo-shokudo', names: ['子ども食堂', '地域食堂'] },
    { code: 'ibasho', names: ['居場所', 'ふりーすぺーす', 'freespace'] },
    { code: 'sodan', names: ['相談窓口'] },
    { code: 'salon', names: ['さろん', 'salon'] },
    { code: 'ninchisho-cafe', names: ['認知症かふぇ'] },
  ],
  areas: [
    { code: 'north', names: ['本町小学校区', 'ほんちょうしょうがっこうく'] },
    { code: 'south', names: ['川口小学校区'] },
  ],
};

const only = (text: string) => {
  const { words } = understand(text, lexicon);
  expect(words).toHaveLength(1);
  return words[0];
};

describe('understand', () => {
  it.each(['子供食堂', 'こども食堂', '子どもしょくどう', 'コドモショクドウ'])(
    'finds 子ども食堂 by %s',
    (said) => {
      expect(only(said)?.own.texts).toContain('子ども食堂');
      expect(only(said)?.own.texts).toContain('地域食堂');
      expect(only(said)?.own.kinds).toEqual(['kodomo-shokudo']);
    },
  );

  it('exchanges spellings within words nobody listed', () => {
    expect(only('子供会')?.own.texts).toEqual(expect.arrayContaining(['子供会', '子ども会']));
  });

  it('helps one way only', () => {
    expect(only('引きこもり')?.wide.kinds).toEqual(expect.arrayContaining(['ibasho', 'sodan']));
    expect(only('引きこもり')?.own.kinds).toEqual([]);
    expect(only('居場所')?.wide.texts).not.toContain('ひきこもり');
    expect(only('認知症')?.wide.texts).toContain('おれんじかふぇ');
    expect(only('孤食')?.wide.kinds).toContain('kodomo-shokudo');
  });

  it('knows districts by the beginning of their names, in kana too', () => {
    expect(only('本町')?.own.areas).toEqual(['north']);
    expect(only('ホンチョウ')?.own.areas).toEqual(['north']);
    expect(only('町')?.own.areas).toEqual([]);
  });

  it('takes words apart at spaces, but not words that an editor knows as one', () => {
    expect(understand('本町 ｻﾛﾝ', lexicon).words.map(({ said }) => said)).toEqual(['本町', 'ｻﾛﾝ']);
    expect(only('通いの 場')?.said).toBe('通いの 場');
    expect(only('food pantry')?.own.texts).toContain('ふーどぱんとりー');
    expect(only('children’s kitchen')?.own.kinds).toEqual(['kodomo-shokudo']);
  });

  it('leaves out signs beside words, and bears them alone', () => {
    expect(only('🍵 サロン')?.said).toBe('サロン');
    expect(only("♪ サロン -- '")?.said).toBe('サロン');
    expect(only('🍵')?.own.texts).toEqual(['🍵']);
  });

  it('finds no kind by letters that stand in its name by chance, nor by another meaning', () => {
    expect(only('on')?.own.kinds).toEqual([]);
    expect(only('sal')?.own.kinds).toEqual(['salon']);
    expect(only('無料')?.wide.kinds).toEqual([]);
    expect(only('free')?.wide.texts).toContain('無料');
  });

  it('knows what people say for short', () => {
    expect(only('社協')?.own.texts).toContain('社会福祉協議会');
    expect(only('コミセン')?.own.texts).toContain('こみゅにてぃせんたー');
    expect(only('民生委員')?.wide.kinds).toEqual(['sodan']);
  });

  it('adds no text of two kana, which stands in many a reading by chance', () => {
    expect(only('囲碁')?.own.texts).not.toContain('いご');
    expect(only('いご')?.own.texts).toEqual(['いご', '碁']);
  });

  it('says which other words were looked for, and not what was typed', () => {
    expect(only('サロン')?.also).toContain('ふれあいサロン');
    expect(only('サロン')?.also).not.toContain('サロン');
  });

  it.each(['', ' ', '・・・', '\u0000\u0007', '%_\\', '🍵', 'あ'.repeat(10_000)])(
    'bears anything (%j)',
    (text) => {
      const { words } = understand(text, lexicon);
      expect(words.length).toBeLessThanOrEqual(6);
      expect(words.every(({ wide }) => wide.texts.length <= 36)).toBe(true);
    },
  );
});
