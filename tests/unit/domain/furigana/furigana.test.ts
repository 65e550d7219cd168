import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignKana } from '#domain/furigana/align-kana.ts';
import { findReadings } from '#domain/furigana/find-readings.ts';
import type { Piece } from '#domain/furigana/piece.ts';
import { parseReadings } from '#domain/furigana/reading-list.ts';

const list = parseReadings(`
// a comment
居場所[いばしょ]
場所[ばしょ]
人[ひと]
活動[かつどう]
書[か]~
外国[がいこく]
来[き]た
外国[がいこく]から来[き]た方[かた]
#月[がつ]
#日[にち]
3日[みっか]
第[だい]#
=火[か]
+休[やす]み
祝日[しゅくじつ]
`);

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, kana }) => (kana === undefined ? text : `${text}[${kana}]`)).join('');
const read = (text: string) => shown(findReadings(text, list));

describe('readings in a text', () => {
  test.each([
    ['居場所と場所', '居場所[いばしょ]と場所[ばしょ]'],
    ['外国から来た方へ', '外国[がいこく]から来[き]た方[かた]へ'],
    ['12月3日、13日', '12月[がつ]3日[みっか]、13日[にち]'],
    ['第2・第4', '第[だい]2・第[だい]4'],
    ['祝日休み', '祝日[しゅくじつ]休[やす]み'],
    ['書いて書く', '書[か]いて書[か]く'],
    ['火', '火[か]'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['a word of one kanji within others', '人気と活動人'],
    ['kanji that are known only in part', '活動費の領収'],
    ['a word that needs another ending', '書類'],
    ['a counted word', '5人'],
    ['a letter that stands alone elsewhere', '火と水'],
  ])('%s stays without', (_, text) => {
    expect(read(text)).toBe(text);
  });

  test('the text itself is never changed', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...Array.from('居場所人活動書外国から来た方3日月第休み火、 ')),
    });
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          findReadings(text, list)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('a line that is no reading is named', () => {
    expect(() => parseReadings('居場所[いばしょ')).toThrow('"居場所[いばしょ"');
    expect(() => parseReadings('居場[いば]所')).toThrow('each kanji with its kana');
  });
});

describe('kana over a name', () => {
  test.each([
    ['みどり公民館', 'みどりこうみんかん', 'みどり公民館[こうみんかん]'],
    ['ひだまりサロン 花', 'ヒダマリサロン ハナ', 'ひだまりサロン 花[はな]'],
    ['第2集会所（東）', 'だいにしゅうかいじょ（ひがし）', null],
    ['子ども食堂 虹', 'こどもしょくどう にじ', '子[こ]ども食堂[しょくどう] 虹[にじ]'],
    ['川の家', 'かわのいえ', '川[かわ]の家[いえ]'],
    ['母の野の会', 'ははののののかい', null],
    ['縁側', 'えんがわ', '縁側[えんがわ]'],
    ['縁側', 'ENGAWA', null],
    ['縁川活動場所', 'えんがわかつどうばしょ', '縁川[えんがわ]活動[かつどう]場所[ばしょ]'],
    ['無名者之広場', 'むめいしゃのひろば', '無名者之広場'],
    ['みどり公民館', 'あおいこうみんかん', null],
  ])('%s, %s', (name, kana, expected) => {
    const pieces = alignKana(name, kana, list);
    expect(pieces && shown(pieces)).toBe(expected);
  });
});
