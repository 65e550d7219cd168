import { describe, expect, test } from 'vitest';
import { ByteLru } from '#server/cache/pages/byte-lru.ts';
import { ChangeHub } from '#server/cache/change-hub.ts';
import { PageCache } from '#server/cache/pages/page-cache.ts';
import { rendered, Site } from '../visits.ts';

describe('a map bounded by bytes', () => {
  test('forgets what was unused for the longest', () => {
    const lru = new ByteLru<string>(100);
    for (const key of ['a', 'b', 'c', 'd']) lru.set(key, key, 25);
    lru.get('a');
    lru.set('e', 'e', 20);
    expect([...lru.values()]).toEqual(['c', 'd', 'a', 'e']);
    expect(lru.bytes).toBe(95);
  });

  test('counts a value that grew', () => {
    const lru = new ByteLru<string>(100);
    for (const key of ['a', 'b', 'c', 'd']) lru.set(key, key, 10);
    lru.set('a', 'a', 25);
    expect(lru.bytes).toBe(55);
    lru.delete('a');
    expect(lru.bytes).toBe(30);
    expect(lru.size).toBe(3);
  });

  test('does not take what would push out most others', () => {
    const lru = new ByteLru<string>(100);
    lru.set('small', 'small', 10);
    lru.set('huge', 'huge', 26);
    expect([...lru.values()]).toEqual(['small']);
  });
});

test('a page cache keeps the pages in use when made-up addresses flood it', async () => {
  const site = new Site(new PageCache(100_000, new ChangeHub()));
  const filler = Array.from({ length: 700 }, (_, index) => (index * 7919).toString(36)).join('');
  site.render = () => rendered({ body: filler });
  for (let flood = 0; flood < 100; flood += 1) {
    await site.get(`/map?made-up=${flood}`);
    await site.get('/');
  }
  const renderings = site.renderings;
  await site.get('/');
  expect(site.renderings).toBe(renderings);
  await site.get('/map?made-up=0');
  expect(site.renderings).toBe(renderings + 1);
});
