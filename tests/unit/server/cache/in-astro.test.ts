import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startBuiltSite, type BuiltSite } from './built-site.ts';

/** The cache inside a real built site: what only Astro and its Node server can prove or break. */
let site: BuiltSite;

// How fast it is belongs to the bench; here a busy machine may take its time.
const patience = 20_000;
vi.setConfig({ testTimeout: 4 * patience, hookTimeout: 120_000 });

beforeAll(async () => {
  site = await startBuiltSite();
  // The first reading marks everything; once it was taken in, nothing does so behind our back.
  await site.get('/directory');
  await vi.waitFor(() => expect(site.database.isFollowed).toBe(true), patience);
});

afterAll(() => site.stop());

const cacheStatus = async (path: string) => (await site.get(path)).headers.get('cache-status');
const text = async (path: string) => (await site.get(path)).text();

test('a page is rendered once, compressed, and known again by its tag', async () => {
  const before = site.database.asked.length;
  const answers = await Promise.all(Array.from({ length: 10 }, () => site.get('/place')));
  expect(site.database.asked.length - before).toBe(1);
  const [first] = answers;
  expect(first?.headers.get('content-encoding')).toBe('gzip');
  expect(first?.headers.get('content-security-policy')).toContain('script-src');
  expect(await first?.text()).toContain('<p>first</p>');
  const etag = first?.headers.get('etag') ?? '';
  expect((await site.get('/place', { 'if-none-match': etag })).status).toBe(304);
});

test('HEAD, parameters and endpoints', async () => {
  expect((await site.get('/place', {}, 'HEAD')).headers.get('cache-status')).toBe('engawa; hit');
  expect(await cacheStatus('/place?utm_source=mail&made=up')).toBe('engawa; hit');
  expect(await text('/place?page=2')).toContain('page 2');
  await site.get('/data.json', {}, 'HEAD');
  expect(await (await site.get('/data.json')).json()).toBe('first');
  expect(await cacheStatus('/data.json')).toBe('engawa; hit');
});

test('what sets a cookie or is gone is not kept, and 404 has its page', async () => {
  const greeting = await site.get('/greeting');
  expect(greeting.headers.get('set-cookie')).toBe('visits=1');
  expect(await cacheStatus('/greeting')).toBeNull();
  const gone = await site.get('/gone');
  expect(gone.status).toBe(404);
  expect(await gone.text()).toContain('nothing here');
});

test('what is written shows by itself, in pages and in data kept in memory', async () => {
  site.database.write('second', 'place:AAAAAA');
  await vi.waitFor(async () => expect(await text('/place')).toContain('<p>second</p>'), patience);
  expect(await text('/directory')).toContain('first');
  site.database.write('third', 'directory');
  await vi.waitFor(async () => expect(await text('/directory')).toContain('third'), patience);
  expect(await text('/data.json')).toBe('"third"');
});

test('with the database down seen pages stay, with the notice, and come back by themselves', async () => {
  await site.get('/place');
  site.database.isUp = false;
  await vi.waitFor(
    async () => expect(await text('/place')).toContain('data-stale-notice role'),
    patience,
  );
  expect(await text('/place')).toContain('<p>second</p>');
  expect(await text('/directory')).toContain('<p data-stale-notice>');
  expect((await site.get('/data.json')).headers.get('cache-status')).toContain('out-of-date');
  expect((await site.get('/place?page=9')).status).toBe(500);

  site.database.isUp = true;
  await vi.waitFor(async () => expect(await text('/place')).toContain('<p>third</p>'), patience);
  const isSure = async (path: string) =>
    expect(await text(path)).toContain('data-stale-notice hidden');
  await vi.waitFor(() => Promise.all([isSure('/place'), isSure('/directory')]), patience);
});
