/**
 * How long something kept may be shown, and what to do about it when it is no longer fresh.
 * Pages and data in memory follow the same rules. All times are milliseconds of Date.now().
 */

/** After this long without a good answer from the database even an old copy is not shown. */
const staleIfErrorMs = 7 * 24 * 60 * 60 * 1000;

/** What says nothing about time is looked at anew after an hour, in case a change was missed. */
export const defaultLifetimeMs = 60 * 60 * 1000;

/** After a failure the database is left in peace for this long, per page. */
const retryMs = 2000;

/** What could be made although changes can not be followed is trusted for this long. */
const trustMs = 5000;

export interface Verdict {
  /** Whether the copy may be shown at all. */
  readonly use: boolean;
  /** Whether the reader must be told that it may be out of date. */
  readonly doubtful: boolean;
  /** `first`: make a new one before answering; `behind`: answer at once, make a new one meanwhile. */
  readonly refresh: 'no' | 'behind' | 'first';
}

export class Freshness {
  readonly #madeAt = Date.now();
  readonly #expiresAt: number;
  readonly #behindMs: number;
  #staleSince = Infinity;
  #retryAt = 0;

  /**
   * @param lifetimeMs how long the copy is good when nobody says otherwise
   * @param behindMs for how long after that it is shown while a new one is made (0: not at all)
   */
  constructor(lifetimeMs = defaultLifetimeMs, behindMs = 0) {
    this.#expiresAt = this.#madeAt + lifetimeMs;
    this.#behindMs = behindMs;
  }

  /** What it shows was changed: make a new one before the next answer. */
  markStale(): void {
    this.#staleSince = Math.min(this.#staleSince, Date.now());
  }

  /** A new one could not be made: show this one, with the notice, and try again in a moment. */
  markFailed(): void {
    this.#retryAt = Date.now() + retryMs;
  }

  /** It was made from data that was itself out of date: show it with the notice, try again soon. */
  markOutdated(): void {
    this.markStale();
    this.markFailed();
  }

  /** @param outageSince since when nobody can say what changed; null when all is well */
  verdict(outageSince: number | null): Verdict {
    const now = Date.now();
    const lapsedAt = Math.min(this.#expiresAt, this.#staleSince);
    if (now >= lapsedAt + staleIfErrorMs) return { use: false, doubtful: true, refresh: 'first' };
    const isVerified =
      outageSince === null || (this.#madeAt >= outageSince && now < this.#madeAt + trustMs);
    if (now < lapsedAt && isVerified) {
      return { use: true, doubtful: false, refresh: 'no' };
    }
    if (now < this.#retryAt) return { use: true, doubtful: true, refresh: 'no' };
    if (outageSince !== null) return { use: true, doubtful: true, refresh: 'behind' };
    const onlyAged = this.#staleSince === Infinity && this.#retryAt === 0;
    if (onlyAged && now < this.#expiresAt + this.#behindMs) {
      return { use: true, doubtful: false, refresh: 'behind' };
    }
    return { use: true, doubtful: true, refresh: 'first' };
  }
}
