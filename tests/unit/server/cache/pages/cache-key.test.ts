import { describe, expect, test } from 'vitest';
import { CacheKeys, onlyParams } from '#server/cache/pages/cache-key.ts';

const url = (path: string) => new URL(path, 'http://town.example');

describe('before a page said which parameters matter', () => {
  const keys = new CacheKeys();

  test.each([
    ['/map', '/map'],
    ['/map?utm_source=mail&fbclid=1', '/map'],
    ['/map?page=2&kind=salon', '/map?kind=salon&page=2'],
    ['/map?kind=b&kind=a', '/map?kind=b&kind=a'],
    ['/map?whatever=1', '/map?whatever=1'],
  ])('%s is kept as %s', (asked, kept) => {
    expect(keys.of(url(asked))).toBe(`http://town.example${kept}`);
  });

  test('languages, which are paths, and hosts are kept apart', () => {
    expect(keys.of(url('/en/map'))).not.toBe(keys.of(url('/map')));
    expect(keys.of(new URL('http://other.example/map'))).not.toBe(keys.of(url('/map')));
  });
});

describe('once it said so', () => {
  test('only those count', () => {
    const keys = new CacheKeys();
    keys.learn(url('/map'), onlyParams(['kind', 'page']));
    expect(keys.of(url('/map?x=1&page=2&kind=salon&y'))).toBe(
      'http://town.example/map?kind=salon&page=2',
    );
    expect(keys.of(url('/list?x=1'))).toBe('http://town.example/list?x=1');
  });

  test('a page without parameters has one key', () => {
    const keys = new CacheKeys();
    keys.learn(url('/p/AAAAAA'), onlyParams([]));
    expect(keys.of(url('/p/AAAAAA?made=up'))).toBe('http://town.example/p/AAAAAA');
  });

  test('the rule goes when the page stops saying it', () => {
    const keys = new CacheKeys();
    keys.learn(url('/map'), onlyParams([]));
    keys.learn(url('/map'), null);
    expect(keys.of(url('/map?x=1'))).toBe('http://town.example/map?x=1');
  });
});
