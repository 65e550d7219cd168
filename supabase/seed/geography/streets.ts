/** Local streets: a grid for every quarter, turned and swung a little, with a few pieces missing. */
import type { Ground } from './ground.ts';
import { crossing, footOn } from './lines.ts';
import { between, pointAt, turn, type Line, type Point } from './plane.ts';
import { randomFrom, smoothNoise } from './random.ts';
import { inRing } from './rings.ts';

/** How the streets of one quarter run; see geography.yaml. */
export interface Grid {
  name: string;
  outline: Line;
  angle: number;
  block: readonly [width: number, depth: number];
  bend: number;
  gaps: number;
}

/** Everything a street keeps away from. */
export interface Obstacles {
  ground: Ground;
  /** Outlines no street enters: parks, school grounds, ponds. */
  closed: readonly Line[];
  /** Larger roads: a street may meet them, not run along them. */
  roads: readonly Line[];
}

/** One street; every fourth of a grid is a wider `collector`. */
export interface Street {
  wide: boolean;
  line: Line;
}

/** The share of streets that cross the railway: the others end before it. */
const LEVEL_CROSSINGS = 0.25;
const WIDE_EVERY = 4;

/** Streets of one quarter. */
export function buildStreets(grid: Grid, obstacles: Obstacles): Street[] {
  const random = randomFrom(`streets-${grid.name}`);
  const swingEast = smoothNoise(`${grid.name}-east`, 420);
  const swingNorth = smoothNoise(`${grid.name}-north`, 420);
  const turned = grid.outline.map((point) => turn(point, -grid.angle));
  const [width, depth] = grid.block;
  const [east, north] = [turned.map((p) => p[0]), turned.map((p) => p[1])];
  const columns = range(Math.min(...east) / width, Math.max(...east) / width);
  const rows = range(Math.min(...north) / depth, Math.max(...north) / depth);
  const node = (column: number, row: number): Point => {
    const [x, y] = turn([column * width, row * depth], grid.angle);
    return [x + grid.bend * swingEast(x, y), y + grid.bend * swingNorth(x, y)];
  };
  const allowed = (a: Point, b: Point): boolean =>
    random() >= grid.gaps && isFree(a, b, grid.outline, obstacles, random);
  const along = rows.map((row) => ({
    wide: row % WIDE_EVERY === 0,
    nodes: columns.map((column) => node(column, row)),
  }));
  const across = columns.map((column) => ({
    wide: column % WIDE_EVERY === 0,
    nodes: rows.map((row) => node(column, row)),
  }));
  return [...along, ...across].flatMap(({ wide, nodes }) =>
    runs(nodes, allowed).map((line) => ({ wide, line })),
  );
}

function range(from: number, to: number): number[] {
  const first = Math.ceil(from);
  return Array.from({ length: Math.max(0, Math.floor(to) - first + 1) }, (_, i) => first + i);
}

/** Joins neighbouring allowed pieces of one grid line into streets. */
function runs(nodes: Line, allowed: (a: Point, b: Point) => boolean): Line[] {
  const found: Point[][] = [];
  let open: Point[] | undefined;
  for (let i = 0; i + 1 < nodes.length; i++) {
    const [a, b] = [pointAt(nodes, i), pointAt(nodes, i + 1)];
    if (!allowed(a, b)) open = undefined;
    else if (open) open.push(b);
    else found.push((open = [a, b]));
  }
  return found;
}

function isFree(
  a: Point,
  b: Point,
  outline: Line,
  obstacles: Obstacles,
  random: () => number,
): boolean {
  const { ground, closed, roads } = obstacles;
  const middle = between(a, b, 0.5);
  for (const point of [a, middle, b]) {
    if (!inRing(point, outline) || !inRing(point, ground.land)) return false;
    if (closed.some((ring) => inRing(point, ring))) return false;
    if (footOn(ground.river, point).away < 55 || inRing(point, ground.riverBand)) return false;
    if (footOn(ground.coast, point).away < 30) return false;
  }
  if (crosses(a, b, ground.river)) return false;
  const nearRail = footOn(ground.rail, middle).away < 16;
  if ((crosses(a, b, ground.rail) || nearRail) && random() > LEVEL_CROSSINGS) return false;
  return !roads.some((road) => runsAlong(a, b, road));
}

function crosses(a: Point, b: Point, line: Line): boolean {
  for (let i = 0; i + 1 < line.length; i++) {
    if (crossing(a, b, pointAt(line, i), pointAt(line, i + 1))) return true;
  }
  return false;
}

function runsAlong(a: Point, b: Point, road: Line): boolean {
  return footOn(road, a).away < 26 && footOn(road, b).away < 26;
}
