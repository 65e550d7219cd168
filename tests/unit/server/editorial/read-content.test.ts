import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editorialFolders } from '#domain/editorial/entry.ts';
import { placeholdersOf } from '#domain/editorial/placeholders.ts';
import { editorialRecords } from '#domain/editorial/records.ts';
import { foldRecords, searchRecords } from '#domain/editorial/search.ts';
import { localePath, locales, type Locale } from '#i18n/locales.ts';
import { readContent } from '#server/editorial/read-content.ts';
import { readTown } from '#server/town/read-town.ts';

const town = readTown('content/town');
const facts = (locale: Locale) => placeholdersOf(town, locale);

describe('the content of this site', () => {
  const entries = readContent('.', facts);
  const slugs = (folder: string) =>
    new Set(entries.filter((entry) => entry.folder === folder).map(({ slug }) => slug));

  it('has what a reader looks for', () => {
    expect(slugs('words').size).toBe(15);
    expect([...slugs('guide')].sort()).toEqual(
      ['before-you-go', 'events', 'faq', 'first-visit', 'post', 'search'].sort(),
    );
    expect([...slugs('pages')].sort()).toEqual(['about', 'accessibility', 'privacy']);
    expect(slugs('news').size).toBeGreaterThan(0);
  });

  it('says every word in three readings, each in its own words', () => {
    const words = entries.filter((entry) => entry.folder === 'words');
    for (const slug of slugs('words')) {
      const explained = words.filter((word) => word.slug === slug).map(({ locale }) => locale);
      expect(explained.sort(), slug).toEqual([...locales].sort());
    }
    for (const { data, file } of words) {
      expect(new Set(Object.values(data.short)).size, file).toBe(3);
      expect(data.short.en, file).toMatch(/^[\p{Script=Latin}\p{P}\p{Zs}]+$/u);
    }
  });

  it('writes guide, news and statements in three readings', () => {
    for (const folder of ['guide', 'news', 'pages']) {
      for (const slug of slugs(folder)) {
        const readings = entries
          .filter((entry) => entry.folder === folder && entry.slug === slug)
          .map(({ locale }) => locale);
        expect(readings.sort(), slug).toEqual([...locales].sort());
      }
    }
  });

  it('leaves no placeholder unfilled', () => {
    for (const { body, file } of entries) expect(body, file).not.toMatch(/[{}]/);
  });

  const first = (query: string, locale: Locale) =>
    searchRecords(
      foldRecords(editorialRecords(entries, locale, (path) => localePath(locale, path))),
      query,
      1,
    )[0]?.url;

  it.each([
    ['ｻﾛﾝ', 'ja', '/words/salon'],
    ['かよいのば', 'ja', '/words/kayoinoba'],
    ['子供食堂', 'ja', '/words/kodomo-shokudo'],
    ['CSW', 'ja-easy', '/ja-easy/words/csw'],
    ['fourth tie', 'en', '/en/words/engawa'],
    ['privacy', 'en', '/en/privacy'],
    ['someone wonders about you', 'en', '/en/words/kayoinoba'],
  ] as const)('finds %s (%s) at %s', (query, locale, url) => {
    expect(first(query, locale)).toBe(url);
  });
});

describe('a word without an explanation in the reader’s reading', () => {
  const entries = readContent('.', facts).filter(
    ({ folder, locale }) => folder === 'words' && locale === 'ja',
  );
  const address = (path: string) => path;

  it('is found in English by what is said of it in English alone', () => {
    for (const { text, headings, lang } of editorialRecords(entries, 'en', address)) {
      expect(text).not.toMatch(/\p{Script=Han}/u);
      expect({ headings, lang }).toEqual({ headings: [], lang: 'en' });
    }
  });

  it('is found in やさしい日本語 by the Japanese one too', () => {
    const texts = editorialRecords(entries, 'ja-easy', address).map(({ text }) => text);
    expect(texts.some((text) => text.includes('社会福祉協議会が1990年代から'))).toBe(true);
  });
});

