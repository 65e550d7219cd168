import { beforeEach, expect, test, vi } from 'vitest';
import { ChangeHub } from '#server/cache/change-hub.ts';
import { PageCache } from '#server/cache/pages/page-cache.ts';
import { markOutdated } from '#server/cache/render-scope.ts';
import { rendered, Site } from '../visits.ts';

const day = 24 * 60 * 60 * 1000;

let hub: ChangeHub;
let site: Site;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  vi.setSystemTime('2026-04-01T10:00:00+09:00');
  hub = new ChangeHub();
  site = new Site(new PageCache(1_000_000, hub));
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const fail = () => {
  throw new Error('database is down');
};
const page = (text: string, more = {}) =>
  rendered({ body: `<p data-stale-notice hidden>古い</p><h1>${text}</h1>`, ...more });

test('the last good page is shown with its notice, also after its time', async () => {
  site.render = () => page('good');
  await site.get();
  later(2 * 60_000);
  site.render = fail;
  const response = await site.get();
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<p data-stale-notice>古い</p><h1>good</h1>');
  expect(response.headers.get('cache-status')).toBe('engawa; hit; detail=possibly-out-of-date');
});

test('an answer of 503 counts as a failure too', async () => {
  await site.get();
  later(61_000);
  site.render = () => new Response('no database', { status: 503 });
  expect((await site.get()).status).toBe(200);
});

test('for seven days after its time, not longer', async () => {
  await site.get();
  site.render = fail;
  later(60_000 + 7 * day - 1);
  expect((await site.get()).status).toBe(200);
  later(1);
  await expect(site.get()).rejects.toThrow('database is down');
});

test('it is left in peace between attempts, and the page comes back by itself', async () => {
  await site.get();
  later(61_000);
  site.render = fail;
  await site.get();
  await site.get();
  expect(site.renderings).toBe(2);
  later(2000);
  site.render = () => page('back');
  const response = await site.get();
  expect(await response.text()).toContain('data-stale-notice hidden>古い</p><h1>back');
});

test('a database that hangs is not waited for longer than three seconds', async () => {
  await site.get();
  later(61_000);
  site.render = () => Promise.withResolvers<Response>().promise;
  const answer = site.get();
  await vi.advanceTimersByTimeAsync(3000);
  expect((await answer).headers.get('cache-status')).toContain('possibly-out-of-date');
  expect((await site.get()).headers.get('cache-status')).toContain('possibly-out-of-date');
});

test('in a known outage pages say so at once, and stop when it is over', async () => {
  site.render = () => page('good');
  await site.get();
  later(10_000);
  hub.outageSince = Date.now();
  site.render = fail;
  expect(await (await site.get()).text()).toContain('data-stale-notice>');
  hub.outageSince = null;
  expect(await (await site.get()).text()).toContain('data-stale-notice hidden>');
});

test('a page that shows nothing from the database never says so', async () => {
  site.render = () => page('about us', { tags: [] });
  await site.get();
  hub.outageSince = Date.now();
  later(10_000);
  expect(await (await site.get()).text()).toContain('data-stale-notice hidden>');
});

test('a page made from old data carries the notice and is soon made anew', async () => {
  site.render = () => {
    markOutdated();
    return page('from memory');
  };
  expect(await (await site.get()).text()).toContain('data-stale-notice>古い</p><h1>from memory');
  expect(await (await site.get()).text()).toContain('data-stale-notice>');
  expect(site.renderings).toBe(1);
  later(2000);
  site.render = () => page('good');
  expect(await (await site.get()).text()).toContain('data-stale-notice hidden>古い</p><h1>good');
});

test('what was never seen fails as it would without a cache', async () => {
  site.render = fail;
  await expect(site.get()).rejects.toThrow('database is down');
  site.render = () => new Response('no database', { status: 503 });
  expect((await site.get()).status).toBe(503);
});
