/**
 * The service worker: what was seen opens again without a connection, with the day it was seen. A
 * page comes from the site whenever the site answers, so that nobody reads an old one by mistake.
 */
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import {
  cleanupOutdatedCaches,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';
import { localeOfPath, localePath } from '#i18n/locales.ts';
import {
  isKeepable,
  keepHeader,
  listCache,
  mayKeep,
  pageCache,
  pageLimits,
  seenAt,
  stamped,
  withSeenNotice,
} from './kept-pages.ts';

/** What the build made: page scripts, styles and the offline pages; put in by worker-build.ts. */
declare const precacheEntries: PrecacheEntry[];
declare function skipWaiting(): Promise<void>;

/** How long the site may take before the kept page is shown, seconds. */
const patience = 3;
const day = 24 * 3600;

/** Keeps whole public pages only, with the instant they were had, and says it when they are shown. */
const keepsPages: WorkboxPlugin = {
  cacheWillUpdate: ({ response }) =>
    Promise.resolve(isKeepable(response) ? stamped(response, new Date()) : null),
  cachedResponseWillBeUsed: async ({ cachedResponse, request }) => {
    const seen = cachedResponse && seenAt(cachedResponse);
    if (!cachedResponse || !seen) return cachedResponse;
    const html = withSeenNotice(await cachedResponse.text(), new URL(request.url).pathname, seen);
    return new Response(html, { headers: cachedResponse.headers });
  },
};

/** Keeps good answers only; an opaque one could be anything. */
const keepsGood: WorkboxPlugin = {
  cacheWillUpdate: ({ response }) => Promise.resolve(response.status === 200 ? response : null),
};

const limits = (maxEntries: number, days: number) =>
  new ExpirationPlugin({ maxEntries, maxAgeSeconds: days * day, purgeOnQuotaError: true });

const seenPages = new NetworkFirst({
  cacheName: pageCache,
  networkTimeoutSeconds: patience,
  plugins: [keepsPages, new ExpirationPlugin({ ...pageLimits, purgeOnQuotaError: true })],
  matchOptions: { ignoreVary: true },
});

const listedPages = new NetworkFirst({
  cacheName: listCache,
  networkTimeoutSeconds: patience,
  plugins: [keepsPages, limits(200, 365)],
  matchOptions: { ignoreVary: true },
});

setCacheNameDetails({ prefix: 'engawa' });
void skipWaiting();
clientsClaim();
cleanupOutdatedCaches();
precacheAndRoute(precacheEntries, { cleanURLs: false });

registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin &&
    mayKeep(url.pathname) &&
    (request.mode === 'navigate' || request.headers.has(keepHeader)),
  async (context) => {
    const isListed = context.request.headers.get(keepHeader) === 'list';
    if (isListed) return listedPages.handle(context);
    try {
      return await seenPages.handle(context);
    } catch (error) {
      const listed = await caches.open(listCache);
      const kept = await listed.match(context.request, { ignoreVary: true });
      const seen = kept && seenAt(kept);
      if (!seen) throw error;
      const html = withSeenNotice(await kept.text(), context.url.pathname, seen);
      return new Response(html, { headers: kept.headers });
    }
  },
);

// Named after their contents: an address never changes its bytes.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/_astro/'),
  new CacheFirst({ cacheName: 'engawa-assets', plugins: [keepsGood, limits(120, 60)] }),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === '/map/snapshot.json',
  new NetworkFirst({
    cacheName: 'engawa-directory',
    networkTimeoutSeconds: patience,
    plugins: [keepsGood, limits(4, 30)],
    matchOptions: { ignoreVary: true },
  }),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /^\/(basemap|icons)\/|^\/favicon/.test(url.pathname),
  new StaleWhileRevalidate({ cacheName: 'engawa-files', plugins: [keepsGood, limits(60, 60)] }),
);

// The security policy lets a page ask no other host than that of the base map.
registerRoute(
  ({ sameOrigin, request }) => !sameOrigin && request.method === 'GET',
  new CacheFirst({ cacheName: 'engawa-tiles', plugins: [keepsGood, limits(400, 30)] }),
);

setCatchHandler(async ({ request, url }) => {
  if (request.mode !== 'navigate') return Response.error();
  const page = localePath(localeOfPath(url.pathname), '/offline');
  return (await matchPrecache(`${page}/index.html`)) ?? Response.error();
});
