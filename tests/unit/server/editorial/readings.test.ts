import { expect, test } from 'vitest';
import { projectRoot } from '#tests/helpers/command.ts';
import { editorialReader } from '#server/editorial/readings.ts';

const shown = async (text: string) => {
  const read = await editorialReader(projectRoot);
  return read(text)
    .map(({ text: base, kana }) => (kana === undefined ? base : `${base}[${kana}]`))
    .join('');
};

test.each([
  // By the analyser.
  ['農家の資格', '農家[のうか]の資格[しかく]'],
  // By hand, because the analyser would say ほう and ひらく.
  ['開いている方へ', '開[ひら]いている方[かた]へ'],
  [
    '学校に 行って いない 人に 会ったら',
    '学校[がっこう]に 行[い]って いない 人[ひと]に 会[あ]ったら',
  ],
  // Both in one sentence, the text unchanged.
  ['12月3日、農家の居場所', '12月[がつ]3日[みっか]、農家[のうか]の居場所[いばしょ]'],
])('%s', async (text, expected) => {
  expect(await shown(text)).toBe(expected);
});
