import node from '@astrojs/node';
import svelte from '@astrojs/svelte';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { baseMapOrigins } from './src/domain/base-map/base-map-sources.ts';
import { placeholdersOf } from './src/domain/editorial/placeholders.ts';
import { localeRoutes } from './src/i18n/locale-routes.ts';
import { defaultLocale, locales } from './src/i18n/locales.ts';
import { pagefindIndex } from './src/server/editorial/pagefind-index.ts';
import { editorialReadings } from './src/server/editorial/readings-plugin.ts';
import { readEnvironment } from './src/server/environment.ts';
import { offlineWorker } from './src/server/offline/worker-build.ts';
import { contentSecurityPolicy } from './src/server/security/content-security-policy.ts';
import { largestForm } from './src/server/security/form-size.ts';
import { synonymsPlugin } from './src/server/search/synonyms-plugin.ts';
import { readTown } from './src/server/town/read-town.ts';
import { townPlugin } from './src/server/town/town-plugin.ts';

const { townDir } = readEnvironment(process.env);
const town = readTown(townDir);
/** @param {import('./src/i18n/locales.ts').Locale} locale */
const factsOf = (locale) => placeholdersOf(town, locale);

export default defineConfig({
  output: 'server',
  // For forms with photos; the middleware keeps all others to a few hundred letters.
  adapter: node({ mode: 'standalone', bodySizeLimit: largestForm }),
  integrations: [svelte(), localeRoutes(), pagefindIndex(factsOf), offlineWorker()],
  i18n: { locales: [...locales], defaultLocale, routing: { prefixDefaultLocale: false } },
  // One address per page: what is printed on paper has no slash at its end.
  trailingSlash: 'never',
  ...(town.address && { site: town.address }),
  security: {
    checkOrigin: true,
    actionBodySizeLimit: largestForm,
    csp: contentSecurityPolicy(baseMapOrigins(town.map.base)),
    // What a proxy passes on of the public address is believed for that address only.
    allowedDomains: town.address
      ? [
          {
            protocol: new URL(town.address).protocol.slice(0, -1),
            hostname: new URL(town.address).hostname,
          },
        ]
      : [],
  },
  cache: { provider: { name: 'engawa', entrypoint: '#server/cache/provider.ts' } },
  // Highlighted code would need inline styles, which the policy above refuses.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    plugins: [
      tailwindcss(),
      townPlugin(town, townDir),
      editorialReadings(process.cwd(), factsOf),
      synonymsPlugin('content/taxonomy/synonyms.yaml'),
    ],
  },
});
