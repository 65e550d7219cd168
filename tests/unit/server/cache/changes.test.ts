import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChangeHub, type Keeper } from '#server/cache/change-hub.ts';
import { ChangeFollower, type Change } from '#server/cache/changes.ts';

/** A table `changes` that tests write to and can switch off. */
class Table {
  rows: Change[] = [];
  state: 'up' | 'down' | 'hanging' = 'up';
  readings = 0;
  lastFrom: number | null = null;

  write(id: number, ...tags: string[]): void {
    this.rows.push({ id, tags, at: `${Date.now()}` });
  }

  read = (from: number | null, limit: number): Promise<readonly Change[]> => {
    this.readings += 1;
    this.lastFrom = from;
    if (this.state === 'down') return Promise.reject(new Error('connection refused'));
    if (this.state === 'hanging') return Promise.withResolvers<Change[]>().promise;
    const sorted = this.rows.toSorted((a, b) => a.id - b.id);
    const rows = from === null ? sorted.slice(-limit) : sorted.filter(({ id }) => id >= from);
    return Promise.resolve(rows.slice(0, limit));
  };
}

class Listener implements Keeper {
  heard: string[] = [];
  tagsChanged(tags: ReadonlySet<string>): void {
    this.heard.push(...tags);
  }
  everythingChanged(): void {
    this.heard.push('EVERYTHING');
  }
  /** What was heard since the last question. */
  news(): string[] {
    return this.heard.splice(0);
  }
}

let table: Table;
let hub: ChangeHub;
let listener: Listener;
let follower: ChangeFollower;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'info').mockReturnValue();
  table = new Table();
  hub = new ChangeHub();
  listener = new Listener();
  hub.subscribe(listener);
});

afterEach(() => {
  follower.stop();
  vi.restoreAllMocks();
});

/** Starts to follow and passes over what the start itself says. */
async function follow(): Promise<void> {
  follower = new ChangeFollower(table.read, hub);
  await vi.advanceTimersByTimeAsync(0);
  listener.news();
}

const wait = (ms = 1000) => vi.advanceTimersByTimeAsync(ms);

describe('following the table of changes', () => {
  test('starts at the newest row and marks what was kept before it started', async () => {
    table.write(1, 'place:OLD');
    follower = new ChangeFollower(table.read, hub);
    expect(follower.health()).toEqual({ state: 'starting', newestId: null, lastRead: null });
    await wait(0);
    expect(listener.news()).toEqual(['EVERYTHING']);
    expect(follower.health()).toMatchObject({ state: 'following', newestId: 1 });
    await wait();
    expect(listener.news()).toEqual([]);
  });

  test('says within a second what was written, once', async () => {
    await follow();
    table.write(1, 'place:A', 'directory');
    await wait();
    expect(listener.news()).toEqual(['place:A', 'directory']);
    table.write(2, 'area:1');
    await wait();
    expect(listener.news()).toEqual(['area:1']);
    await wait();
    expect(listener.news()).toEqual([]);
  });

  test('sees a row that became visible after a later one', async () => {
    table.write(1, 'town');
    await follow();
    table.write(3, 'place:THREE');
    await wait();
    expect(listener.news()).toEqual(['place:THREE']);
    await wait(60_000);
    table.write(2, 'place:TWO');
    await wait();
    expect(listener.news()).toEqual(['place:TWO']);
    await wait();
    expect(listener.news()).toEqual([]);
  });

  test('stops waiting for numbers of writes that were taken back', async () => {
    table.write(1, 'town');
    table.write(5, 'town');
    await follow();
    await wait();
    expect(table.lastFrom).toBe(2);
    await wait(5 * 60_000);
    expect(table.lastFrom).toBe(5);
  });

  test('looks at everything anew when the database was replaced', async () => {
    table.write(1, 'town');
    table.write(2, 'town');
    await follow();
    table.rows = [];
    await wait();
    expect(listener.news()).toEqual(['EVERYTHING']);
    table.write(1, 'place:NEW');
    await wait();
    expect(listener.news()).toEqual(['place:NEW']);
  });

  test('also when the new one has got as far as the old one', async () => {
    table.write(1, 'town');
    await follow();
    table.rows = [{ id: 1, tags: ['town'], at: 'another time' }];
    await wait();
    expect(listener.news()).toEqual(['EVERYTHING']);
  });

  test('and when there is more to read than makes sense', async () => {
    table.write(1, 'town');
    await follow();
    for (let id = 2; id <= 2000; id += 1) table.write(id, `place:${id}`);
    await wait();
    expect(listener.news()).toEqual(['EVERYTHING']);
    table.write(2001, 'place:NEXT');
    await wait();
    expect(listener.news()).toEqual(['place:NEXT']);
  });
});

describe('while the database is down', () => {
  test('one failure is a hiccup, two are an outage', async () => {
    await follow();
    table.state = 'down';
    await wait(700);
    expect(hub.outage).toBe(false);
    await wait(1000);
    expect(hub.outage).toBe(true);
    expect(follower.health().state).toBe('unreachable');
    expect(console.warn).toHaveBeenCalledTimes(1);
  });

  test('it is asked ever less often, and nothing written meanwhile is missed', async () => {
    table.write(1, 'town');
    await follow();
    table.state = 'down';
    await wait(60 * 60_000);
    const before = table.readings;
    await wait(60_000);
    expect(table.readings - before).toBe(12);
    table.write(2, 'place:DURING');
    table.state = 'up';
    await wait(5000);
    expect(listener.news()).toEqual(['place:DURING']);
    expect(hub.outage).toBe(false);
    expect(follower.health().state).toBe('following');
  });

  test('a database that does not answer is down', async () => {
    await follow();
    table.state = 'hanging';
    await wait(8000);
    expect(hub.outage).toBe(true);
    table.state = 'up';
    await wait(10_000);
    expect(hub.outage).toBe(false);
  });

  test('a process started meanwhile finds its place later', async () => {
    table.state = 'down';
    await follow();
    await wait(2000);
    expect(hub.outage).toBe(true);
    table.write(7, 'town');
    table.state = 'up';
    await wait(5000);
    expect(listener.news()).toEqual(['EVERYTHING']);
    expect(follower.health()).toMatchObject({ state: 'following', newestId: 7 });
  });
});
