/** How a page or endpoint says that its answer may be kept, and until when it is true. */
import type { APIContext } from 'astro';
import { instantOf, japanMoment } from '#domain/schedule/japan-clock.ts';
import { onlyParams } from './pages/cache-key.ts';
import { defaultLifetimeMs } from './freshness.ts';
import type { Tag } from './tags.ts';

export interface AnswerFreshness {
  /** Everything the answer shows: a change of any makes it old at once. */
  readonly tags: readonly Tag[];
  /** The query parameters the answer depends on; all others are ignored. */
  readonly params: readonly string[];
  /** The first moment at which it would read differently: next opening, closing or midnight. */
  readonly until?: Date | undefined;
}

/**
 * Lets the answer be kept for everybody: until one of its tags changes, until `until`, until
 * midnight in Japan (every page may say what is due or past), and for an hour at most, in case a
 * change was missed. Call it before anything is sent: in a route's frontmatter or an endpoint.
 * @param cache `Astro.cache`, or `context.cache` in an endpoint
 * @param headers `Astro.response.headers`, or the headers an endpoint will answer with
 */
export function cacheAnswer(
  cache: Pick<APIContext['cache'], 'set'>,
  headers: Headers,
  { tags, params, until }: AnswerFreshness,
): void {
  headers.set('no-vary-search', onlyParams(params));
  const now = Date.now();
  const lifetimeMs = Math.min(
    until ? until.getTime() - now : Infinity,
    instantOf(japanMoment(now).date, 1440) - now,
    defaultLifetimeMs,
  );
  // Rounded up: a page made anew a moment too early would say the same and be kept once more.
  cache.set({ tags: [...tags], maxAge: Math.max(1, Math.ceil(lifetimeMs / 1000)) });
}

/** For an answer that is one reader's alone: nobody keeps it, neither we nor anyone on the way. */
export function keepNothing(headers: Headers): void {
  headers.set('cache-control', 'no-store');
}
