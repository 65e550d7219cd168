/**
 * Follows table `changes`, so that what another process writes shows here within two seconds.
 * Each process of the site follows it for itself.
 */
import { changeHub, type ChangeHub } from './change-hub.ts';
import { ChangePosition, type Change } from './change-position.ts';
import { withinPatience } from './patience.ts';

export type { Change } from './change-position.ts';

/**
 * Reads table `changes`: rows with `id >= from` in order of id, at most `limit`; for `from` null
 * the newest `limit` rows.
 */
export type ReadChanges = (from: number | null, limit: number) => Promise<readonly Change[]>;

export interface ChangesHealth {
  /** `starting`: never asked yet; `unreachable`: what is shown may be out of date. */
  readonly state: 'starting' | 'following' | 'unreachable';
  /** The newest change known; null while nothing could be read. */
  readonly newestId: number | null;
  /** When the table was last read; null when never. */
  readonly lastRead: Date | null;
}

const intervalMs = 700;
const timeoutMs = 3000;
const maxBackoffMs = 5000;

/** The second failure in a row is an outage; one may be a hiccup. */
const outageAfter = 2;

/** How far back gaps are looked for at the start. */
const firstRows = 100;

/** More rows than this in one reading are an import: then everything is looked at anew. */
const maxRows = 500;

export class ChangeFollower {
  readonly #read: ReadChanges;
  readonly #hub: ChangeHub;
  #position: ChangePosition | undefined;
  #lastRead: Date | null = null;
  #failures = 0;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  /** Starts to follow at once. */
  constructor(read: ReadChanges, hub: ChangeHub = changeHub) {
    this.#read = read;
    this.#hub = hub;
    void this.#poll();
  }

  health(): ChangesHealth {
    const following = this.#lastRead ? 'following' : 'starting';
    return {
      state: this.#failures >= outageAfter ? 'unreachable' : following,
      newestId: this.#position?.newestId ?? null,
      lastRead: this.#lastRead,
    };
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #poll(): Promise<void> {
    try {
      await this.#readOnce();
      if (this.#hub.outage) console.info('changes: the database answers again');
      this.#failures = 0;
      this.#hub.outage = false;
      this.#lastRead = new Date();
    } catch (error) {
      this.#failures += 1;
      if (this.#failures === outageAfter) {
        const words = error instanceof Error ? error.message : String(error);
        console.warn(`changes: can not be read, pages may be out of date: ${words}`);
        this.#hub.outage = true;
      }
    }
    if (this.#stopped) return;
    const backoff = Math.min(1000 * 2 ** (this.#failures - 1), maxBackoffMs);
    this.#timer = setTimeout(() => void this.#poll(), this.#failures > 0 ? backoff : intervalMs);
    // Alone it must not keep the process alive.
    this.#timer.unref();
  }

  async #readOnce(): Promise<void> {
    if (this.#position) {
      const rows = await this.#readInTime(this.#position.from, maxRows);
      const tags = rows.length < maxRows ? this.#position.advance(rows) : undefined;
      if (tags) {
        this.#hub.tagsChanged(tags);
        return;
      }
    }
    // At the start, and whenever it can not be told what was missed: first find the new place to
    // read from, then mark everything, so that no change falls between the two.
    this.#position = undefined;
    this.#position = new ChangePosition(await this.#readInTime(null, firstRows));
    this.#hub.everythingChanged();
  }

  async #readInTime(from: number | null, limit: number): Promise<readonly Change[]> {
    const rows = await withinPatience(this.#read(from, limit), timeoutMs);
    if (!rows) throw new Error(`no answer within ${timeoutMs} ms`);
    return rows;
  }
}

let follower: ChangeFollower | undefined;

/** Starts to follow the changes; further calls in the same process do nothing. */
export function followChanges(read: ReadChanges): void {
  follower ??= new ChangeFollower(read);
}

/** How the following goes, for /healthz. */
export function changesHealth(): ChangesHealth {
  return follower?.health() ?? { state: 'starting', newestId: null, lastRead: null };
}
