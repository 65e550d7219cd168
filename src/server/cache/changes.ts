/**
 * Follows what is written to the database, so that what another process writes shows here within
 * two seconds. Each process of the site follows for itself.
 */
import { changeHub, type ChangeHub } from './change-hub.ts';
import { withinPatience } from './patience.ts';

export interface Changes {
  /** Where to go on reading: the number of a transaction; all before it are reported. */
  readonly cursor: string;
  /** What was touched since the cursor asked from. A tag may be reported again, never missed. */
  readonly tags: readonly string[];
}

/** Reads what changed since a cursor; for null only where to start. Rejects when it can not. */
export type ReadChanges = (cursor: string | null) => Promise<Changes>;

export interface ChangesHealth {
  /** `starting`: never read yet; `unreachable`: what is shown may be out of date. */
  readonly state: 'starting' | 'following' | 'unreachable';
  /** When the changes were last read; null when never. */
  readonly lastRead: Date | null;
}

const intervalMs = 700;
const timeoutMs = 3000;
/** A reading that has no answer by then will not have one. */
const hungMs = 10 * timeoutMs;
const maxBackoffMs = 3000;

/** The second failure in a row is an outage; one may be a hiccup. */
const outageAfter = 2;

/** The one tag that stands for too many (an import). */
const everything = 'all';

export class ChangeFollower {
  readonly #read: ReadChanges;
  readonly #hub: ChangeHub;
  #cursor: string | null = null;
  #lastRead: Date | null = null;
  #failures = 0;
  /** Readings in a row that failed: after an outage of them who answers may be another database. */
  #refusals = 0;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  /**
   * When the changes were read for the first time, or could not be soon. What is read before that has to
   * be read again.
   */
  readonly begun: Promise<unknown>;

  /** Starts to follow at once. */
  constructor(read: ReadChanges, hub: ChangeHub = changeHub) {
    this.#read = read;
    this.#hub = hub;
    this.begun = withinPatience(this.#poll(), timeoutMs);
  }

  health(): ChangesHealth {
    const seen = this.#lastRead ? 'following' : 'starting';
    return {
      state: this.#hub.outageSince !== null ? 'unreachable' : seen,
      lastRead: this.#lastRead,
    };
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #poll(): Promise<void> {
    try {
      this.#take(await this.#answer());
    } catch (error) {
      this.#noteFailure(error);
      this.#refusals += 1;
    }
    if (this.#stopped) return;
    const backoffMs = Math.min(1000 * 2 ** (this.#failures - 1), maxBackoffMs);
    this.#timer = setTimeout(() => void this.#poll(), this.#failures > 0 ? backoffMs : intervalMs);
    // Alone it must not keep the process alive.
    this.#timer.unref();
  }

  /**
   * A busy database, as when it reads a large directory, is no other one, nor is one that drops a
   * connection then: what it says in the end is all that changed. Were everything old, it would have
   * to read all of that again.
   */
  async #answer(): Promise<Changes> {
    const reading = this.#read(this.#cursor);
    for (let waited = 0; waited < hungMs; waited += timeoutMs) {
      if (waited > 0) this.#noteFailure(new Error(`no answer within ${timeoutMs} ms`));
      const changes = await withinPatience(reading, timeoutMs);
      if (changes) return changes;
    }
    throw new Error(`no answer within ${hungMs} ms`);
  }

  #take({ cursor, tags }: Changes): void {
    // It can not be told what was missed before the first reading, after an outage (the database
    // may be another one) and when its transactions are numbered lower than they were.
    const wasAway = this.#refusals >= outageAfter;
    const isSure = this.#cursor !== null && !wasAway && BigInt(cursor) >= BigInt(this.#cursor);
    if (this.#hub.outageSince !== null) console.info('changes: the database answers again');
    this.#cursor = cursor;
    this.#failures = 0;
    this.#refusals = 0;
    this.#lastRead = new Date();
    this.#hub.outageSince = null;
    if (isSure && !tags.includes(everything)) this.#hub.tagsChanged(tags);
    else this.#hub.everythingChanged();
  }

  #noteFailure(error: unknown): void {
    this.#failures += 1;
    if (this.#failures !== outageAfter) return;
    this.#hub.outageSince = Date.now();
    const words = error instanceof Error ? error.message : String(error);
    console.warn(`changes: can not be read, pages may be out of date: ${words}`);
  }
}

let follower: ChangeFollower | undefined;

/**
 * Starts to follow the changes; further calls in the same process start nothing.
 * @returns when what is read from then on is followed; after a few seconds in any case
 */
export async function followChanges(read: ReadChanges): Promise<void> {
  follower ??= new ChangeFollower(read);
  await follower.begun;
}

/** How the following goes, for /healthz. */
export function changesHealth(): ChangesHealth {
  return follower?.health() ?? { state: 'starting', lastRead: null };
}
