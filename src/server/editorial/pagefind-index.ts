/** Pagefind's index of the editors' pages, one for each reading, written at every build. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { PagefindIndex } from 'pagefind';
import { indexBigrams } from '#domain/editorial/bigrams.ts';
import type { Placeholders } from '#domain/editorial/placeholders.ts';
import { recordMeta } from '#domain/editorial/record-meta.ts';
import { editorialRecords } from '#domain/editorial/records.ts';
import type { EditorialRecord } from '#domain/editorial/search.ts';
import { localePath, locales, type Locale } from '#i18n/locales.ts';
import { readContent } from './read-content.ts';

/** Leaves words as they are, where a language would cut and bend them: indexBigrams has done that. */
const language = 'unknown';

/** What the browser needs; the rest is Pagefind's own search box. */
const needed = /^(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_\w+)$/;

async function addRecord(index: PagefindIndex, record: EditorialRecord): Promise<void> {
  const { title, headings, also, text } = record;
  // Said again what counts more, so that its pages are among the first candidates.
  const parts = [title, ...also, title, ...also, ...headings, title, ...headings, text];
  const { errors } = await index.addCustomRecord({
    url: record.url,
    content: parts.map(indexBigrams).join(' '),
    language,
    meta: recordMeta(record),
  });
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

/**
 * Writes the index of some records below a folder.
 * @throws Error in Pagefind's words
 */
async function writePagefindIndex(
  folder: string,
  records: readonly EditorialRecord[],
): Promise<void> {
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(errors.join('\n'));
  for (const record of records) await addRecord(index, record);
  const { files } = await index.getFiles();
  for (const { path, content } of files.filter((file) => needed.test(file.path))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await index.deleteIndex();
}

/**
 * Writes `/pagefind/READING/` into the build. On a system for which Pagefind has no program the
 * build says so and goes on: the pages are found by the server as well (src/server/editorial.ts).
 */
export function pagefindIndex(facts: (locale: Locale) => Placeholders): AstroIntegration {
  let root = '';
  return {
    name: 'engawa:pagefind',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const entries = readContent(root, facts);
        try {
          for (const locale of locales) {
            const records = editorialRecords(entries, locale, (path) => localePath(locale, path));
            await writePagefindIndex(join(fileURLToPath(dir), 'pagefind', locale), records);
          }
        } catch (error) {
          logger.warn(`Editorial pages are searched by the server alone: ${String(error)}`);
        } finally {
          const { close } = await import('pagefind');
          await close();
        }
      },
    },
  };
}
