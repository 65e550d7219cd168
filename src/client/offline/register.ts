import { keepHeader, mayKeep } from './kept-pages.ts';

/** This page and what it is made of, in the form Workbox's router takes. */
function seenNow(): (string | [string, RequestInit])[] {
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/`));
  const page = location.href.split('#', 1)[0] ?? location.href;
  const isPage = mayKeep(location.pathname);
  return [
    ...(isPage ? [[page, { headers: { [keepHeader]: 'seen' } }] as [string, RequestInit]] : []),
    ...new Set(loaded),
  ];
}

/**
 * Starts the service worker. A first visit came without it, so what is on the screen is handed to it
 * afterwards. A browser without one, or a reader who forbids it, has the site as before.
 */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  try {
    await serviceWorker.register('/sw.js');
    const { active } = await serviceWorker.ready;
    if (isFirst) active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache: seenNow() } });
  } catch {
    // Private windows and full devices: there is nothing to do about it.
  }
}
