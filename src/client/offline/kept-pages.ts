/**
 * Which answers of the site stay on the device, and what is noted beside them. Pure, so that the
 * service worker, the page and the tests agree.
 */
import { isPersonal } from '#domain/personal-paths.ts';
import { localeOfPath, pathWithoutLocale, type Locale } from '#i18n/locales.ts';

/** Cache of pages that were seen; the oldest go first. */
export const pageCache = 'engawa-pages';

/** Cache of pages that the reader put on her list: they stay as long as they are on it. */
export const listCache = 'engawa-list';

/** How much is kept of what was seen. */
export const pageLimits = { maxEntries: 60, maxAgeSeconds: 30 * 24 * 3600 };

/**
 * Says in a request of our own that a page is asked for to be kept: `seen`, or `list` for the page of
 * the reader's list itself. It ends with the service worker's own memory: the site itself does not
 * look at it, and no page of an entry is asked for so (keep-listed.ts).
 */
export const keepHeader = 'X-Engawa-Keep';

/** When an answer was had, ISO 8601; added to what is kept. */
const seenHeader = 'X-Engawa-Seen';

/** What is only of this moment is never kept, nor what is one person's alone. */
const fleeting = /^\/(mail|watch|confirm|healthz|api|_actions)(\/|$)/;

/** Whether a page at this address may be kept. */
export function mayKeep(pathname: string): boolean {
  const path = pathWithoutLocale(pathname);
  return !isPersonal(path) && !fleeting.test(path);
}

/** Whether an answer is a whole public page. */
export function isKeepable(response: Response): boolean {
  const { headers, status, redirected } = response;
  const type = headers.get('Content-Type') ?? '';
  const control = headers.get('Cache-Control') ?? '';
  return (
    status === 200 &&
    !redirected &&
    type.startsWith('text/html') &&
    !/no-store|private/.test(control)
  );
}

/** The same answer with the instant it was had. */
export function stamped(response: Response, now: Date): Response {
  const headers = new Headers(response.headers);
  headers.set(seenHeader, now.toISOString());
  return new Response(response.body, { status: response.status, headers });
}

/** When a kept answer was had; null where it does not say. */
export function seenAt(response: Response): Date | null {
  const stamp = response.headers.get(seenHeader);
  return stamp === null ? null : new Date(stamp);
}

/** 「11月21日 10:15」, Nov 21, 10:15: an instant as clocks in Japan show it. */
export function sayInstant(locale: Locale, instant: Date): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en' : 'ja', {
    timeZone: 'Asia/Tokyo',
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
}

/**
 * A kept page with its notice shown: the layout writes `<p data-seen-notice hidden …{when}…` into
 * every page, in the page's language.
 */
export function withSeenNotice(html: string, pathname: string, seen: Date): string {
  const when = sayInstant(localeOfPath(pathname), seen);
  const at = html.indexOf('data-seen-notice');
  if (at === -1) return html;
  const notice = html.slice(at).replace(' hidden', '').replace('{when}', when);
  return html.slice(0, at) + notice;
}

/** The title of a page without the name of the site; its address where it has none. */
export function titleOf(html: string, pathname: string): string {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  return title.split('｜', 1)[0]?.split(' | ', 1)[0]?.trim() || pathname;
}
