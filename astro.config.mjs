import node from '@astrojs/node';
import svelte from '@astrojs/svelte';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { localeRoutes } from './src/i18n/locale-routes.ts';
import { defaultLocale, locales } from './src/i18n/locales.ts';
import { contentSecurityPolicy } from './src/server/security/content-security-policy.ts';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  integrations: [svelte(), localeRoutes()],
  i18n: { locales: [...locales], defaultLocale, routing: { prefixDefaultLocale: false } },
  // One address per page: what is printed on paper has no slash at its end.
  trailingSlash: 'never',
  security: { checkOrigin: true, csp: contentSecurityPolicy() },
  // Highlighted code would need inline styles, which the policy above refuses.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: { plugins: [tailwindcss()] },
});
