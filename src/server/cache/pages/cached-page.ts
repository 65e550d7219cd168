/** One kept answer. */
import { Freshness } from '../freshness.ts';
import type { KeepPolicy } from './keep-policy.ts';
import { StoredBody } from './stored-body.ts';

/** Browsers keep the page but ask each time whether it is still good: a 304 costs next to nothing. */
export const askEachTime = 'public, max-age=0, must-revalidate';

/** Headers that belong to one sending, or that are written anew for each. */
const notKept = new Set([
  'age',
  'cache-status',
  'cache-tag',
  'cdn-cache-control',
  'content-length',
  'date',
  'etag',
  'transfer-encoding',
  'vary',
]);

export interface CachedPage {
  readonly key: string;
  readonly path: string;
  readonly tags: readonly string[];
  readonly headers: readonly [string, string][];
  readonly body: StoredBody;
  readonly freshness: Freshness;
  /** Made from data that was itself out of date: always shown with the notice. */
  readonly outdated: boolean;
}

/** Reads a rendered answer to its end, so that what fails half-way is neither kept nor sent. */
export async function readPage(
  response: Response,
  policy: KeepPolicy,
  place: Pick<CachedPage, 'key' | 'path'>,
): Promise<Omit<CachedPage, 'outdated'>> {
  // Counted from before the body is read: a page about "until 15:00" must not outlive it by much.
  const freshness = new Freshness(policy.lifetimeMs, policy.behindMs);
  const plain = new Uint8Array(await response.arrayBuffer());
  const headers = [...response.headers].filter(([name]) => !notKept.has(name));
  if (!response.headers.has('cache-control')) headers.push(['cache-control', askEachTime]);
  const body = await StoredBody.of(plain, response.headers.get('content-type') ?? '');
  return { ...place, tags: policy.tags, headers, body, freshness };
}

/** About what a page takes in memory. The constant stands for objects and headers. */
export function bytesOf(page: CachedPage): number {
  return page.body.bytes + page.key.length * 2 + page.tags.length * 40 + 2000;
}
