import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it, vi } from 'vitest';
import { groundStyle } from '#domain/base-map/base-map.ts';
import { withPlaces } from '#islands/map/dress.ts';
import { layerIds, type PlaceData } from '#islands/map/place-layers.ts';

vi.mock('maplibre-gl', () => ({ addProtocol: vi.fn() }));

const nothing = { type: 'FeatureCollection' as const, features: [] };
const usual = { dark: false, textScale: 1 };
const data: PlaceData = { places: nothing, selected: nothing, outline: null, tiles: null };

function fontOf(style: StyleSpecification, id: string): unknown {
  const layer = style.layers.find((candidate) => candidate.id === id);
  return layer?.type === 'symbol' ? layer.layout?.['text-font'] : undefined;
}

describe('withPlaces', () => {
  it.each([false, true])('lays valid layers over the base map (dark: %s)', (dark) => {
    const style = withPlaces(
      groundStyle(dark),
      { ...data, outline: '/areas/1.geojson', tiles: null },
      { dark, textScale: 1 },
    );
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.layers[0]?.id).toBe('bare-ground');
    const own = style.layers.slice(1).map(({ id }) => id);
    expect(own).toEqual(expect.arrayContaining(Object.values(layerIds)));
    expect(own[0]).toBe('area-outline');
  });

  it('draws names as large as the reader has set the letters', () => {
    const sizes = [1, 1.25].map((textScale) => {
      const style = withPlaces(groundStyle(false), data, { dark: false, textScale });
      const names = style.layers.find(({ id }) => id === 'place-names');
      return names?.type === 'symbol' ? names.layout?.['text-size'] : undefined;
    });
    expect(sizes).toEqual([14, 17.5]);
  });

  it('draws letters with the reader’s fonts where the base map brings none', () => {
    const style = withPlaces(groundStyle(false), data, usual);
    expect(fontOf(style, 'cluster-counts')).toContain('sans-serif');
  });

  it('draws letters with a font the base map is sure to have', () => {
    const base: StyleSpecification = {
      ...groundStyle(false),
      glyphs: 'https://maps.example/{fontstack}/{range}.pbf',
      sources: { names: { type: 'geojson', data: nothing } },
      layers: [
        {
          id: 'names',
          type: 'symbol',
          source: 'names',
          layout: { 'text-field': ['get', 'name'], 'text-font': ['Town Sans Regular'] },
        },
      ],
    };
    const style = withPlaces(base, data, usual);
    expect(fontOf(style, 'cluster-counts')).toEqual(['Town Sans Regular']);
    expect(fontOf(style, 'place-names')).toEqual(['Town Sans Regular']);
  });
});
