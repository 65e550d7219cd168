/**
 * Lets a loader deep inside a page say "I had to use old data", so that the page is shown with the
 * notice and made anew soon, instead of being kept as good.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface RenderScope {
  /** Set when something shown comes from an old copy. */
  outdated: boolean;
}

const scopes = new AsyncLocalStorage<RenderScope>();

/** Runs one rendering, or one loading of shared data, in a scope of its own. */
export function renderIn<T>(scope: RenderScope, work: () => T): T {
  return scopes.run(scope, work);
}

/** Says that what is being rendered just now rests on data that may be out of date. */
export function markOutdated(): void {
  const scope = scopes.getStore();
  if (scope) scope.outdated = true;
}
