/**
 * Whether an answer may be kept and for how long. Astro hands over what a page said by
 * `Astro.cache.set()` in two headers, CDN-Cache-Control and Cache-Tag, and removes them later.
 */
import { defaultLifetimeMs } from '../freshness.ts';

export interface KeepPolicy {
  readonly lifetimeMs: number;
  /** For how long after its lifetime it is shown while a new one is made. */
  readonly behindMs: number;
  readonly tags: readonly string[];
}

/** Where Astro hangs the cookies a page set; they become headers only after the cache. */
const astroCookies = Symbol.for('astro.cookies');

interface CookieJar {
  headers(): Iterator<unknown>;
}

function isCookieJar(value: unknown): value is CookieJar {
  return (
    typeof value === 'object' &&
    value !== null &&
    'headers' in value &&
    typeof value.headers === 'function'
  );
}

function setsCookies(response: Response): boolean {
  if (response.headers.has('set-cookie')) return true;
  const jar: unknown = Reflect.get(response, astroCookies);
  return isCookieJar(jar) && !jar.headers().next().done;
}

function secondsOf(directives: string, name: string): number | undefined {
  const [, digits] = new RegExp(`(?:^|[\\s,])${name}=(\\d+(?:\\.\\d+)?)`).exec(directives) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** What stands in the way of keeping an answer that asked to be kept. */
function obstacle(response: Response): string | undefined {
  const { headers } = response;
  if (setsCookies(response)) return 'it sets a cookie';
  if (/\b(private|no-store)\b/i.test(headers.get('cache-control') ?? '')) return 'it is private';
  if (headers.has('content-encoding')) return 'it is compressed already';
  const vary = (headers.get('vary') ?? '').toLowerCase().split(',');
  const other = vary
    .map((name) => name.trim())
    .find((name) => !['', 'accept-encoding'].includes(name));
  return other && `it varies by ${other}`;
}

/**
 * Reads what a page asked for. Only complete 200 answers are kept that are the same for everybody.
 * @param warn told why an answer that asked to be kept is not
 * @returns undefined when it must not be kept
 */
export function keepPolicy(
  response: Response,
  warn: (reason: string) => void,
): KeepPolicy | undefined {
  const directives = response.headers.get('cdn-cache-control');
  const tags = response.headers.get('cache-tag');
  if (response.status !== 200 || !response.body || (directives === null && tags === null)) {
    return undefined;
  }
  const reason = obstacle(response);
  if (reason) {
    warn(reason);
    return undefined;
  }
  const maxAge = secondsOf(directives ?? '', 'max-age');
  if (maxAge === 0) return undefined;
  return {
    lifetimeMs: maxAge === undefined ? defaultLifetimeMs : maxAge * 1000,
    behindMs: (secondsOf(directives ?? '', 'stale-while-revalidate') ?? 0) * 1000,
    tags: (tags ?? '')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  };
}
