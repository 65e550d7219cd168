/**
 * Taps at the door, kept on the device until the site has them. A tap may be sent twice: the latest of
 * one person holds, whatever order they arrive in.
 */
import type { Tap } from '#domain/event/people.ts';
import { KeptList } from '../kept-list.ts';

function isTap(value: unknown): value is Tap {
  return typeof value === 'object' && value !== null && 'sign_up' in value && 'at' in value;
}

/** How sending went. */
export type Sent = 'sent' | 'later' | 'sign-in';

export class TapQueue {
  readonly #address: string;
  readonly #taps: KeptList<Tap>;
  #sending: Promise<Sent> | undefined;

  /** @param address takes the taps by POST */
  constructor(code: string, address: string) {
    this.#address = address;
    this.#taps = new KeptList(`engawa:check-in:${code}`, isTap);
  }

  /** What waits, in the order of tapping. */
  get waiting(): readonly Tap[] {
    return this.#taps.all;
  }

  add(tap: Tap) {
    this.#taps.keep([...this.waiting, tap]);
  }

  /** Sends what waits; called while that goes on, it is the same sending. */
  send(): Promise<Sent> {
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #sendAll(): Promise<Sent> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, 200);
      const status = await fetch(this.#address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(batch),
        signal: AbortSignal.timeout(10_000),
      }).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 401) return 'sign-in';
      // Taps that are none (400) are dropped: they would stop those behind them for ever.
      if (status !== 204 && status !== 400) return 'later';
      this.#taps.keep(this.waiting.slice(batch.length));
    }
    return 'sent';
  }
}
