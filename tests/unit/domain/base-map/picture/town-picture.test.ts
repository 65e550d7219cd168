import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { drawTown, type PictureOptions } from '#domain/base-map/picture/town-picture.ts';
import { toWorld } from '#domain/base-map/picture/world.ts';
import { townColours } from '#domain/base-map/town-colours.ts';
import { townLayers } from '#domain/base-map/town-style.ts';

const world = new Map(
  townLayers.map((name) => {
    const file = new URL(`../../../../../public/basemap/${name}.geojson`, import.meta.url);
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return [name, toWorld(z.custom<FeatureCollection>().parse(content))];
  }),
);
const whole: PictureOptions = {
  centre: [139.379, 34.966],
  zoom: 11.5,
  width: 1400,
  height: 840,
  locale: 'ja',
};

describe('the picture of the town', () => {
  it('weighs little, however near one looks', () => {
    for (const zoom of [10, 11.5, 13, 14.5, 16]) {
      const svg = drawTown(world, { ...whole, zoom });
      expect(gzipSync(svg).byteLength).toBeLessThan(30_000);
    }
  });

  it('has the colours of the style, in the light and in the dark', () => {
    const svg = drawTown(world, whole);
    const [light = '', dark = ''] = svg.split('@media screen and (prefers-color-scheme:dark)');
    for (const part of ['sea', 'forest', 'highway', 'built'] as const) {
      expect(light).toContain(cssColour(townColours.light[part]));
      expect(dark).toContain(cssColour(townColours.dark[part]));
    }
  });

  it('says the names in the reading asked for, none over another', () => {
    expect(drawTown(world, whole)).toContain('>縁川駅</text>');
    expect(drawTown(world, { ...whole, locale: 'en' })).toContain('>Engawa Station</text>');
    const easy = drawTown(world, { ...whole, locale: 'ja-easy' });
    expect(easy).toContain('>縁川駅</text>');
    expect(easy).toContain('>えんがわえき</text>');
  });

  it('draws nothing where there is no land of the town', () => {
    const far = drawTown(world, { ...whole, centre: [135, 40], zoom: 16 });
    expect(far.match(/<path/g)).toHaveLength(1);
    expect(far).not.toContain('<text class');
  });
});

/** As MapLibre's expressions write a colour. */
function cssColour(hex: string): string {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `rgba(${part(1)},${part(3)},${part(5)},1)`;
}
