/**
 * A list that waits on this device under a key, so that it outlives its page. A device that keeps nothing
 * has it as long as the page is open.
 */
export class KeptList<One> {
  readonly #key: string;
  #all: readonly One[] = [];

  /** @param isOne of what was kept, perhaps by an older version of the page; what is none is left out */
  constructor(key: string, isOne: (value: unknown) => value is One) {
    this.#key = key;
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      if (Array.isArray(kept)) this.#all = kept.filter(isOne);
    } catch {
      // Nothing was kept.
    }
  }

  /** The oldest first. */
  get all(): readonly One[] {
    return this.#all;
  }

  /** Keeps these instead. */
  keep(all: readonly One[]): void {
    this.#all = all;
    try {
      if (all.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(all));
    } catch {
      // Full or forbidden: they wait in memory.
    }
  }
}
