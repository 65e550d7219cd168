/**
 * The flat drawing plane of the demo town: metres east and north of its origin, and back to degrees.
 * Ten kilometres are small enough for a plane; nothing here is meant for a real survey.
 */

/** A point in metres: [east, north] of the origin. */
export type Point = readonly [east: number, north: number];

/** A way through the plane, at least two points. */
export type Line = readonly Point[];

/** Degrees of the origin of the plane. */
export interface Origin {
  lng: number;
  lat: number;
}

const METRES_PER_DEGREE = 111_320;
/** 1e-5 degrees are about one metre: finer digits would only weigh. */
const DIGITS = 1e5;

/** Degrees [lng, lat], rounded to five digits, of a point in metres. */
export function toDegrees([east, north]: Point, origin: Origin): [lng: number, lat: number] {
  const lng = origin.lng + east / (METRES_PER_DEGREE * Math.cos((origin.lat * Math.PI) / 180));
  const lat = origin.lat + north / METRES_PER_DEGREE;
  return [Math.round(lng * DIGITS) / DIGITS, Math.round(lat * DIGITS) / DIGITS];
}

/** The point in metres of degrees [lng, lat]: the way back of toDegrees. */
export function fromDegrees([lng, lat]: readonly [number, number], origin: Origin): Point {
  const east = (lng - origin.lng) * METRES_PER_DEGREE * Math.cos((origin.lat * Math.PI) / 180);
  return [east, (lat - origin.lat) * METRES_PER_DEGREE];
}

/** Metres between two points. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The point that lies `share` (0–1) of the way from a to b. */
export function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** The point turned by `degrees` (anticlockwise) around the origin. */
export function turn([east, north]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [east * cos - north * sin, east * sin + north * cos];
}

/** Index access that states its invariant instead of silencing the compiler. */
export function pointAt(line: Line, index: number): Point {
  const point = line.at(index);
  if (!point) throw new RangeError(`A line of ${line.length} points has no point ${index}`);
  return point;
}
