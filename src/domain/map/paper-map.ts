/** A map for paper, drawn on the device: lines on white, numbered pins, no colour that ink would lose. */
import type { Feature, FeatureCollection, Position } from 'geojson';
import { project, type LngLat } from './mercator.ts';

/** Width of the drawing, its own units: an A4 page between its margins. */
export const paperWidth = 720;

const margin = 44;
/** Nearer than this one sees a house and no way to it. */
const nearest = 16;
const farthest = 8;
/** Pins nearer to each other than this share one. */
const apart = 20;

/** Lower than this a map shows no way between two pins; higher it needs no more of a sheet. */
const lowest = 150;
const highest = 400;

/** What stands on paper above and below a map, millimetres. */
export interface PaperFlow {
  /** Height of one sheet, between its margins. */
  sheet: number;
  /** Width of the map. */
  width: number;
  /** Heights from the first sheet's top on, none of which is cut in two. */
  above: readonly number[];
  /** Height of what stays with the map. */
  below: number;
  /** Height of the names that the numbers stand for. */
  legend: number;
}

/**
 * How a map stands after its list: as high, in units of its width, as the sheet on which the list ends
 * leaves it; as high as usual where that is too little, for then it stands on a sheet of its own. A
 * map on the sheet that has the whole list needs no legend.
 */
export function paperMapPlace({ sheet, width, above, below, legend }: PaperFlow): {
  height: number;
  hasLegend: boolean;
} {
  const roomOf = (free: number) => Math.floor((free / width) * paperWidth);
  const all = above.reduce((sum, height) => sum + height, 0);
  const beside = roomOf(sheet - all - below);
  if (beside >= lowest) return { height: Math.min(beside, highest), hasLegend: false };
  const used = above.reduce((top, height) => (top + height > sheet ? height : top + height), 0);
  const room = all > sheet ? roomOf(sheet - used - below - legend) : 0;
  return { height: room < lowest ? highest : Math.min(room, highest), hasLegend: true };
}

export interface PaperView {
  zoom: number;
  /** World pixel of the upper left corner. */
  left: number;
  top: number;
  height: number;
}

/**
 * The view that holds all points; null without any.
 * @param height of the drawing, in the units of its width
 */
export function paperView(points: readonly LngLat[], height: number): PaperView | null {
  if (points.length === 0) return null;
  const world = points.map((point) => project(point, 0));
  const [xs, ys] = [world.map(({ x }) => x), world.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const fit = Math.min(
    Math.log2((paperWidth - 2 * margin) / (right - left)),
    Math.log2((height - 2 * margin) / (bottom - top)),
  );
  const zoom = Math.max(farthest, Math.min(nearest, fit));
  const scale = 2 ** zoom;
  return {
    zoom,
    left: ((left + right) / 2) * scale - paperWidth / 2,
    top: ((top + bottom) / 2) * scale - height / 2,
    height,
  };
}

function at(view: PaperView, [lng = 0, lat = 0]: Position): [x: number, y: number] {
  const { x, y } = project([lng, lat], view.zoom);
  return [x - view.left, y - view.top];
}

export interface PaperPin {
  x: number;
  y: number;
  /** Numbers of the entries here, from 1. */
  numbers: number[];
}

/**
 * The pins of a list; entries that lie together share one.
 * @param points in the order of the list; null for an entry without a position
 */
export function paperPins(view: PaperView, points: readonly (LngLat | null)[]): PaperPin[] {
  const pins: PaperPin[] = [];
  for (const [index, point] of points.entries()) {
    if (!point) continue;
    const [x, y] = at(view, [...point]);
    const near = pins.find((pin) => Math.hypot(pin.x - x, pin.y - y) < apart);
    if (near) near.numbers.push(index + 1);
    else pins.push({ x, y, numbers: [index + 1] });
  }
  return pins;
}

function linesOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') {
    return geometry.coordinates;
  }
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function isSeen({ height }: PaperView, points: readonly (readonly [number, number])[]): boolean {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return (
    Math.max(...xs) > 0 &&
    Math.min(...xs) < paperWidth &&
    Math.max(...ys) > 0 &&
    Math.min(...ys) < height
  );
}

/** The lines and outlines of some classes of a file of the base map, as the `d` of one path. */
export function paperPath(
  view: PaperView,
  { features }: FeatureCollection,
  classes: readonly string[],
): string {
  return features
    .filter(({ properties }) => classes.includes(String(properties?.class)))
    .flatMap((feature) => {
      const lines = linesOf(feature).map((line) => line.map((point) => at(view, point)));
      return lines
        .filter((line) => isSeen(view, line))
        .map((line) => `M${line.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`);
    })
    .join('');
}

/** A word on the map. */
export interface PaperLabel {
  x: number;
  y: number;
  text: string;
}

/** The names of some classes that stand in view, in Japanese or English. */
export function paperLabels(
  view: PaperView,
  { features }: FeatureCollection,
  classes: readonly string[],
  language: 'ja' | 'en',
): PaperLabel[] {
  return features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point' || !classes.includes(String(properties?.class))) return [];
    const [x, y] = at(view, geometry.coordinates);
    const text: unknown = properties?.[language];
    const inside = x > 30 && x < paperWidth - 30 && y > 14 && y < view.height - 14;
    if (!inside || typeof text !== 'string') return [];
    const room = halfWidth(text) + 4;
    return [{ x: Math.max(room, Math.min(paperWidth - room, x)), y, text }];
  });
}

/** About half of what a label takes, in units: it is drawn around its middle, at 16 units a kanji. */
function halfWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter < '\u0250' ? 4.6 : 8), 0);
}

/** A round length that a bar of at most 160 units stands for, metres, and the bar's length. */
export function paperScale(view: PaperView, lat: number): { metres: number; length: number } {
  const metresPerUnit = (40_075_016.7 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** view.zoom);
  const steps = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
  const metres = steps.findLast((step) => step / metresPerUnit <= 160) ?? 50;
  return { metres, length: metres / metresPerUnit };
}