describe('a mistake in the content', () => {
  let root = '';
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const faults = () => {
    try {
      readContent(root, facts);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const spoil = (file: string, from: string | RegExp, to: string) =>
    write(file, readFileSync(join(root, file), 'utf8').replace(from, to));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'content-'));
    for (const folder of editorialFolders) {
      cpSync(join('content', folder), join(root, 'content', folder), { recursive: true });
    }
    cpSync(join('src', 'pages'), join(root, 'src', 'pages'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is none in a copy', () => expect(faults()).toBe(''));

  it('names file, line and remedy of a wrong setting', () => {
    spoil('content/words/ibasho.md', 'kana: いばしょ', 'kana: イバショ');
    expect(faults()).toBe(
      'content/words/ibasho.md, line 3: "kana" is not right: write its reading in hiragana, such as いばしょ.',
    );
  });

  it('names the place of a missing one, a misspelt one and a broken list', () => {
    spoil('content/words/ibasho.md', /^kana: .*\n/m, 'kanna: いばしょ\n');
    spoil('content/words/salon.md', /synonyms: \[.*\]/, 'synonyms: [a');
    const lines = faults().split('\n');
    expect(lines).toContain(
      'content/words/ibasho.md, line 2: "kana" is missing: write its reading in hiragana, such as いばしょ.',
    );
    expect(lines).toContain(
      'content/words/ibasho.md, line 2: "kanna" is not known here: check the spelling or remove it.',
    );
    expect(lines.find((line) => line.includes('salon.md'))).toMatch(
      /^content\/words\/salon\.md, line \d+: this is not YAML: /,
    );
  });

  it('follows links and related words', () => {
    spoil('content/guide/search/en.md', '](/areas)', '](/aeras)');
    spoil('content/words/csw.md', 'related: [', 'related: [nowhere, ');
    expect(faults()).toMatch(
      /^content\/words\/csw\.md, line 1: "related" names nowhere: .*\ncontent\/guide\/search\/en\.md, line \d+: the link to \/aeras leads nowhere: /,
    );
  });

  it('knows its placeholders, readings and addresses', () => {
    spoil('content/pages/about/ja.md', '{town}', '{city}');
    write('content/guide/faq/fr.md', '---\ntitle: a\nlead: b\n---\n\nc\n');
    write('content/news/New Year/ja.md', '---\ntitle: a\nlead: b\ndate: 2026-01-01\n---\n\nc\n');
    write('content/news/only-english/en.md', '---\ntitle: a\nlead: b\n---\n\nc\n');
    expect(faults().split('\n')).toEqual([
      expect.stringContaining('content/guide/faq/fr.md, line 1: the name is not a reading'),
      expect.stringContaining('content/pages/about/ja.md, line 3: {city} stands for nothing'),
      expect.stringContaining('content/news/New Year/ja.md, line 1: "New Year" becomes an address'),
      expect.stringContaining(
        'content/news/only-english/ja.md, line 1: the Japanese text is missing',
      ),
    ]);
  });

  it('is an explanation of no word, in no reading, or with settings of its own', () => {
    write('content/words/nothing/en.md', 'Hello\n');
    write('content/words/salon/ja.md', 'サロン\n');
    write('content/words/salon/en.md', '---\nterm: a\n---\n\n{city}\n');
    write('content/words/csw/en.md', '\n');
    expect(faults().split('\n')).toEqual([
      'content/words/csw/en.md, line 1: the text is missing: write it, or remove the file.',
      'content/words/nothing/en.md, line 1: content/words/nothing.md is missing: write it first.',
      expect.stringContaining('content/words/salon/en.md, line 5: {city} stands for nothing'),
      expect.stringContaining('content/words/salon/en.md, line 1: settings stand in the Japanese'),
      'content/words/salon/ja.md, line 1: the name is not another reading: write ja-easy.md or en.md.',
    ]);
  });

  it('is a page without text, or without settings', () => {
    write('content/guide/faq/en.md', '---\ntitle: a\nlead: b\n---\n');
    write('content/guide/post/en.md', 'Hello\n');
    expect(faults()).toMatch(/faq\/en\.md, line \d+: the text is missing: /);
    expect(faults()).toContain('content/guide/post/en.md, line 1: the settings are missing: ');
  });
});
