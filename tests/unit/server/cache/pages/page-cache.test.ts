import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ChangeHub } from '#server/cache/change-hub.ts';
import { PageCache } from '#server/cache/pages/page-cache.ts';
import { gate, rendered, Site } from '../visits.ts';

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

describe('what is kept', () => {
  test('a page is rendered once and then answered from memory', async () => {
    const first = await site.get();
    const second = await site.get();
    expect(first.headers.get('cache-status')).toBe('engawa; fwd=miss; stored');
    expect(second.headers.get('cache-status')).toBe('engawa; hit');
    expect(await second.text()).toBe(await first.text());
    expect(site.renderings).toBe(1);
  });

  test.each([
    ['a cookie header', () => rendered({ headers: { 'set-cookie': 'a=1' } })],
    ['a private page', () => rendered({ headers: { 'cache-control': 'private' } })],
    [
      'a page that must not be stored',
      () => rendered({ headers: { 'cache-control': 'no-store' } }),
    ],
    [
      'one that differs by language header',
      () => rendered({ headers: { vary: 'Accept-Language' } }),
    ],
    ['a missing record', () => rendered({ status: 404 })],
    ['a redirect', () => rendered({ status: 302, body: null })],
    ['a page that says it is already old', () => rendered({ maxAge: 0 })],
    ['a page that asks for nothing', () => new Response('<h1>me</h1>')],
  ])('not: %s', async (_what, render) => {
    site.render = render;
    const first = await site.get();
    await site.get();
    expect(site.renderings).toBe(2);
    expect(first.headers.has('cache-status')).toBe(false);
  });

  test('not: a page that sets a cookie through Astro, whose header comes only later', async () => {
    site.render = () => {
      const response = rendered();
      const jar = new Map([['session', 'session=1']]);
      Reflect.set(response, Symbol.for('astro.cookies'), { headers: () => jar.values() });
      return response;
    };
    await site.get();
    await site.get();
    expect(site.renderings).toBe(2);
    expect(site.warnings[0]).toBe('/p/AAAAAA asked to be kept but is not: it sets a cookie');
  });

  test('nothing but GET and HEAD goes through the cache', async () => {
    await site.get('/p/AAAAAA', {}, 'POST');
    await site.get('/p/AAAAAA', {}, 'POST');
    expect(site.renderings).toBe(2);
  });

  test('a page that breaks off while its body is read counts as failed', async () => {
    const broken = new ReadableStream({ pull: (stream) => stream.error(new Error('half-way')) });
    site.render = () => new Response(broken, { headers: { 'cdn-cache-control': 'max-age=60' } });
    await expect(site.get()).rejects.toThrow('half-way');
    site.render = () => page('whole');
    expect(await (await site.get()).text()).toContain('whole');
  });

  test('an empty 404 goes through untouched, so that Astro can put its 404 page there', async () => {
    site.render = () => rendered({ status: 404, body: null });
    expect((await site.get()).body).toBeNull();
  });
});

describe('when it is made anew', () => {
  test('after its time, to the second', async () => {
    await site.get();
    later(59_999);
    await site.get();
    expect(site.renderings).toBe(1);
    later(1);
    const response = await site.get();
    expect(site.renderings).toBe(2);
    expect(response.headers.get('cache-status')).toBe('engawa; fwd=stale; stored');
  });

  test('when a tag of it changed, and only then', async () => {
    await site.get();
    hub.tagsChanged(['place:BBBBBB']);
    await site.get();
    expect(site.renderings).toBe(1);
    hub.tagsChanged(['directory']);
    site.render = () => page('new');
    expect(await (await site.get()).text()).toContain('new');
    expect(site.renderings).toBe(2);
  });

  test('a change during the rendering makes the result old at once', async () => {
    const { opened, open } = gate();
    site.render = async () => {
      await opened;
      return page('read before the change');
    };
    const first = site.get();
    hub.tagsChanged(['directory']);
    open();
    await first;
    site.render = () => page('read after the change');
    expect(await (await site.get()).text()).toContain('read after the change');
  });

  test('within its grace it is shown while a new one is made behind', async () => {
    site.render = () => page('first', { swr: 30 });
    await site.get();
    later(61_000);
    site.render = () => page('second', { swr: 30 });
    const shown = await site.get();
    expect(await shown.text()).toContain('data-stale-notice hidden>古い</p><h1>first');
    await vi.waitFor(async () => expect(await (await site.get()).text()).toContain('second'));
    expect(site.renderings).toBe(2);
  });

  test('a record that is gone is not answered from its old page', async () => {
    await site.get();
    hub.tagsChanged(['directory']);
    site.render = () => rendered({ status: 404, body: 'gone' });
    expect((await site.get()).status).toBe(404);
    site.render = fail;
    await expect(site.get()).rejects.toThrow('database is down');
  });
});

describe('one rendering for many', () => {
  test('parallel visitors of an unseen page share it', async () => {
    const { opened, open } = gate();
    site.render = async () => {
      await opened;
      return page('shared');
    };
    const visits = Array.from({ length: 20 }, () => site.get());
    open();
    const texts = await Promise.all((await Promise.all(visits)).map((answer) => answer.text()));
    expect(texts.every((text) => text.includes('shared'))).toBe(true);
    expect(site.renderings).toBe(1);
  });

  test('who comes after a change does not join a rendering from before it', async () => {
    const { opened, open } = gate();
    site.render = async () => {
      await opened;
      return page('old');
    };
    const before = site.get();
    hub.tagsChanged(['directory']);
    site.render = () => page('new');
    expect(await (await site.get()).text()).toContain('new');
    open();
    expect(await (await before).text()).toContain('old');
  });

  test('private answers are never shared', async () => {
    let visitor = 0;
    site.render = () => new Response(`visitor ${(visitor += 1)}`);
    const answers = await Promise.all([site.get(), site.get(), site.get()]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(3);
  });
});
