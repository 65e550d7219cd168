/** Brings what readContent read into Astro's content collections, rendered to HTML. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { EditorialFolder } from '#domain/editorial/entry.ts';
import type { Placeholders } from '#domain/editorial/placeholders.ts';
import type { Locale } from '#i18n/locales.ts';
import { readContent } from './read-content.ts';

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
      const fill = async () => {
        const entries = readContent(root, facts).filter((entry) => entry.folder === folder);
        store.clear();
        for (const { slug, locale, file, data, body } of entries) {
          const id = `${slug}/${locale}`;
          const rendered = await context.renderMarkdown(body, {
            fileURL: pathToFileURL(join(root, file)),
          });
          const digest = context.generateDigest({ data, body });
          store.set({
            id,
            data: await context.parseData({ id, data }),
            body,
            filePath: file,
            digest,
            rendered,
          });
        }
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
