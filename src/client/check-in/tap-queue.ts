/**
 * Taps at the door, kept on the device until the site has them. A tap may be sent twice: the latest of
 * one person holds, whatever order they arrive in.
 */
import type { Tap } from '#domain/event/people.ts';

/** Where taps of an event are kept; a phone without storage keeps them as long as the page is open. */
const keyOf = (code: string) => `engawa:check-in:${code}`;

function isTap(value: unknown): value is Tap {
  return typeof value === 'object' && value !== null && 'sign_up' in value && 'at' in value;
}

/** How sending went. */
export type Sent = 'sent' | 'later' | 'sign-in';

export class TapQueue {
  readonly #code: string;
  readonly #address: string;
  #taps: Tap[] = [];
  #sending: Promise<Sent> | undefined;

  /** @param address takes the taps by POST */
  constructor(code: string, address: string) {
    this.#code = code;
    this.#address = address;
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(keyOf(code)) ?? '[]');
      if (Array.isArray(kept)) this.#taps = kept.filter(isTap);
    } catch {
      // Nothing was kept.
    }
  }

  /** What waits, in the order of tapping. */
  get waiting(): readonly Tap[] {
    return this.#taps;
  }

  #keep() {
    try {
      localStorage.setItem(keyOf(this.#code), JSON.stringify(this.#taps));
    } catch {
      // Full or forbidden: they wait in memory.
    }
  }

  add(tap: Tap) {
    this.#taps = [...this.#taps, tap];
    this.#keep();
  }

  /** Sends what waits; called while that goes on, it is the same sending. */
  send(): Promise<Sent> {
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #sendAll(): Promise<Sent> {
    while (this.#taps.length > 0) {
      const batch = this.#taps.slice(0, 200);
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
      this.#taps = this.#taps.slice(batch.length);
      this.#keep();
    }
    return 'sent';
  }
}
