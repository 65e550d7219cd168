/** Builds `/sw.js` when the rest of the site is built, with the names of what it fetches beforehand. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

const worker = fileURLToPath(new URL('../../client/offline/service-worker.ts', import.meta.url));

/** What any page needs, and the page that is shown in place of one that was never seen. */
const wanted = ['_astro/*.{css,js}', '{offline,*/offline}/index.html', 'favicon.svg'];

/** Bytes; the map's own code is kept when a map was seen, not before. */
const largest = 60_000;

function entriesOf(folder: string): { url: string; revision: string | null }[] {
  return globSync(wanted, { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .filter((file) => statSync(join(folder, file)).size <= largest)
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      const isNamed = file.startsWith('_astro/');
      return {
        url: `/${file}`,
        revision: isNamed ? null : createHash('sha256').update(bytes).digest('hex').slice(0, 16),
      };
    });
}

/** Astro integration; does nothing in `astro dev`, where a worker would show yesterday's sources. */
export function offlineWorker(): AstroIntegration {
  return {
    name: 'engawa:offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await build({
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          define: {
            precacheEntries: JSON.stringify(entriesOf(folder)),
            'process.env.NODE_ENV': '"production"',
          },
          build: {
            outDir: folder,
            emptyOutDir: false,
            lib: { entry: worker, formats: ['iife'], name: 'engawa', fileName: () => 'sw.js' },
          },
        });
      },
    },
  };
}
