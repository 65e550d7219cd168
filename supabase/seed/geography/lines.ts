/** Lines of the plane: bending, measuring, cutting, crossing and widening them. */
import { between, distance, pointAt, type Line, type Point } from './plane.ts';

/** A point on a line: where it is, how far along (metres) and how far from the asked point. */
export interface Foot {
  point: Point;
  along: number;
  away: number;
}

/** The line bent smoothly through all its points (Catmull-Rom), a new point about every `step` metres. */
export function bend(points: Line, step: number, closed = false): Line {
  const count = points.length;
  const get = (index: number): Point =>
    closed
      ? pointAt(points, ((index % count) + count) % count)
      : pointAt(points, Math.min(Math.max(index, 0), count - 1));
  const bent: Point[] = [];
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, d] = [get(i - 1), get(i), get(i + 1), get(i + 2)];
    const parts = Math.max(1, Math.min(24, Math.round(distance(b, c) / step)));
    for (let k = 0; k < parts; k++) bent.push(spline(a, b, c, d, k / parts));
  }
  if (!closed) bent.push(get(count - 1));
  return bent;
}

/** The closed ring with every corner cut off twice (Chaikin): rounded, but still the drawn shape. */
export function roundCorners(ring: Line): Line {
  const cut = (points: Line): Line =>
    points.flatMap((point, i) => {
      const next = pointAt(points, (i + 1) % points.length);
      return [between(point, next, 0.22), between(point, next, 0.78)];
    });
  return cut(cut(ring));
}

function spline(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const value = (p: number, q: number, r: number, s: number): number =>
    0.5 *
    (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t ** 3);
  return [value(a[0], b[0], c[0], d[0]), value(a[1], b[1], c[1], d[1])];
}

/** The point of the line nearest to `from`. */
export function footOn(line: Line, from: Point): Foot {
  let best: Foot = { point: pointAt(line, 0), along: 0, away: Infinity };
  let walked = 0;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [pointAt(line, i), pointAt(line, i + 1)];
    const length = distance(a, b);
    const dot = (from[0] - a[0]) * (b[0] - a[0]) + (from[1] - a[1]) * (b[1] - a[1]);
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, dot / length ** 2));
    const point = between(a, b, share);
    const away = distance(point, from);
    if (away < best.away) best = { point, along: walked + share * length, away };
    walked += length;
  }
  return best;
}

/** Whether two pieces of line cross, and where. */
export function crossing(a: Point, b: Point, c: Point, d: Point): Point | undefined {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const bottom = rx * sy - ry * sx;
  if (bottom === 0) return undefined;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / bottom;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / bottom;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? between(a, b, t) : undefined;
}

/** The first point where two lines meet. Throws if they do not: the description is wrong then. */
export function meeting(one: Line, other: Line): Point {
  for (let i = 0; i + 1 < one.length; i++) {
    for (let k = 0; k + 1 < other.length; k++) {
      const point = crossing(
        pointAt(one, i),
        pointAt(one, i + 1),
        pointAt(other, k),
        pointAt(other, k + 1),
      );
      if (point) return point;
    }
  }
  throw new Error('Two lines of the description should cross, but do not');
}

/** The part of the line between two of its points, in the direction from → to. */
export function part(line: Line, from: Point, to: Point): Line {
  const [start, end] = [footOn(line, from).along, footOn(line, to).along];
  const [low, high] = start < end ? [start, end] : [end, start];
  const inner: Point[] = [];
  let walked = 0;
  for (let i = 0; i < line.length; i++) {
    if (i > 0) walked += distance(pointAt(line, i - 1), pointAt(line, i));
    if (walked > low + 1 && walked < high - 1) inner.push(pointAt(line, i));
  }
  return start < end ? [from, ...inner, to] : [from, ...inner.reverse(), to];
}

/** The line moved sideways: positive metres to the left of its direction. */
export function beside(line: Line, metres: (index: number) => number): Line {
  return line.map((point, i) => {
    const [a, b] = [
      pointAt(line, Math.max(0, i - 1)),
      pointAt(line, Math.min(line.length - 1, i + 1)),
    ];
    const length = distance(a, b) || 1;
    const away = metres(i);
    return [point[0] - ((b[1] - a[1]) / length) * away, point[1] + ((b[0] - a[0]) / length) * away];
  });
}

/** A band around the line: `width(i)` metres at its i-th point. */
export function band(line: Line, width: (index: number) => number): Line {
  const left = beside(line, (i) => width(i) / 2);
  return [...left, ...[...beside(line, (i) => -width(i) / 2)].reverse()];
}

/** The line with points left out that lie within `tolerance` metres of the rest (Douglas–Peucker). */
export function simplify(line: Line, tolerance: number): Line {
  if (line.length < 3) return line;
  const [first, last] = [pointAt(line, 0), pointAt(line, -1)];
  let farthest = 0;
  let away = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const metres = footOn([first, last], pointAt(line, i)).away;
    if (metres > away) [farthest, away] = [i, metres];
  }
  if (away <= tolerance) return [first, last];
  const head = simplify(line.slice(0, farthest + 1), tolerance);
  return [...head.slice(0, -1), ...simplify(line.slice(farthest), tolerance)];
}

/** Metres walked at each point of the line. */
export function distanceAlong(line: Line): number[] {
  let walked = 0;
  return line.map((point, i) => (walked += i === 0 ? 0 : distance(pointAt(line, i - 1), point)));
}
