/**
 * Keeps rendered answers and decides for each request whether to send a kept one, to render, or
 * both. See freshness.ts for when, keep-policy.ts for what.
 */
import { ByteLru } from './byte-lru.ts';
import { CacheKeys } from './cache-key.ts';
import { bytesOf, readPage, type CachedPage } from './cached-page.ts';
import { changeHub, type ChangeHub, type Keeper, type Watch } from '../change-hub.ts';
import { keepPolicy } from './keep-policy.ts';
import { withinPatience } from '../patience.ts';
import { renderIn, type RenderScope } from '../render-scope.ts';
import { sendPage } from './send-page.ts';
import { SingleFlight } from '../single-flight.ts';
import { showStaleNotice } from './stale-notice.ts';
import { StoredBody } from './stored-body.ts';

/** One request on its way through the cache. */
export interface Visit {
  readonly request: Request;
  readonly url: URL;
  /** Renders the answer; throws or answers 5xx when that fails. */
  readonly render: () => Promise<Response>;
  readonly warn: (message: string) => void;
}

/** What a rendering came to: a kept page, an answer for this client alone, or an error. */
type Outcome =
  | { readonly kind: 'page'; readonly page: CachedPage }
  | { readonly kind: 'private' | 'refused'; readonly response: Response }
  | { readonly kind: 'thrown'; readonly error: unknown };

const maxUnshared = 1000;
const maxUnsharedLength = 500;

export class PageCache implements Keeper {
  readonly #hub: ChangeHub;
  readonly #pages: ByteLru<CachedPage>;
  /** Bodies with the notice: apart, so that an outage does not push out pages it can not remake. */
  readonly #noticed: ByteLru<StoredBody>;
  readonly #keys = new CacheKeys();
  readonly #renderings: SingleFlight<Outcome>;
  /** Keys whose answers turned out to be for one client alone: nobody waits for another's. */
  readonly #unshared = new Set<string>();

  /** @param maxBytes room for all kept answers together */
  constructor(maxBytes: number, hub: ChangeHub = changeHub) {
    this.#hub = hub;
    this.#pages = new ByteLru((maxBytes * 7) / 8);
    this.#noticed = new ByteLru(maxBytes / 8);
    this.#renderings = new SingleFlight(hub);
    hub.subscribe(this);
  }

  tagsChanged(tags: ReadonlySet<string>): void {
    this.#markStale((page) => page.tags.some((tag) => tags.has(tag)));
  }

  everythingChanged(): void {
    this.#markStale(() => true);
  }

  /** Marks what is kept for one path as old, whatever its parameters. */
  pathChanged(path: string): void {
    this.#markStale((page) => page.path === path);
  }

  /** Answers a request, from what is kept or by rendering. */
  async respond(visit: Visit): Promise<Response> {
    if (visit.request.method !== 'GET' && visit.request.method !== 'HEAD') return visit.render();
    const key = this.#keys.of(visit.url);
    const page = this.#pages.get(key);
    // What shows nothing from the database is as good in an outage as ever.
    const outageSince = page?.tags.length ? this.#hub.outageSince : null;
    const verdict = page?.freshness.verdict(outageSince);
    if (!page || !verdict?.use) return this.#respondUnseen(visit, key);
    if (verdict.refresh === 'no') return this.#send(visit, page, verdict.doubtful);

    const { work, led } = this.#renderings.run(key, () => this.#render(visit, page));
    if (verdict.refresh === 'behind') return this.#send(visit, page, verdict.doubtful);
    const outcome = await withinPatience(work);
    if (outcome?.kind === 'page' || outcome?.kind === 'private') {
      return this.#conclude(visit, outcome, led, 'stale');
    }
    page.freshness.markFailed();
    return this.#send(visit, page, true);
  }

  async #respondUnseen(visit: Visit, key: string): Promise<Response> {
    if (this.#unshared.has(key)) return this.#conclude(visit, await this.#render(visit), true);
    const { work, led } = this.#renderings.run(key, () => this.#render(visit));
    return this.#conclude(visit, await work, led);
  }

