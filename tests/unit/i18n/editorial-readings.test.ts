import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editorialRecords } from '#domain/editorial/records.ts';
import { plainText } from '#domain/editorial/plain-text.ts';
import { unreadKanji } from '#domain/furigana/find-readings.ts';
import { parseReadings } from '#domain/furigana/reading-list.ts';
import { readContent } from '#server/editorial/read-content.ts';

const files = globSync('src/i18n/readings/*.txt').map((file) => readFileSync(file, 'utf8'));
const list = parseReadings(...files);

test('what editors wrote in やさしい日本語 has a reading for every kanji', () => {
  // The names of a town are its own.
  const facts = {
    town: 'まち',
    desk: 'まどぐち',
    licence: 'CC',
    licenceUrl: 'https://example.jp/',
    reportDays: '9',
    signUpDays: '9',
  };
  const entries = readContent('.', () => facts);
  const easy = entries.filter(({ folder, locale }) => folder === 'words' || locale === 'ja-easy');
  const texts = easy.flatMap((entry) =>
    entry.folder === 'words'
      ? [
          entry.data.name['ja-easy'],
          entry.data.short['ja-easy'],
          entry.locale === 'ja-easy' ? plainText(entry.body).text : '',
        ]
      : editorialRecords([{ ...entry, locale: 'ja' }], 'ja-easy', String).flatMap(
          ({ title, headings, text }) => [title, ...headings, text],
        ),
  );
  expect(texts.length).toBeGreaterThan(60);
  const missing = texts.flatMap((text) =>
    unreadKanji(text, list).map(
      (kanji) => `${kanji} in ${new RegExp(`.{0,6}${kanji}.{0,6}`).exec(text)?.[0] ?? ''}`,
    ),
  );
  expect(missing, 'add 漢字[かんじ], a line each, to src/i18n/readings/editorial.txt').toEqual([]);
});
