/** Pins and clusters of a map's first picture: MapLibre's own clusters, joined further where two would be hard to press apart. */
import type { Supercluster } from '@maplibre/geojson-vt';
import { boundsAround, type Bounds } from '../directory/bounds.ts';
import { clusterRing, radiusOf } from './cluster-look.ts';
import type { MapView } from './first-view.ts';
import { project } from './mercator.ts';
import { pinSize } from './pin-drawing.ts';
import type { ClusterProperties } from './place-clusters.ts';

/** One place or several, and where: pixels from the middle of the picture, x right, y down. */
export interface Mark {
  x: number;
  y: number;
  count: number;
  /** Index into `snapshot.places`; null of a cluster. */
  place: number | null;
  /** Extent of the places. */
  bounds: Bounds;
}

/** The least a finger needs, CSS pixels. */
const target = 44;

/**
 * The marks of a view, from north to south, so that pins in front stand before those behind.
 * The counts of all marks together are the places of the index.
 */
export function firstMarks(index: Supercluster, { centre, zoom }: MapView): Mark[] {
  const middle = project(centre, zoom);
  const found = index.getClusters([-180, -85, 180, 85], Math.floor(zoom));
  const marks = found.map(({ geometry: { coordinates }, properties }): Mark => {
    const [lng = 0, lat = 0] = coordinates;
    const { x, y } = project([lng, lat], zoom);
    const { point_count: count = 1, place, bounds }: ClusterProperties = properties ?? {};
    return {
      x: x - middle.x,
      y: y - middle.y,
      count,
      place: place ?? null,
      bounds: bounds ?? [lng, lat, lng, lat],
    };
  });
  return joinTouching(marks)
    .map((mark) => ({ ...mark, x: round(mark.x), y: round(mark.y) }))
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Tenths of a pixel are finer than anybody sees. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** Where a finger presses a mark. */
export function targetOf({ x, y, count }: Mark) {
  if (count === 1) {
    const side = Math.max(target, pinSize.width) / 2;
    return { left: x - side, right: x + side, top: y - pinSize.height, bottom: y };
  }
  const side = Math.max(target / 2, radiusOf(count) + clusterRing);
  return { left: x - side, right: x + side, top: y - side, bottom: y + side };
}

function touch(one: Mark, other: Mark): boolean {
  const [a, b] = [targetOf(one), targetOf(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function joinTouching(marks: readonly Mark[]): Mark[] {
  const apart: Mark[] = [];
  const waiting = [...marks];
  for (let mark = waiting.pop(); mark; mark = waiting.pop()) {
    const near = apart.findIndex((other) => touch(other, mark));
    const [other] = near < 0 ? [] : apart.splice(near, 1);
    // What they become lies elsewhere and may touch a third.
    if (other) waiting.push(join(mark, other));
    else apart.push(mark);
  }
  return apart;
}

function join(a: Mark, b: Mark): Mark {
  const count = a.count + b.count;
  const between = (from: number, to: number) => (from * a.count + to * b.count) / count;
  const bounds = boundsAround(a.bounds, b.bounds);
  return { x: between(a.x, b.x), y: between(a.y, b.y), count, place: null, bounds };
}