  /** Turns an outcome into an answer; one who waited for another's private answer renders alone. */
  async #conclude(
    visit: Visit,
    outcome: Outcome,
    led: boolean,
    why: 'miss' | 'stale' = 'miss',
  ): Promise<Response> {
    if (outcome.kind === 'thrown') throw outcome.error;
    if (outcome.kind === 'page') {
      return this.#send(visit, outcome.page, outcome.page.outdated, `fwd=${why}; stored`);
    }
    if (led) return outcome.response;
    return this.#conclude(visit, await this.#render(visit), true, why);
  }

  /** Renders and keeps the answer if it may be kept. Never rejects. */
  async #render(visit: Visit, old?: CachedPage): Promise<Outcome> {
    const watch = this.#hub.watch();
    const scope: RenderScope = { outdated: false };
    try {
      const outcome = await renderIn(scope, () => this.#renderAndKeep(visit, watch, scope));
      if (outcome.kind === 'refused') this.#reportFailure(visit, old, outcome.response.status);
      return outcome;
    } catch (error) {
      this.#reportFailure(visit, old, error);
      return { kind: 'thrown', error };
    } finally {
      watch.end();
    }
  }

  async #renderAndKeep(visit: Visit, watch: Watch, scope: RenderScope): Promise<Outcome> {
    const response = await visit.render();
    if (response.status >= 500) return { kind: 'refused', response };
    const policy = keepPolicy(response, (reason) =>
      visit.warn(`${visit.url.pathname} asked to be kept but is not: ${reason}`),
    );
    if (!policy) {
      this.#forget(visit, response.status);
      return { kind: 'private', response };
    }
    this.#keys.learn(visit.url, response.headers.get('no-vary-search'));
    const key = this.#keys.of(visit.url);
    const read = await readPage(response, policy, { key, path: visit.url.pathname });
    const page = { ...read, outdated: scope.outdated };
    if (watch.touched(page.tags)) page.freshness.markStale();
    if (page.outdated) page.freshness.markOutdated();
    this.#unshared.delete(key);
    this.#pages.set(key, page, bytesOf(page));
    return { kind: 'page', page };
  }

  /** What is not (or no longer) for everybody must not be answered from an older copy. */
  #forget(visit: Visit, status: number): void {
    // An endpoint answers HEAD without a body, which says nothing about what GET would give.
    if (visit.request.method === 'HEAD' && status === 200) return;
    const key = this.#keys.of(visit.url);
    this.#pages.delete(key);
    if (status !== 200 || key.length > maxUnsharedLength) return;
    this.#unshared.add(key);
    const [oldest] = this.#unshared;
    if (this.#unshared.size > maxUnshared && oldest !== undefined) this.#unshared.delete(oldest);
  }

  #reportFailure(visit: Visit, old: CachedPage | undefined, problem: unknown): void {
    if (!old) return;
    old.freshness.markFailed();
    const words = problem instanceof Error ? problem.message : String(problem);
    visit.warn(`${visit.url.pathname} is shown from an older copy: ${words}`);
  }

  async #send(
    visit: Visit,
    page: CachedPage,
    doubtful: boolean,
    status = doubtful ? 'hit; detail=possibly-out-of-date' : 'hit',
  ): Promise<Response> {
    const body = doubtful ? await this.#withNotice(page) : page.body;
    const before = body.bytes;
    const response = await sendPage(visit.request, page, {
      body,
      doubtful,
      cacheStatus: `engawa; ${status}`,
    });
    if (body.bytes !== before) this.#recount(page, body);
    return response;
  }

  /** A coding was made for the first time, so the body takes more room than before. */
  #recount(page: CachedPage, body: StoredBody): void {
    if (body !== page.body) this.#noticed.set(page.body.etag, body, body.bytes);
    else if (this.#pages.get(page.key) === page) this.#pages.set(page.key, page, bytesOf(page));
  }

  async #withNotice(page: CachedPage): Promise<StoredBody> {
    const known = this.#noticed.get(page.body.etag);
    if (known) return known;
    const html = showStaleNotice(await page.body.plain());
    if (!html) return page.body;
    const body = await StoredBody.of(html, 'text/html');
    this.#noticed.set(page.body.etag, body, body.bytes);
    return body;
  }

  #markStale(affected: (page: CachedPage) => boolean): void {
    for (const page of this.#pages.values()) if (affected(page)) page.freshness.markStale();
  }
}
