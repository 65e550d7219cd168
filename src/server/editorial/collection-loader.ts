/** Brings what readContent read into Astro's content collections, rendered to HTML. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { EditorialFolder } from '#domain/editorial/entry.ts';
import type { Placeholders } from '#domain/editorial/placeholders.ts';
import { annotateHtml } from '#domain/furigana/annotate-html.ts';
import type { Locale } from '#i18n/locales.ts';
import { readContent, type ContentEntry } from './read-content.ts';
import { editorialReader } from './readings.ts';

/**
 * A loader for one folder of content/. Identifiers are SLUG/READING.
 *
 * Astro's own `glob` would report the first wrong setting without a line, and can neither fill
 * `{town}` nor follow links from one folder into another.
 */
export function editorialLoader(
  folder: EditorialFolder,
  facts: (locale: Locale) => Placeholders,
): Loader {
  return {
    name: `engawa:${folder}`,
    async load(context) {
      const { config, store, watcher, logger } = context;
      const root = fileURLToPath(config.root);
      const made = async ({ slug, locale, file, data, body }: ContentEntry) => {
        const id = `${slug}/${locale}`;
        const fileURL = pathToFileURL(join(root, file));
        const rendered = await context.renderMarkdown(body, { fileURL });
        const read = locale === 'en' ? null : await editorialReader(root);
        return {
          id,
          data: await context.parseData({ id, data }),
          body,
          filePath: file,
          digest: context.generateDigest({ data, body }),
          rendered: read ? { ...rendered, html: annotateHtml(rendered.html, read) } : rendered,
        };
      };
      const fill = async () => {
        const entries = readContent(root, facts).filter((entry) => entry.folder === folder);
        const all = await Promise.all(entries.map(made));
        // At once: nobody who looks meanwhile finds a page gone.
        store.clear();
        for (const entry of all) store.set(entry);
      };
      await fill();
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(join(root, 'content')) || !path.endsWith('.md')) return;
        // While an editor types, the last good text stays and the terminal says what is wrong.
        fill().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}
