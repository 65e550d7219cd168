import { describe, expect, test } from 'vitest';
import {
  isKeepable,
  mayKeep,
  sayInstant,
  seenAt,
  stamped,
  titleOf,
  withSeenNotice,
} from '#client/offline/kept-pages.ts';

const html = { 'Content-Type': 'text/html; charset=utf-8' };

describe('what is kept', () => {
  test.each([
    ['/', true],
    ['/map', true],
    ['/en/a/ABC123', true],
    ['/media', true],
    ['/me', false],
    ['/me/drafts', false],
    ['/en/desk/review', false],
    ['/ja-easy/me', false],
    ['/healthz', false],
  ])('%s: %s', (path, expected) => {
    expect(mayKeep(path)).toBe(expected);
  });

  test.each<[string, ResponseInit, boolean]>([
    ['a public page', { headers: { ...html, 'Cache-Control': 'public, max-age=0' } }, true],
    ['one that must not be stored', { headers: { ...html, 'Cache-Control': 'no-store' } }, false],
    ['one of one visitor', { headers: { ...html, 'Cache-Control': 'private' } }, false],
    ['what is not there', { headers: html, status: 404 }, false],
    ['an error', { headers: html, status: 500 }, false],
    ['a file', { headers: { 'Content-Type': 'application/json' } }, false],
  ])('%s', (_, init, expected) => {
    expect(isKeepable(new Response('', init))).toBe(expected);
  });
});

describe('what is said of a kept page', () => {
  const seen = new Date('2026-11-21T01:15:00Z');

  test('it knows when it was had', async () => {
    const kept = stamped(new Response('text', { headers: html }), seen);
    expect(seenAt(kept)).toEqual(seen);
    expect(kept.headers.get('Content-Type')).toBe(html['Content-Type']);
    expect(await kept.text()).toBe('text');
    expect(seenAt(new Response(''))).toBeNull();
  });

  test.each([
    ['ja', '11月21日 10:15'],
    ['ja-easy', '11月21日 10:15'],
    ['en', 'Nov 21, 10:15'],
  ] as const)('in %s: %s', (locale, expected) => {
    expect(sayInstant(locale, seen)).toBe(expected);
  });

  test('its notice is shown, and no other', () => {
    const page = `<p data-stale-notice hidden>…</p><p data-seen-notice hidden>{when} に</p><p hidden>{when}</p>`;
    expect(withSeenNotice(page, '/map', seen)).toBe(
      '<p data-stale-notice hidden>…</p><p data-seen-notice>11月21日 10:15 に</p><p hidden>{when}</p>',
    );
    expect(withSeenNotice('<p>other</p>', '/map', seen)).toBe('<p>other</p>');
  });

  test('its title goes without the name of the site', () => {
    expect(titleOf('<title>地図でさがす｜えんがわ 縁川市</title>', '/map')).toBe('地図でさがす');
    expect(titleOf('<title>Map | Engawa</title>', '/en/map')).toBe('Map');
    expect(titleOf('<p></p>', '/map')).toBe('/map');
  });
});
