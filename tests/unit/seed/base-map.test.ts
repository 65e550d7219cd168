import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { townLayers, townStyle } from '#domain/base-map/town-style.ts';
import { buildBaseMap, type BaseMap } from '#seed/geography/base-map.ts';

const folder = new URL('../../../public/basemap/', import.meta.url);
const fileOf = (name: string) => new URL(`${name}.geojson`, folder);

describe('the base map of the demo town', () => {
  let drawn: BaseMap;
  beforeAll(() => {
    drawn = buildBaseMap();
  });

  it('is what the generator draws from the description', () => {
    for (const [name, layer] of Object.entries(drawn)) {
      const committed = readFileSync(fileOf(name), 'utf8');
      expect(
        committed === `${JSON.stringify(layer)}\n`,
        `node supabase/seed/main.ts (${name})`,
      ).toBe(true);
    }
  });

  it('weighs at most 150 KB gzipped', () => {
    const bytes = townLayers.map((name) => gzipSync(readFileSync(fileOf(name))).length);
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(150_000);
  });

  it('lies in open water, far from every real address', () => {
    const points = drawn.borders?.features.flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? geometry.coordinates.flat() : [],
    );
    expect(points?.length).toBeGreaterThan(500);
    for (const [lng = 0, lat = 0] of points ?? []) {
      // Sagami Bay: Manazuru ends at 139.16, Miura begins at 139.60, Oshima lies south of 34.80.
      expect(lng > 139.2 && lng < 139.55 && lat > 34.85 && lat < 35.08).toBe(true);
    }
  });

  it('closes every outline and rounds to five digits', () => {
    for (const { geometry } of Object.values(drawn).flatMap((layer) => layer.features)) {
      if (geometry.type !== 'Polygon') continue;
      for (const ring of geometry.coordinates) {
        expect(ring.at(0)).toEqual(ring.at(-1));
        expect(ring.flat().every((degree) => degree === Number(degree.toFixed(5)))).toBe(true);
      }
    }
  });
});

describe('its style', () => {
  it.each(['ja', 'ja-easy', 'en'] as const)(
    'needs no other host and no font server (%s)',
    (locale) => {
      const style = townStyle({ base: '/basemap', dark: false, locale });
      expect(style.glyphs).toBeUndefined();
      expect(style.sprite).toBeUndefined();
      expect(JSON.stringify(style)).not.toContain('//');
      for (const name of Object.keys(style.sources)) expect(existsSync(fileOf(name))).toBe(true);
    },
  );

  it('draws the same layers by day and by night', () => {
    const ids = (dark: boolean) =>
      townStyle({ base: '', dark, locale: 'ja' }).layers.map((layer) => layer.id);
    expect(ids(true)).toEqual(ids(false));
    expect(new Set(ids(true)).size).toBe(ids(true).length);
  });
});
