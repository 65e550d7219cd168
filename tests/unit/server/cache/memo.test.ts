import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ChangeHub } from '#server/cache/change-hub.ts';
import { memoByTag } from '#server/cache/memo.ts';
import { renderIn, type RenderScope } from '#server/cache/render-scope.ts';
import { gate } from './visits.ts';

const day = 24 * 60 * 60 * 1000;

let hub: ChangeHub;
let loads: number;
let load: () => Promise<string>;
let read: () => Promise<string>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  vi.setSystemTime('2026-04-01T10:00:00+09:00');
  hub = new ChangeHub();
  loads = 0;
  load = () => Promise.resolve(`load ${loads}`);
  read = memoByTag('directory', () => ((loads += 1), load()), hub);
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const down = () => Promise.reject(new Error('database is down'));

/** Reads as a page would; tells whether the page is marked as out of date. */
async function readInPage(): Promise<[string, boolean]> {
  const scope: RenderScope = { outdated: false };
  const value = await renderIn(scope, read);
  return [value, scope.outdated];
}

describe('data kept by tag', () => {
  test('is loaded once, by all who ask at the same time too', async () => {
    expect(await Promise.all([read(), read()])).toEqual(['load 1', 'load 1']);
    expect(await read()).toBe('load 1');
  });

  test('is loaded anew before the next reading when its tag changed', async () => {
    await read();
    hub.tagsChanged(['place:AAAAAA']);
    expect(await read()).toBe('load 1');
    hub.tagsChanged(['place:AAAAAA', 'directory']);
    expect(await readInPage()).toEqual(['load 2', false]);
  });

  test('is loaded anew after an hour, in case a change was missed', async () => {
    await read();
    later(60 * 60 * 1000);
    expect(await read()).toBe('load 2');
  });

  test('who reads after a change does not get what was read before it', async () => {
    const { opened, open } = gate();
    load = async () => {
      await opened;
      return 'before';
    };
    const early = read();
    hub.tagsChanged(['directory']);
    load = () => Promise.resolve('after');
    expect(await read()).toBe('after');
    open();
    expect(await early).toBe('before');
    expect(await read()).toBe('after');
  });

  test('stays when the database is down, and tells the page', async () => {
    await read();
    hub.everythingChanged();
    load = down;
    expect(await readInPage()).toEqual(['load 1', true]);
    later(2000);
    load = () => Promise.resolve('back');
    expect(await readInPage()).toEqual(['back', false]);
  });

  test('stays for seven days at most', async () => {
    await read();
    hub.everythingChanged();
    load = down;
    later(7 * day);
    await expect(read()).rejects.toThrow('database is down');
  });

  test('tells the page in a known outage, and reloads behind its back', async () => {
    await read();
    later(10_000);
    hub.outageSince = Date.now();
    expect(await readInPage()).toEqual(['load 1', true]);
    await vi.waitFor(async () => expect(await read()).toBe('load 2'));
  });

  test('passes the error on when there is nothing to fall back on', async () => {
    load = down;
    await expect(read()).rejects.toThrow('database is down');
  });

  test('made from other old data is old itself, for every page that uses it', async () => {
    await read();
    const derived = memoByTag('town', async () => `from ${await read()}`, hub);
    hub.everythingChanged();
    load = down;
    const scopes: RenderScope[] = [{ outdated: false }, { outdated: false }];
    await Promise.all(scopes.map((scope) => renderIn(scope, derived)));
    expect(scopes).toEqual([{ outdated: true }, { outdated: true }]);
  });
});
