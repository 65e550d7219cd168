import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChangeHub, type Keeper } from '#server/cache/change-hub.ts';
import { ChangeFollower, type Changes } from '#server/cache/changes.ts';

/** Function changes_since and its table, to write to and to switch off. */
class Database {
  state: 'up' | 'busy' | 'dropping' | 'down' | 'hanging' = 'up';
  readings = 0;
  transaction = 100;
  #rows: { transaction: number; tags: string[] }[] = [];

  write(...tags: string[]): void {
    this.#rows.push({ transaction: this.transaction, tags });
    this.transaction += 1;
  }

  read = (cursor: string | null): Promise<Changes> => {
    this.readings += 1;
    if (this.state === 'down') return Promise.reject(new Error('connection refused'));
    if (this.state === 'hanging') return Promise.withResolvers<Changes>().promise;
    if (this.state === 'dropping') {
      return new Promise((_, reject) =>
        setTimeout(() => reject(new Error('fetch failed')), 10_000),
      );
    }
    const answer = () => {
      const since = this.#rows.filter((row) => cursor && row.transaction >= Number(cursor));
      return { cursor: String(this.transaction), tags: since.flatMap(({ tags }) => tags) };
    };
    if (this.state !== 'busy') return Promise.resolve(answer());
    return new Promise((resolve) => setTimeout(() => resolve(answer()), 25_000));
  };
}

class Listener implements Keeper {
  #heard: string[] = [];
  tagsChanged(tags: ReadonlySet<string>): void {
    this.#heard.push(...tags);
  }
  everythingChanged(): void {
    this.#heard.push('EVERYTHING');
  }
  /** What was heard since the last question. */
  news(): string[] {
    return this.#heard.splice(0);
  }
}

let database: Database;
let hub: ChangeHub;
let listener: Listener;
let follower: ChangeFollower;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'info').mockReturnValue();
  database = new Database();
  hub = new ChangeHub();
  listener = new Listener();
  hub.subscribe(listener);
});

afterEach(() => {
  follower.stop();
  vi.restoreAllMocks();
});

const wait = (ms = 1000) => vi.advanceTimersByTimeAsync(ms);

/** Starts to follow and passes over what the start itself says. */
async function follow(): Promise<void> {
  follower = new ChangeFollower(database.read, hub);
  await wait(0);
  listener.news();
}

describe('following what is written', () => {
  test('starts at the newest and marks what was kept before it started', async () => {
    database.write('place:OLD');
    follower = new ChangeFollower(database.read, hub);
    expect(follower.health()).toEqual({ state: 'starting', lastRead: null });
    await wait(0);
    expect(listener.news()).toEqual(['EVERYTHING']);
    expect(follower.health()).toEqual({ state: 'following', lastRead: new Date() });
    await wait();
    expect(listener.news()).toEqual([]);
  });

  test('has begun with the first reading, or after a few seconds without one', async () => {
    const begun = vi.fn();
    database.state = 'hanging';
    follower = new ChangeFollower(database.read, hub);
    void follower.begun.then(begun);
    await wait(2900);
    expect(begun).not.toHaveBeenCalled();
    await wait(200);
    expect(begun).toHaveBeenCalled();
    follower.stop();

    database.state = 'up';
    follower = new ChangeFollower(database.read, hub);
    await follower.begun;
    expect(follower.health().state).toBe('following');
  });

  test('says within a second what was written, once', async () => {
    await follow();
    database.write('place:A', 'directory');
    await wait();
    expect(listener.news()).toEqual(['place:A', 'directory']);
    database.write('area:1');
    await wait();
    expect(listener.news()).toEqual(['area:1']);
    await wait();
    expect(listener.news()).toEqual([]);
  });

  test('takes the tag of an import for everything', async () => {
    await follow();
    database.write('place:A');
    database.write('all');
    await wait();
    expect(listener.news()).toEqual(['EVERYTHING']);
  });

  test('looks at everything anew when transactions are numbered lower than they were', async () => {
    await follow();
    database.transaction = 50;
    await wait();
    expect(listener.news()).toEqual(['EVERYTHING']);
    database.write('place:NEW');
    await wait();
    expect(listener.news()).toEqual(['place:NEW']);
  });

  test('compares the numbers as numbers', async () => {
    database.transaction = 999;
    await follow();
    database.write('place:A');
    await wait();
    expect(listener.news()).toEqual(['place:A']);
  });

  test('stops when told', async () => {
    await follow();
    follower.stop();
    await wait(60_000);
    expect(database.readings).toBe(1);
  });
});

describe('while the database is down', () => {
  test('one failure is a hiccup after which nothing is missed', async () => {
    await follow();
    database.state = 'down';
    await wait(700);
    database.write('place:A');
    database.state = 'up';
    await wait();
    expect(listener.news()).toEqual(['place:A']);
    expect(console.warn).not.toHaveBeenCalled();
  });

  test('two failures are an outage', async () => {
    await follow();
    database.state = 'down';
    await wait(700);
    expect(hub.outageSince).toBeNull();
    await wait();
    expect(hub.outageSince).not.toBeNull();
    expect(follower.health().state).toBe('unreachable');
    await wait(60_000);
    expect(console.warn).toHaveBeenCalledTimes(1);
  });

  test('it is asked less often; when it is back everything is looked at anew', async () => {
    await follow();
    database.state = 'down';
    await wait(60 * 60_000);
    const before = database.readings;
    await wait(60_000);
    expect(database.readings - before).toBe(20);
    database.state = 'up';
    await wait(5000);
    expect(listener.news()).toEqual(['EVERYTHING']);
    expect(hub.outageSince).toBeNull();
    expect(follower.health().state).toBe('following');
  });

  test('a busy database leaves readers in doubt, and then says all that changed', async () => {
    await follow();
    database.state = 'busy';
    await wait(24_500);
    expect(hub.outageSince).not.toBeNull();
    database.write('place:A');
    database.state = 'up';
    await wait(2000);
    expect(hub.outageSince).toBeNull();
    expect(listener.news()).toEqual(['place:A']);
  });

  test('one connection dropped by a busy database is a hiccup, too', async () => {
    await follow();
    database.state = 'dropping';
    await wait(9000);
    expect(hub.outageSince).not.toBeNull();
    database.write('place:A');
    database.state = 'up';
    await wait(5000);
    expect(hub.outageSince).toBeNull();
    expect(listener.news()).toEqual(['place:A']);
  });

  test('a database that does not answer is down', async () => {
    await follow();
    database.state = 'hanging';
    await wait(8000);
    expect(hub.outageSince).not.toBeNull();
    database.state = 'up';
    await wait(30_000);
    expect(hub.outageSince).toBeNull();
  });

  test('a process started meanwhile finds its place later', async () => {
    database.state = 'down';
    await follow();
    await wait(2000);
    expect(hub.outageSince).not.toBeNull();
    database.state = 'up';
    await wait(5000);
    database.write('place:A');
    await wait();
    expect(listener.news()).toEqual(['EVERYTHING', 'place:A']);
  });
});
