/**
 * Keeps the pages of what the reader put on her list for as long as it stands there, whatever else she
 * reads. None is asked for on account of the list, or the site could tell from its log what is on it:
 * a page she saw is on the device already, and of the others the list itself holds what is printed.
 */
import { localeOfPath, localePath, pathWithoutLocale } from '#i18n/locales.ts';
import { keepHeader, listCache, pageCache } from './kept-pages.ts';

const listPath = '/handout';

const japanesePath = ({ url }: Request) => pathWithoutLocale(new URL(url).pathname);

/** Copies what was seen of the list beside what was merely seen, and lets go what left the list. */
async function arrange(wanted: ReadonlySet<string>): Promise<void> {
  const [seen, listed] = await Promise.all([caches.open(pageCache), caches.open(listCache)]);
  for (const request of await seen.keys()) {
    if (!wanted.has(japanesePath(request))) continue;
    const page = await seen.match(request, { ignoreVary: true });
    if (page) await listed.put(request, page);
  }
  for (const request of await listed.keys()) {
    if (!wanted.has(japanesePath(request))) await listed.delete(request, { ignoreVary: true });
  }
}

/** Has the page of the list itself on the device, which tells nobody what is on it. */
async function keepListPage(): Promise<void> {
  const address = localePath(localeOfPath(location.pathname), listPath);
  const { controller } = navigator.serviceWorker;
  if (!controller || (await caches.match(address, { ignoreVary: true }))) {
    return;
  }
  await fetch(address, { headers: { [keepHeader]: 'list' } });
}

/**
 * Makes the pages kept for the list those of these addresses, as far as the reader saw them.
 * @param paths Japanese addresses of what is on the list
 */
export async function keepListed(paths: readonly string[]): Promise<void> {
  if (!('caches' in globalThis)) return;
  try {
    await arrange(new Set(paths.length > 0 ? [...paths, listPath] : []));
    if (paths.length > 0) await keepListPage();
  } catch {
    // Private windows and full devices: the list is kept all the same.
  }
}
