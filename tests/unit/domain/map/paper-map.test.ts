import { describe, expect, it } from 'vitest';
import { paperPins, paperScale, paperView, paperWidth } from '#domain/map/paper-map.ts';

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

  it('has a bar of a round length', () => {
    const view = paperView([[139.3, 35]], 400);
    const scale = view && paperScale(view, 35);
    expect(scale?.metres).toBe(100);
    expect(scale?.length).toBeLessThanOrEqual(160);
  });
});
