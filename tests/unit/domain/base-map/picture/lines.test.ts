import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clipLine,
  clipRing,
  offset,
  pathOf,
  simplify,
  type Pixel,
} from '#domain/base-map/picture/lines.ts';

const box = [0, 0, 100, 50] as const;
const coordinate = fc.double({ min: -300, max: 300, noNaN: true });
const pixel: fc.Arbitrary<Pixel> = fc.tuple(coordinate, coordinate);
const isInside = ([x, y]: Pixel) => x >= -1e-6 && x <= 100 + 1e-6 && y >= -1e-6 && y <= 50 + 1e-6;

function areaOf(ring: readonly Pixel[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [0, 0];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

describe('clipping', () => {
  it('leaves nothing outside', () => {
    fc.assert(
      fc.property(fc.array(pixel, { minLength: 2, maxLength: 12 }), (line) => {
        expect(clipRing(line, box).every(isInside)).toBe(true);
        expect(clipLine(line, box).flat().every(isInside)).toBe(true);
      }),
    );
  });

  it('leaves what lies inside as it is', () => {
    const line: Pixel[] = [
      [1, 1],
      [50, 40],
      [99, 2],
    ];
    expect(clipLine(line, box)).toEqual([line]);
    expect(clipRing(line, box)).toEqual(line);
  });

  it('cuts a line that leaves and comes back into two', () => {
    const line: Pixel[] = [
      [10, 10],
      [10, 90],
      [20, 90],
      [20, 10],
    ];
    expect(clipLine(line, box)).toEqual([
      [
        [10, 10],
        [10, 50],
      ],
      [
        [20, 50],
        [20, 10],
      ],
    ]);
  });

  it('keeps the whole box of a ring around it', () => {
    const around: Pixel[] = [
      [-10, -10],
      [200, -10],
      [200, 200],
      [-10, 200],
    ];
    expect(Math.abs(areaOf(clipRing(around, box)))).toBeCloseTo(5000);
  });
});

describe('simplify', () => {
  it('moves no point by more than the tolerance', () => {
    fc.assert(
      fc.property(fc.array(pixel, { minLength: 2, maxLength: 30 }), (line) => {
        const simple = simplify(line, 3);
        expect(simple[0]).toEqual(line[0]);
        expect(simple.at(-1)).toEqual(line.at(-1));
        expect(simple.length).toBeLessThanOrEqual(line.length);
      }),
    );
    const nearlyStraight: Pixel[] = [
      [0, 0],
      [50, 0.2],
      [100, 0],
    ];
    expect(simplify(nearlyStraight, 0.35)).toHaveLength(2);
    expect(simplify(nearlyStraight, 0.1)).toHaveLength(3);
  });
});

describe('offset', () => {
  it('moves a line to its right', () => {
    const east: Pixel[] = [
      [0, 0],
      [10, 0],
    ];
    expect(offset(east, 3)).toEqual([
      [0, 3],
      [10, 3],
    ]);
  });
});

describe('pathOf', () => {
  it('writes tenths of a pixel, without adding up what was rounded away', () => {
    const steps = Array.from({ length: 11 }, (_, i): Pixel => [i * 1.04, 5]);
    expect(pathOf(steps, false)).toBe('M0 5l1 0 1.1 0 1 0 1.1 0 1 0 1 0 1.1 0 1 0 1.1 0 1 0');
  });

  it('leaves out what nobody sees', () => {
    const speck: Pixel[] = [
      [5, 5],
      [5.01, 5],
      [5.01, 5.01],
    ];
    expect(pathOf(speck, true)).toBe('');
  });
});
