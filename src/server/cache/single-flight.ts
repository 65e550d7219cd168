/** Makes parallel askers for one thing share one making of it. */
import type { ChangeHub } from './change-hub.ts';

interface Flight<T> {
  readonly work: Promise<T>;
  readonly revision: number;
}

export class SingleFlight<T> {
  readonly #flights = new Map<string, Flight<T>>();
  readonly #hub: ChangeHub;

  constructor(hub: ChangeHub) {
    this.#hub = hub;
  }

  /**
   * Joins the making of `key` or starts it. What was begun before the latest change may rest on old
   * data, so nobody joins it any more.
   * @returns the work, and whether this caller started it
   */
  run(key: string, start: () => Promise<T>): { work: Promise<T>; led: boolean } {
    const current = this.#flights.get(key);
    if (current?.revision === this.#hub.revision) return { work: current.work, led: false };
    const work = start().finally(() => {
      if (this.#flights.get(key)?.work === work) this.#flights.delete(key);
    });
    this.#flights.set(key, { work, revision: this.#hub.revision });
    return { work, led: true };
  }
}
