import { describe, expect, test } from 'vitest';
import { isPersonal, pathAfterSignIn } from '#domain/personal-paths.ts';

describe('personal pages', () => {
  test.each(['/me', '/me/name', '/desk', '/post/1', '/sign-in', '/sign-in/code'])(
    '%s is one',
    (path) => {
      expect(isPersonal(path)).toBe(true);
    },
  );
  test.each(['/', '/menu', '/map', '/postal', '/a/ME3456', '/p/me'])('%s is none', (path) => {
    expect(isPersonal(path)).toBe(false);
  });
});

describe('where signing in leads to', () => {
  test.each(['/me', '/post?kind=salon', '/en/me/groups/ABC', '/desk/queue?area=lz-chuo'])(
    '%s is an address of ours',
    (wish) => {
      expect(pathAfterSignIn(wish)).toBe(wish);
    },
  );
  test.each([
    null,
    '',
    'me',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/me\\..\\evil',
    '/\t/evil.example',
    '/me\r\nset-cookie: x=y',
    'javascript:alert(1)',
    '/sign-in/link?token=x',
    '/en/sign-in',
    `/${'x'.repeat(600)}`,
  ])('%j is not, and leads home', (wish) => {
    expect(pathAfterSignIn(wish)).toBe('/me');
  });
  test('what climbs out of a path stays on this site', () => {
    expect(pathAfterSignIn('/me/../../map')).toBe('/map');
  });
});
