/** Fills the offline page with links to what this device keeps. */
import { localeOfPath } from '#i18n/locales.ts';
import { listCache, pageCache, sayInstant, seenAt, titleOf } from './kept-pages.ts';

interface Kept {
  href: string;
  title: string;
  seen: Date;
}

async function keptIn(cacheName: string): Promise<Kept[]> {
  if (!(await caches.has(cacheName))) return [];
  const cache = await caches.open(cacheName);
  const kept = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const { pathname, search } = new URL(request.url);
      const response = await cache.match(request, { ignoreVary: true });
      const seen = response && seenAt(response);
      if (!seen) return [];
      return [{ href: pathname + search, title: titleOf(await response.text(), pathname), seen }];
    }),
  );
  return kept.flat();
}

function rowOf({ href, title, seen }: Kept): Node {
  const row = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href, textContent: title });
  link.className = 'target';
  const when = document.createElement('span');
  when.className = 'text-sm text-ink-soft';
  when.textContent = sayInstant(localeOfPath(location.pathname), seen);
  row.append(link, ' ', when);
  return row;
}

/** Shows every kept page in the list that `[data-kept-pages]` holds, the last seen first. */
export async function listKept(section: HTMLElement): Promise<void> {
  const list = section.querySelector('ul');
  if (!list || !('caches' in globalThis)) return;
  const byHref = new Map<string, Kept>();
  for (const kept of [...(await keptIn(listCache)), ...(await keptIn(pageCache))]) {
    const other = byHref.get(kept.href);
    if (!other || other.seen < kept.seen) byHref.set(kept.href, kept);
  }
  const rows = [...byHref.values()].sort((a, b) => b.seen.getTime() - a.seen.getTime());
  list.replaceChildren(...rows.map(rowOf));
  section.hidden = rows.length === 0;
}
