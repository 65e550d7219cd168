/**
 * The route cache of the site, on Astro's provider interface. astro.config.mjs names this file;
 * pages speak to it through cacheAnswer().
 */
import type { CacheProviderFactory } from 'astro';
import { changeHub } from './change-hub.ts';
import { PageCache } from './pages/page-cache.ts';

interface ProviderConfig {
  /** Room for all kept pages together. */
  maxBytes?: number;
}

const defaultMaxBytes = 64 * 1024 * 1024;

const createProvider: CacheProviderFactory<ProviderConfig> = (config) => {
  const pages = new PageCache(config?.maxBytes ?? defaultMaxBytes);
  return {
    name: 'engawa',
    onRequest: ({ request, url, logger }, next) =>
      pages.respond({ request, url, render: next, warn: (message) => logger.warn(message) }),
    invalidate({ tags = [], path }) {
      changeHub.tagsChanged(typeof tags === 'string' ? [tags] : tags);
      if (path !== undefined) pages.pathChanged(path);
      return Promise.resolve();
    },
  };
};

export default createProvider;
