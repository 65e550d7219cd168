import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unreadKanji } from '#domain/furigana/find-readings.ts';
import { parseReadings } from '#domain/furigana/reading-list.ts';
import { gap, messageTexts } from '#tests/helpers/message-texts.ts';

const files = globSync('src/i18n/readings/*.txt').map((file) => readFileSync(file, 'utf8'));
const list = parseReadings(...files);

/** The least that stays unread, whether the page puts a number or a word into the gaps. */
function unread(text: string): string[] {
  const filled = ['25', 'あ'].map((word) => unreadKanji(text.replaceAll(gap, word), list));
  return filled.find((kanji) => kanji.length === 0) ?? filled[0] ?? [];
}

describe.each(['ja', 'ja-easy'] as const)('the messages in %s', (locale) => {
  test('have a reading for every kanji', () => {
    const missing = messageTexts(locale).flatMap(({ file, text }) =>
      unread(text).map((kanji) => `${file}: ${kanji} in 「${text.replaceAll(gap, '…')}」`),
    );
    expect(missing, 'add 漢字[かんじ], a line each, to a file of src/i18n/readings').toEqual([]);
  });
});

test('the words of the taxonomy have a reading for every kanji', () => {
  const sql = readFileSync('supabase/migrations/20261121000400_taxonomy.sql', 'utf8');
  const rows = sql.split('\n').filter((line) => /^ {2}\(\d+, '/.test(line));
  expect(rows.length).toBeGreaterThan(40);
  const texts = rows.flatMap((row) => row.match(/'[^']+'/g) ?? []);
  expect(texts.flatMap((text) => unread(text).map((kanji) => `${kanji} in ${text}`))).toEqual([]);
});

test('no reading is longer than a line can break', () => {
  const long = [...list.values()]
    .flat()
    .flatMap(({ pieces }) => pieces)
    .filter(({ text, kana = '' }) => kana !== '' && (text.length > 5 || kana.length > 10));
  expect(long).toEqual([]);
});
