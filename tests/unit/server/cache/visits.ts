/** A small stand-in for Astro: renders what a test says and counts how often. */
import type { PageCache } from '#server/cache/pages/page-cache.ts';

export interface Answer {
  body?: string | null;
  status?: number;
  maxAge?: number;
  swr?: number;
  tags?: string[];
  headers?: Record<string, string>;
}

const longText = '<p data-stale-notice hidden>古いかもしれません</p>'.padEnd(2000, 'えんがわ');

/** An answer as Astro hands it to a provider after `Astro.cache.set()`. */
export function rendered(answer: Answer = {}): Response {
  const { body = longText, status = 200, maxAge = 60, swr, tags = ['directory'] } = answer;
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', ...answer.headers });
  const behind = swr === undefined ? '' : `, stale-while-revalidate=${swr}`;
  headers.set('cdn-cache-control', `max-age=${maxAge}${behind}`);
  headers.set('cache-tag', tags.join(', '));
  return new Response(body, { status, headers });
}

export class Site {
  /** How often something was rendered. */
  renderings = 0;
  readonly warnings: string[] = [];
  /** What the next renderings do; tests replace it. */
  render: () => Response | Promise<Response> = () => rendered();
  readonly #cache: PageCache;

  constructor(cache: PageCache) {
    this.#cache = cache;
  }

  /** Asks for a path as a browser would. */
  get(path = '/p/AAAAAA', headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
    const request = new Request(`http://town.example${path}`, { method, headers });
    return this.#cache.respond({
      request,
      url: new URL(request.url),
      warn: (message) => this.warnings.push(message),
      render: async () => {
        this.renderings += 1;
        return this.render();
      },
    });
  }
}

/** A promise and its handles, to hold a rendering until the test lets it go. */
export function gate(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { opened: promise, open: () => resolve(undefined) };
}
