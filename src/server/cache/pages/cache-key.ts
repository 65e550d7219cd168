/**
 * Which requests get the same answer. Pages say which query parameters matter to them in the
 * standard header No-Vary-Search (RFC draft httpbis-no-vary-search); that is remembered per path,
 * so that made-up parameters neither miss the cache nor fill it.
 */

/** Parameters that mailings and advertisements add; no page of ours reads them. */
const tracking = /^(utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|yclid|mc_[ce]id|_gl)$/i;

/** How many paths' rules are remembered. A forgotten rule is learned again at the next rendering. */
const maxRules = 10_000;
const maxPathLength = 256;

/** The value of No-Vary-Search for a page to which only these parameters matter. */
export function onlyParams(params: readonly string[]): string {
  if (params.length === 0) return 'params';
  return `key-order, params, except=(${params.map((name) => `"${name}"`).join(' ')})`;
}

/** Reads what {@link onlyParams} wrote; undefined when every parameter matters. */
function readRule(header: string | null): ReadonlySet<string> | undefined {
  if (!header || !/(^|[\s,])params\s*(,|$)/.test(header)) return undefined;
  const [, list = ''] = /except=\(([^)]*)\)/.exec(header) ?? [];
  return new Set(Array.from(list.matchAll(/"([^"]*)"/g), ([, name = '']) => name));
}

export class CacheKeys {
  readonly #rules = new Map<string, ReadonlySet<string>>();

  /** The key of a request: origin, path, and the parameters that matter, sorted by name. */
  of(url: URL): string {
    const place = url.origin + url.pathname;
    if (url.search === '') return place;
    const rule = this.#rules.get(url.pathname);
    const params = new URLSearchParams(url.searchParams);
    for (const name of [...params.keys()]) {
      if (tracking.test(name) || rule?.has(name) === false) params.delete(name);
    }
    params.sort();
    return params.size === 0 ? place : `${place}?${params.toString()}`;
  }

  /** Remembers what the answer to this request said about its parameters. */
  learn(url: URL, noVarySearch: string | null): void {
    const rule = readRule(noVarySearch);
    this.#rules.delete(url.pathname);
    if (!rule || url.pathname.length > maxPathLength) return;
    this.#rules.set(url.pathname, rule);
    const [oldest] = this.#rules.keys();
    if (this.#rules.size > maxRules && oldest !== undefined) this.#rules.delete(oldest);
  }
}
