/**
 * Where "this changed" meets everything that keeps something: the follower of table `changes` and
 * the site's own writes speak, pages and data in memory listen.
 */

/** Something that keeps copies and can be told that they are old. */
export interface Keeper {
  /** What carries one of these tags is old. */
  tagsChanged(tags: ReadonlySet<string>): void;
  /** Nobody knows what changed: everything kept may be old. */
  everythingChanged(): void;
}

/** Listens from the moment something is read until it is kept, so that no change falls between. */
export interface Watch {
  /** Whether one of these tags changed since the watch began. */
  touched(tags: readonly string[]): boolean;
  /** Must be called once the reading is over. */
  end(): void;
}

export class ChangeHub {
  readonly #keepers = new Set<Keeper>();

  /** Counts what was said, so that a reading begun before a change is told from one begun after. */
  revision = 0;

  /**
   * Since when the database can not be asked what changed, in milliseconds; null while it can.
   * What is kept is then still shown, but as possibly out of date.
   */
  outageSince: number | null = null;

  subscribe(keeper: Keeper): void {
    this.#keepers.add(keeper);
  }

  /** Marks what carries these tags as old. It stays to fall back on. */
  tagsChanged(tags: Iterable<string>): void {
    const changed = new Set(tags);
    if (changed.size === 0) return;
    this.revision += 1;
    for (const keeper of this.#keepers) keeper.tagsChanged(changed);
  }

  /** Marks everything as old. */
  everythingChanged(): void {
    this.revision += 1;
    for (const keeper of this.#keepers) keeper.everythingChanged();
  }

  /** Starts to note changes for something that is being read just now. */
  watch(): Watch {
    const changed = new Set<string>();
    let everything = false;
    const ears: Keeper = {
      tagsChanged: (tags) => tags.forEach((tag) => changed.add(tag)),
      everythingChanged: () => {
        everything = true;
      },
    };
    this.#keepers.add(ears);
    return {
      touched: (tags) => everything || tags.some((tag) => changed.has(tag)),
      end: () => this.#keepers.delete(ears),
    };
  }
}

/** The one of this process. */
export const changeHub = new ChangeHub();
