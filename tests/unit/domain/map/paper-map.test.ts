import { describe, expect, it } from 'vitest';
import {
  paperLabels,
  paperPins,
  paperScale,
  paperView,
  paperWidth,
} from '#domain/map/paper-map.ts';

describe('the map on paper', () => {
  it('holds every point within its frame', () => {
    const points = [
      [139.3, 34.9],
      [139.4, 35],
      [139.35, 34.95],
    ] as const;
    const view = paperView(points, 400);
    const pins = view ? paperPins(view, points) : [];
    expect(pins.map(({ numbers }) => numbers)).toEqual([[1], [2], [3]]);
    for (const { x, y } of pins) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(paperWidth);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(400);
    }
  });

  it('gives entries at one door one pin, and those without a position none', () => {
    const points = [[139.3, 34.9], null, [139.3, 34.9]] as const;
    const view = paperView([points[0]], 400);
    expect(view && paperPins(view, points).map(({ numbers }) => numbers)).toEqual([[1, 3]]);
    expect(paperView([], 400)).toBeNull();
  });

  it('keeps names of stations within its frame', () => {
    const view = paperView(
      [
        [139.3, 34.9],
        [139.4, 34.95],
      ],
      400,
    );
    const station = {
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [139.397, 34.93] },
      properties: { class: 'station', ja: '潮見台駅', en: 'Shiomidai Station' },
    };
    const file = { type: 'FeatureCollection' as const, features: [station] };
    const label = view && paperLabels(view, file, ['station'], 'en')[0];
    expect(label?.text).toBe('Shiomidai Station');
    // Seventeen Latin letters around their middle.
    expect(label?.x).toBeLessThan(paperWidth - 60);
  });

  it('has a bar of a round length', () => {
    const view = paperView([[139.3, 35]], 400);
    const scale = view && paperScale(view, 35);
    expect(scale?.metres).toBe(100);
    expect(scale?.length).toBeLessThanOrEqual(160);
  });
});
