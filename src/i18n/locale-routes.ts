import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { defaultLocale, locales } from './locales.ts';

/**
 * The address of a page file: `p/[code]/index.astro` → `/p/[code]`.
 *
 * @param file path below src/pages, with forward slashes
 */
export function routePattern(file: string): string {
  return `/${file.replace(/\.astro$/, '')}`.replace(/\/index$/, '') || '/';
}

/**
 * Lets every page also answer under `/ja-easy/…` and `/en/…`.
 *
 * The prefixed addresses are routes of their own on the same page file, not rewrites: the page sees
 * the visitor's own URL, `Astro.currentLocale` follows from it, the route cache keeps the readings
 * apart by their paths, and forms post to the address they stand on. Astro's i18n `fallback` renders
 * a page twice, loses form posts on the way and takes `/map/en` for a reading.
 *
 * Endpoints (.ts) speak to machines and have one address. A page added while `astro dev` runs gets
 * its prefixed addresses at the next start.
 */
export function localeRoutes(): AstroIntegration {
  return {
    name: 'engawa:locale-routes',
    hooks: {
      'astro:config:setup': ({ config, injectRoute }) => {
        const pages = new URL('pages/', config.srcDir);
        const files = globSync('**/*.astro', { cwd: fileURLToPath(pages) })
          .map((file) => file.replaceAll('\\', '/'))
          .filter((file) => !file.split('/').some((part) => part.startsWith('_')));
        for (const locale of locales) {
          if (locale === defaultLocale) continue;
          for (const file of files) {
            injectRoute({
              pattern: `/${locale}${routePattern(file)}`.replace(/\/$/, ''),
              entrypoint: new URL(file, pages),
            });
          }
        }
      },
    },
  };
}
