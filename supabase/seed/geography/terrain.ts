/** Hills: a height for every point, and the lines and woods that follow from it. */
import type { Geography } from './description.ts';
import type { Ground } from './ground.ts';
import { footOn, simplify } from './lines.ts';
import { between, distance, pointAt, type Line, type Point } from './plane.ts';
import { smoothNoise } from './random.ts';
import { inRing, ringArea } from './rings.ts';

/** Metres above the sea at a point; negative outside the drawn frame, so that every contour closes. */
export type Height = (point: Point) => number;

/** A wood or a clearing-holding wood: an outer ring and its holes. */
export type Polygon = readonly Line[];

const FRAME = { west: -15_000, east: 15_000, south: -5_200, north: 14_000 };
const CELL = 170;

/** The height of the land: peaks, a little roughness, and the river's valley cut in. */
export function buildHeight(geography: Geography, ground: Ground): Height {
  const rough = smoothNoise(`${geography.seed}-rough`, 900);
  const fine = smoothNoise(`${geography.seed}-fine`, 330);
  return (point) => {
    const [east, north] = point;
    let height = 8;
    for (const peak of geography.peaks) {
      height += peak.height * Math.exp(-((distance(point, peak.at) / peak.radius) ** 2));
    }
    height *= 1 + 0.28 * rough(east, north) + 0.12 * fine(east, north);
    const valley = Math.min(1, footOn(ground.river, point).away / 1100);
    height *= 0.12 + 0.88 * valley * valley * (3 - 2 * valley);
    return inRing(point, ground.land) ? height : Math.min(height, 4);
  };
}

/** Closed lines of equal height, by marching squares over the frame. */
export function contours(height: Height, levels: readonly number[]): Map<number, Line[]> {
  const columns = Math.round((FRAME.east - FRAME.west) / CELL);
  const rows = Math.round((FRAME.north - FRAME.south) / CELL);
  const at = (column: number, row: number): Point => [
    FRAME.west + column * CELL,
    FRAME.south + row * CELL,
  ];
  const edge = (column: number, row: number): boolean =>
    column === 0 || row === 0 || column === columns || row === rows;
  const heights = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (__, column) =>
      edge(column, row) ? -1 : height(at(column, row)),
    ),
  );
  const value = (column: number, row: number): number => heights[row]?.[column] ?? -1;
  return new Map(
    levels.map((level) => {
      const next = new Map<string, Point>();
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          square(column, row, level, value, at, next);
        }
      }
      return [level, chain(next)];
    }),
  );
}

/** Adds the pieces of contour inside one cell, walking with the high ground on the left. */
function square(
  column: number,
  row: number,
  level: number,
  value: (column: number, row: number) => number,
  at: (column: number, row: number) => Point,
  next: Map<string, Point>,
): void {
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ].map(([dx = 0, dy = 0]) => ({
    point: at(column + dx, row + dy),
    height: value(column + dx, row + dy),
  }));
  const enter: Point[] = [];
  const leave: Point[] = [];
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % 4];
    if (!b || a.height > level === b.height > level) return;
    // Interpolating from the lower end gives both cells of an edge the very same point.
    const [low, high] = a.height < b.height ? [a, b] : [b, a];
    const point = between(low.point, high.point, (level - low.height) / (high.height - low.height));
    const rounded: Point = [Math.round(point[0] * 10) / 10, Math.round(point[1] * 10) / 10];
    (a.height > level ? enter : leave).push(rounded);
  });
  enter.forEach((from, i) => {
    const to = leave[i];
    if (to) next.set(from.join(), to);
  });
}

function chain(next: Map<string, Point>): Line[] {
  const rings: Line[] = [];
  for (const first of [...next.values()]) {
    const ring: Point[] = [];
    let point = first;
    for (let step = next.get(point.join()); step; step = next.get(point.join())) {
      ring.push(point);
      next.delete(point.join());
      point = step;
    }
    if (ring.length > 5) rings.push(simplifyRing(ring));
  }
  return rings;
}

function simplifyRing(ring: Line): Line {
  const half = Math.floor(ring.length / 2);
  const [first, second] = [ring.slice(0, half + 1), [...ring.slice(half), pointAt(ring, 0)]];
  return [...simplify(first, 9).slice(0, -1), ...simplify(second, 9).slice(0, -1)];
}

/** Rings of one level as polygons: what runs the other way round inside another is its hole. */
export function polygons(rings: readonly Line[]): Polygon[] {
  const outer = rings.filter((ring) => ringArea(ring) > 40_000);
  const holes = rings.filter((ring) => ringArea(ring) < -40_000);
  return outer.map((ring) => [ring, ...holes.filter((hole) => inRing(pointAt(hole, 0), ring))]);
}
