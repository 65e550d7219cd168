import { describe, expect, it } from 'vitest';
import {
  paperLabels,
  paperMapPlace,
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

  describe('is as high as the sheet leaves it', () => {
    const after = (...above: number[]) =>
      paperMapPlace({ sheet: 268, width: 186, above: [18, ...above], below: 8, legend: 6 });
    const units = (millimetres: number) => Math.floor((millimetres / 186) * paperWidth);

    it('after few entries as high as usual, after more of them lower', () => {
      expect(after(30, 30)).toEqual({ height: 400, hasLegend: false });
      expect(after(40, 40, 40, 40)).toEqual({ height: units(82), hasLegend: false });
    });

    it('as high as usual on a sheet of its own where too little is left', () => {
      expect(after(40, 40, 40, 90)).toEqual({ height: 400, hasLegend: true });
    });

    it('counts an entry that is not cut in two on the sheet it comes to stand on', () => {
      // 18 + 3 × 80 are on the first sheet, which has no room for a fourth.
      expect(after(80, 80, 80, 80, 80)).toEqual({ height: units(94), hasLegend: true });
    });
  });
});
