import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { ChangeHub } from '#server/cache/change-hub.ts';
import { PageCache } from '#server/cache/pages/page-cache.ts';
import { rendered, Site } from '../visits.ts';

let hub: ChangeHub;
let site: Site;

beforeEach(() => {
  hub = new ChangeHub();
  site = new Site(new PageCache(1_000_000, hub));
});

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('coding', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
  ])('%s gets %s, also at the first visit', async (accepted, coding, unpack) => {
    const plain = await rendered().text();
    for (const visit of ['first', 'second']) {
      const response = await site.get('/', { 'accept-encoding': accepted });
      const bytes = await bytesOf(response);
      expect(response.headers.get('content-encoding'), visit).toBe(coding);
      expect(response.headers.get('content-length')).toBe(String(bytes.byteLength));
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      expect(unpack(bytes).toString()).toBe(plain);
    }
  });

  test('who takes no coding gets the plain page', async () => {
    const response = await site.get('/');
    expect(response.headers.has('content-encoding')).toBe(false);
    expect(await response.text()).toBe(await rendered().text());
  });

  test('small answers and pictures stay as they are', async () => {
    site.render = () => rendered({ body: 'short' });
    const short = await site.get('/short', { 'accept-encoding': 'gzip' });
    const headers = { 'content-type': 'image/png' };
    site.render = () => rendered({ body: 'x'.repeat(5000), headers });
    const picture = await site.get('/picture', { 'accept-encoding': 'gzip' });
    expect(short.headers.has('content-encoding')).toBe(false);
    expect(picture.headers.has('content-encoding')).toBe(false);
  });
});

describe('conditional requests', () => {
  test('who has the page gets 304 without a body', async () => {
    const first = await site.get('/', { 'accept-encoding': 'br' });
    const etag = first.headers.get('etag') ?? '';
    const second = await site.get('/', { 'accept-encoding': 'gzip', 'if-none-match': etag });
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(second.status).toBe(304);
    expect(second.body).toBeNull();
    expect(second.headers.get('etag')).toBe(etag);
    expect(second.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(second.headers.has('content-length')).toBe(false);
  });

  test('the same page made anew keeps its tag; another page or the notice has another', async () => {
    const etag = async () => (await site.get('/')).headers.get('etag');
    const first = await etag();
    hub.everythingChanged();
    expect(await etag()).toBe(first);
    hub.everythingChanged();
    site.render = () => Promise.reject(new Error('down'));
    const noticed = await etag();
    expect(noticed).not.toBe(first);
    const again = await site.get('/', { 'if-none-match': first ?? '' });
    expect(again.status).toBe(200);
  });
});

describe('headers', () => {
  test("the page's own headers stay, Astro's inner ones go", async () => {
    const headers = { 'content-security-policy': "default-src 'self'" };
    site.render = () => rendered({ headers });
    const response = await site.get('/');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.has('cache-tag')).toBe(false);
    expect(response.headers.has('cdn-cache-control')).toBe(false);
  });

  test('an endpoint may choose its own cache-control, but not for what may be out of date', async () => {
    site.render = () => rendered({ headers: { 'cache-control': 'public, max-age=300' } });
    expect((await site.get('/')).headers.get('cache-control')).toBe('public, max-age=300');
    hub.everythingChanged();
    site.render = () => Promise.reject(new Error('down'));
    const old = await site.get('/');
    expect(old.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  test('HEAD says what GET would, without the body', async () => {
    const get = await site.get('/');
    const head = await site.get('/', {}, 'HEAD');
    expect(head.body).toBeNull();
    expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
    expect(site.renderings).toBe(1);
  });

  test('HEAD of an endpoint, which renders no body, neither fills nor empties the cache', async () => {
    site.render = () => rendered({ body: null });
    await site.get('/map.json', {}, 'HEAD');
    site.render = () => rendered();
    await site.get('/map.json');
    hub.everythingChanged();
    site.render = () => rendered({ body: null });
    await site.get('/map.json', {}, 'HEAD');
    site.render = () => Promise.reject(new Error('down'));
    expect(await (await site.get('/map.json')).text()).toContain('えんがわ');
  });
});
