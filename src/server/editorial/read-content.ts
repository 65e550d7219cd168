/** Reads and checks everything below content/ that is Markdown. For builds and tests. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  articleFolders,
  articleSchema,
  slugSchema,
  wordSchema,
  type Article,
  type ArticleFolder,
  type Word,
} from '#domain/editorial/entry.ts';
import type { Placeholders } from '#domain/editorial/placeholders.ts';
import { defaultLocale, locales, type Locale } from '#i18n/locales.ts';
import { ContentError, type Fault } from './faults.ts';
import { linkFaults } from './links.ts';
import { readEntry, readText } from './read-entry.ts';

interface Entry {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly slug: string;
  readonly body: string;
  readonly bodyLine: number;
}

export interface WordEntry extends Entry {
  readonly folder: 'words';
  readonly locale: Locale;
  readonly data: Word;
}

export interface ArticleEntry extends Entry {
  readonly folder: ArticleFolder;
  readonly locale: Locale;
  readonly data: Article;
}

export type ContentEntry = WordEntry | ArticleEntry;

const japaneseSchemas = {
  guide: articleSchema.required({ order: true }).omit({ date: true, updated: true }),
  news: articleSchema.required({ date: true }).omit({ order: true, updated: true }),
  pages: articleSchema.omit({ order: true, date: true }),
} as const;
const otherSchema = articleSchema.omit({ order: true, date: true, updated: true });

const otherReadings = locales
  .filter((locale) => locale !== defaultLocale)
  .map((locale) => `${locale}.md`)
  .join(' or ');

type Facts = (locale: Locale) => Placeholders;

function readWord(root: string, name: string, facts: Facts): WordEntry | Fault[] {
  const file = `content/words/${name}`;
  const slug = name.replace(/\.md$/, '');
  const read = readEntry(file, readFileSync(join(root, file), 'utf8'), wordSchema, facts('ja'));
  return Array.isArray(read) ? read : { folder: 'words', locale: 'ja', slug, file, ...read };
}

/** What a word is explained with in another reading: text alone, for its settings stand with the Japanese. */
function readExplanation(
  root: string,
  name: string,
  words: ReadonlyMap<string, WordEntry | Fault[]>,
  facts: Facts,
): WordEntry | Fault[] {
  const file = `content/words/${name}`;
  const [slug = '', reading = ''] = name.replace(/\.md$/, '').split('/');
  const fault = (text: string): Fault[] => [{ file, line: 1, text }];
  const locale = locales.find((known) => known === reading && known !== defaultLocale);
  if (!locale) return fault(`the name is not another reading: write ${otherReadings}.`);
  const word = words.get(slug);
  if (!word) return fault(`content/words/${slug}.md is missing: write it first.`);
  // What is wrong with the word itself is said of its own file.
  if (Array.isArray(word)) return [];
  const read = readText(file, readFileSync(join(root, file), 'utf8'), facts(locale));
  return Array.isArray(read) ? read : { ...word, locale, file, ...read };
}

function readArticle(
  root: string,
  folder: ArticleFolder,
  name: string,
  facts: Facts,
): ArticleEntry | Fault[] {
  const file = `content/${folder}/${name}`;
  const [slug = '', reading = ''] = name.replace(/\.md$/, '').split('/');
  const locale = locales.find((known) => known === reading);
  if (!locale) {
    return [
      { file, line: 1, text: `the name is not a reading: write ${locales.join('.md, ')}.md.` },
    ];
  }
  const schema = locale === defaultLocale ? japaneseSchemas[folder] : otherSchema;
  const read = readEntry(file, readFileSync(join(root, file), 'utf8'), schema, facts(locale));
  return Array.isArray(read) ? read : { folder, locale, slug, file, ...read };
}

function nameFaults(entries: readonly ContentEntry[]): Fault[] {
  return entries
    .filter(({ slug }) => !slugSchema.safeParse(slug).success)
    .map(({ file, slug }) => ({
      file,
      line: 1,
      text: `"${slug}" becomes an address: write lower-case letters, digits and hyphens only.`,
    }));
}

function lacksJapanese(entries: readonly ContentEntry[]): Fault[] {
  return [...Map.groupBy(entries, ({ folder, slug }) => `${folder}/${slug}`)]
    .filter(([, readings]) => !readings.some(({ locale }) => locale === defaultLocale))
    .map(([page]) => ({
      file: `content/${page}/ja.md`,
      line: 1,
      text: 'the Japanese text is missing: write it, because the other readings fall back to it.',
    }));
}

/**
 * @param root folder of the project
 * @param facts what `{town}` and its like become in a reading
 * @returns every entry; guides in their order, news from the latest, words by their kana
 * @throws ContentError naming file, line and remedy of everything that is wrong
 */
export function readContent(root: string, facts: Facts): ContentEntry[] {
  const filesOf = (pattern: string) =>
    globSync(pattern, { cwd: join(root, 'content') })
      .map((file) => file.replaceAll('\\', '/').split('/').slice(1).join('/'))
      .sort();
  const words = new Map(
    filesOf('words/*.md').map((name) => [name.replace(/\.md$/, ''), readWord(root, name, facts)]),
  );
  const read: (ContentEntry | Fault[])[] = [
    ...words.values(),
    ...filesOf('words/*/*.md').map((name) => readExplanation(root, name, words, facts)),
    ...articleFolders.flatMap((folder) =>
      filesOf(`${folder}/*/*.md`).map((name) => readArticle(root, folder, name, facts)),
    ),
  ];
  const entries = read.flatMap((entry) => (Array.isArray(entry) ? [] : [entry]));
  const faults = read.flatMap((entry) => (Array.isArray(entry) ? entry : []));
  const faulty = new Set(faults.map(({ file }) => file));
  faults.push(...nameFaults(entries));
  faults.push(...lacksJapanese(entries).filter(({ file }) => !faulty.has(file)));
  // Links are followed once everything they may lead to could be read.
  if (faults.length === 0) faults.push(...linkFaults(root, entries));
  if (faults.length > 0) throw new ContentError(faults);
  return entries;
}
