/** Closed outlines of the plane. A ring does not repeat its first point; GeoJSON output adds it. */
import { pointAt, type Line, type Point } from './plane.ts';

/** Signed area in square metres: positive when the ring runs anticlockwise. */
export function ringArea(ring: Line): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [pointAt(ring, i), pointAt(ring, (i + 1) % ring.length)];
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}

/** Whether the point lies inside the ring (even-odd rule). */
export function inRing([east, north]: Point, ring: Line): boolean {
  let inside = false;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [pointAt(ring, i), pointAt(ring, (i + 1) % ring.length)];
    const above = a[1] > north !== b[1] > north;
    if (above && east < a[0] + ((north - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
  }
  return inside;
}

/** The ring running anticlockwise, as GeoJSON wants the outer one. */
export function anticlockwise(ring: Line): Line {
  return ringArea(ring) < 0 ? [...ring].reverse() : ring;
}

/** The outline of several rings that share edges point for point: edges walked both ways fall out. */
export function union(rings: readonly Line[]): Line[] {
  const next = new Map<string, Point>();
  const name = (point: Point): string => point.join();
  const edges = new Set<string>();
  const turned = rings.map(anticlockwise);
  const each = (visit: (a: Point, b: Point) => void): void => {
    for (const ring of turned)
      ring.forEach((point, i) => visit(point, pointAt(ring, (i + 1) % ring.length)));
  };
  each((a, b) => edges.add(`${name(a)} ${name(b)}`));
  each((a, b) => {
    if (!edges.has(`${name(b)} ${name(a)}`)) next.set(name(a), b);
  });
  const outlines: Line[] = [];
  for (let start = next.values().next(); !start.done; start = next.values().next()) {
    const outline: Point[] = [];
    let point = start.value;
    for (let step = next.get(name(point)); step; step = next.get(name(point))) {
      outline.push(point);
      next.delete(name(point));
      point = step;
    }
    outlines.push(outline);
  }
  return outlines;
}
