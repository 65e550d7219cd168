import { describe, expect, it } from 'vitest';
import { areaName } from '#i18n/area-name.ts';
import {
  foreignLang,
  localeOfPath,
  localePath,
  pathWithoutLocale,
  toLocale,
} from '#i18n/locales.ts';
import { routePattern } from '#i18n/locale-routes.ts';

describe('localePath', () => {
  it.each([
    ['ja', '/', '/'],
    ['ja', '/map?kind=salon', '/map?kind=salon'],
    ['en', '/', '/en'],
    ['en', '/?q=tea', '/en?q=tea'],
    ['en', '/#areas', '/en#areas'],
    ['ja-easy', '/p/K7XW3A', '/ja-easy/p/K7XW3A'],
  ] as const)('in %s, %s is %s', (locale, path, expected) => {
    expect(localePath(locale, path)).toBe(expected);
  });
});

describe('localeOfPath', () => {
  it('reads the first part of the path only', () => {
    expect(localeOfPath('/en/map')).toBe('en');
    expect(localeOfPath('/ja-easy')).toBe('ja-easy');
    expect(localeOfPath('/areas/en')).toBe('ja');
    expect(localeOfPath('/english')).toBe('ja');
  });

  it('gives back with pathWithoutLocale what localePath took', () => {
    for (const path of ['/', '/map', '/areas/en', '/english']) {
      expect(pathWithoutLocale(localePath('en', path))).toBe(path);
      expect(pathWithoutLocale(localePath('ja', path))).toBe(path);
    }
  });
});

describe('foreignLang', () => {
  it('names a language only where it is not the page’s own', () => {
    expect(foreignLang('ja', 'ja')).toBeUndefined();
    expect(foreignLang('ja-easy', 'ja')).toBeUndefined();
    expect(foreignLang('ja', 'en')).toBe('en');
    expect(foreignLang('en', 'ja')).toBe('ja');
    expect(foreignLang('en', 'en')).toBeUndefined();
  });
});

describe('areaName', () => {
  it('is in Latin letters for readers of English, where there is such a name', () => {
    const area = { name: '桜丘小学校区', nameEn: 'Sakuragaoka' };
    expect(areaName('en', area)).toEqual({ text: 'Sakuragaoka', lang: 'en' });
    expect(areaName('ja-easy', area)).toEqual({ text: '桜丘小学校区', lang: 'ja' });
    expect(areaName('en', { ...area, nameEn: null })).toEqual({ text: '桜丘小学校区', lang: 'ja' });
  });
});

describe('toLocale', () => {
  it('takes Japanese for what is no reading', () => {
    expect(toLocale('fr')).toBe('ja');
    expect(toLocale(undefined)).toBe('ja');
  });
});

describe('routePattern', () => {
  it('names the address of a page file', () => {
    expect(routePattern('index.astro')).toBe('/');
    expect(routePattern('map.astro')).toBe('/map');
    expect(routePattern('p/[code]/index.astro')).toBe('/p/[code]');
  });
});
