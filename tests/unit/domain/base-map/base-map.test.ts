import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { baseMapCredits, baseMapOrigins } from '#domain/base-map/base-map-sources.ts';
import { baseMapStyle } from '#domain/base-map/base-map.ts';
import { baseMapSchema, type BaseMap } from '#domain/town.ts';

const origin = 'https://town.example';
const drawnHere: BaseMap[] = [
  { type: 'none' },
  { type: 'drawn' },
  { type: 'gsi-pale' },
  { type: 'gsi-vector' },
  { type: 'osm' },
];

describe('baseMapStyle', () => {
  it.each(drawnHere)('gives a valid style for $type, light and dark', (baseMap) => {
    for (const dark of [false, true]) {
      const style = baseMapStyle(baseMap, { origin, dark, locale: 'ja' });
      if (typeof style === 'string') throw new Error('A style of ours is no address.');
      expect(validateStyleMin(style)).toEqual([]);
    }
  });

  it('asks the publishers for their tiles, or the mirror that the town names', () => {
    const options = { origin, dark: false, locale: 'ja' } as const;
    expect(baseMapStyle({ type: 'gsi-pale' }, options)).toMatchObject({
      sources: {
        tiles: {
          tiles: ['https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png'],
          maxzoom: 18,
        },
      },
    });
    const url = 'https://tiles.example/{z}/{x}/{y}.png';
    expect(baseMapStyle({ type: 'osm', url }, options)).toMatchObject({
      sources: { tiles: { tiles: [url] } },
    });
    expect(JSON.stringify(baseMapStyle({ type: 'gsi-vector' }, options))).toContain(
      '"pmtiles://https://cyberjapandata.gsi.go.jp/xyz/optimal_bvmap-v1/optimal_bvmap-v1.pmtiles"',
    );
    expect(baseMapStyle({ type: 'drawn' }, options)).toMatchObject({
      sources: { land: { data: 'https://town.example/basemap/land.geojson' } },
    });
  });

  it('leaves a style that others publish to them', () => {
    const baseMap = { type: 'style', url: 'https://maps.example/style.json', credit: 'x' } as const;
    expect(baseMapStyle(baseMap, { origin, dark: true, locale: 'en' })).toBe(baseMap.url);
  });
});

describe('baseMapOrigins', () => {
  it('names nobody where the map is our own', () => {
    expect(baseMapOrigins({ type: 'drawn' })).toEqual([]);
    expect(baseMapOrigins({ type: 'none' })).toEqual([]);
  });

  it('names the publisher, or the mirror in its place', () => {
    expect(baseMapOrigins({ type: 'gsi-vector' })).toEqual(['https://cyberjapandata.gsi.go.jp']);
    expect(baseMapOrigins({ type: 'osm', url: 'http://mirror.example:8080/{z}/{x}/{y}' })).toEqual([
      'http://mirror.example:8080',
    ]);
  });

  it('names every host of a style that others publish, each once', () => {
    const baseMap = baseMapSchema.parse({
      type: 'style',
      url: 'https://maps.example/style.json',
      credit: '地図の会社',
      hosts: ['https://tiles.example/', 'https://maps.example'],
    });
    expect(baseMapOrigins(baseMap)).toEqual(['https://maps.example', 'https://tiles.example']);
  });
});

describe('baseMapCredits', () => {
  it('names every publisher with the page it asks to be linked to', () => {
    expect(baseMapCredits({ type: 'gsi-pale' }, 'en')).toEqual([
      { text: '国土地理院', url: 'https://maps.gsi.go.jp/development/ichiran.html' },
    ]);
    expect(baseMapCredits({ type: 'osm' }, 'ja')).toEqual([
      { text: '© OpenStreetMap contributors', url: 'https://www.openstreetmap.org/copyright' },
    ]);
    expect(baseMapCredits({ type: 'none' }, 'ja')).toEqual([]);
  });

  it('says in each reading that the demo town is fictional', () => {
    const texts = (['ja', 'ja-easy', 'en'] as const).map(
      (locale) => baseMapCredits({ type: 'drawn' }, locale)[0]?.text,
    );
    expect(new Set(texts).size).toBe(3);
  });

  it('names a style by the words of the town', () => {
    const baseMap = {
      type: 'style',
      url: 'https://maps.example/s.json',
      credit: '市の地図',
    } as const;
    expect(baseMapCredits(baseMap, 'ja')).toEqual([{ text: '市の地図', url: null }]);
  });
});
