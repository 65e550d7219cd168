/**
 * Data kept in memory until its tag changes: for what many pages share and what is dear to fetch
 * and decode, such as the directory.
 */
import { changeHub, type ChangeHub, type Keeper } from './change-hub.ts';
import { Freshness } from './freshness.ts';
import { withinPatience } from './patience.ts';
import { markOutdated, renderIn, type RenderScope } from './render-scope.ts';
import { SingleFlight } from './single-flight.ts';
import type { Tag } from './tags.ts';

interface Held<T> {
  readonly value: T;
  readonly freshness: Freshness;
  /** Made from other data that was itself out of date. */
  readonly outdated: boolean;
}

class Memo<T> implements Keeper {
  readonly #tag: Tag;
  readonly #load: () => Promise<T>;
  readonly #hub: ChangeHub;
  readonly #loading: SingleFlight<Held<T>>;
  #held: Held<T> | undefined;

  constructor(tag: Tag, load: () => Promise<T>, hub: ChangeHub) {
    this.#tag = tag;
    this.#load = load;
    this.#hub = hub;
    this.#loading = new SingleFlight(hub);
    hub.subscribe(this);
  }

  tagsChanged(tags: ReadonlySet<string>): void {
    if (tags.has(this.#tag)) this.everythingChanged();
  }

  everythingChanged(): void {
    this.#held?.freshness.markStale();
  }

  async read(): Promise<T> {
    const held = this.#held;
    const verdict = held?.freshness.verdict(this.#hub.outageSince);
    if (!held || !verdict?.use) return show(await this.#reload());
    if (verdict.refresh === 'no') return show(held, verdict.doubtful);

    // A failed reload shows in what comes next (the old value, with the notice), not as an error.
    const reloading = this.#reload().catch(() => undefined);
    if (verdict.refresh === 'behind') return show(held, verdict.doubtful);
    const fresh = await withinPatience(reloading);
    if (fresh) return show(fresh);
    held.freshness.markFailed();
    return show(held, true);
  }

  #reload(): Promise<Held<T>> {
    return this.#loading.run(this.#tag, () => this.#loadOnce()).work;
  }

  async #loadOnce(): Promise<Held<T>> {
    const watch = this.#hub.watch();
    const scope: RenderScope = { outdated: false };
    try {
      const value = await renderIn(scope, this.#load);
      const freshness = new Freshness();
      if (watch.touched([this.#tag])) freshness.markStale();
      if (scope.outdated) freshness.markOutdated();
      this.#held = { value, freshness, outdated: scope.outdated };
      return this.#held;
    } catch (error) {
      this.#held?.freshness.markFailed();
      throw error;
    } finally {
      watch.end();
    }
  }
}

function show<T>(held: Held<T>, doubtful = held.outdated): T {
  if (doubtful) markOutdated();
  return held.value;
}

/**
 * Keeps what `load` gives until `tag` changes (at most an hour). Parallel readers share one load.
 * When a reload fails the old value is given on for up to 7 days, and the page that uses it is
 * shown as possibly out of date; the first load of all throws what `load` throws.
 * @returns a function that reads the value. Readers share it: treat it as read-only.
 */
export function memoByTag<T>(
  tag: Tag,
  load: () => Promise<T>,
  hub: ChangeHub = changeHub,
): () => Promise<T> {
  const memo = new Memo(tag, load, hub);
  return () => memo.read();
}
