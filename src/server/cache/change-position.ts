/**
 * How far table `changes` was read, and what in it can still turn up. Pure bookkeeping.
 *
 * Ids are given out before a transaction commits, so a lower id may become visible after a higher
 * one. A gap in the ids is therefore remembered for a while and asked for again.
 */

/** One row: a write that is visible to everyone, and the tags of what it touched. */
export interface Change {
  readonly id: number;
  readonly tags: readonly string[];
  /** Time of the write as the database gives it; only compared, to tell one database from another. */
  readonly at: string;
}

/** Gaps that stay open this long are taken for transactions that were rolled back. */
const gapPatienceMs = 5 * 60 * 1000;

/** Longer gaps come from restarts of the sequence, not from open transactions. */
const maxGap = 1000;

export class ChangePosition {
  #newest: Change | undefined;
  /** Ids not seen yet below the newest, and until when they are waited for. */
  readonly #missing = new Map<number, number>();

  /** @param rows the newest rows of the table, in any order; none when it is empty */
  constructor(rows: readonly Change[]) {
    this.#take(rows);
  }

  /** The id to read from, itself included: the newest known row proves that the table is the same. */
  get from(): number {
    return Math.min(this.#newest?.id ?? 0, ...this.#missing.keys());
  }

  /** The newest id seen; 0 in an empty table. */
  get newestId(): number {
    return this.#newest?.id ?? 0;
  }

  /**
   * Takes the rows read from {@link from} on.
   * @returns the tags of what is new, or undefined when the newest known row is gone, so that
   * nobody can say what was missed (the database was replaced or restored)
   */
  advance(rows: readonly Change[]): ReadonlySet<string> | undefined {
    const anchor = this.#newest;
    if (anchor && !rows.some(({ id, at }) => id === anchor.id && at === anchor.at)) {
      return undefined;
    }
    return this.#take(rows);
  }

  #take(rows: readonly Change[]): ReadonlySet<string> {
    const tags = new Set<string>();
    for (const row of rows.toSorted((a, b) => a.id - b.id)) {
      if (row.id <= this.newestId && !this.#missing.delete(row.id)) continue;
      if (row.id > this.newestId) {
        this.#noteGap(row.id);
        this.#newest = row;
      }
      for (const tag of row.tags) tags.add(tag);
    }
    for (const [id, until] of this.#missing) if (Date.now() >= until) this.#missing.delete(id);
    return tags;
  }

  #noteGap(nextId: number): void {
    if (!this.#newest || nextId - this.#newest.id > maxGap) return;
    const until = Date.now() + gapPatienceMs;
    for (let id = this.#newest.id + 1; id < nextId; id += 1) this.#missing.set(id, until);
  }
}
