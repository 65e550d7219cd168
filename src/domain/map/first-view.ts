/**
 * What a map shows at first. The server draws it and MapLibre takes it over in place, so both must
 * show the very same thing, though the server does not know how large the reader's screen is: centre
 * and scale are fixed here, one view for phones and one for wide pages, and what is larger than the
 * frame assumed simply shows more of the land around.
 */
import type { Bounds } from '../directory/bounds.ts';
import { project, unproject } from './mercator.ts';

/** Where a map stands: this page's own, or a small one inside a page about something else. */
export type MapSize = 'full' | 'preview';

/** The two widths of page a first picture is drawn for; from 48rem on a page is wide, as in the styles. */
export const pageWidths = ['narrow', 'wide'] as const;
export type PageWidth = (typeof pageWidths)[number];

/** The media query that tells the widths apart, for styles and script alike. */
export const widePages = '(min-width: 48rem)';

/** Pixels of a picture of the land: what the largest frame of its width shows, letters set to 大. */
export const pictureSize: Record<MapSize, Record<PageWidth, { width: number; height: number }>> = {
  full: { narrow: { width: 768, height: 840 }, wide: { width: 1400, height: 840 } },
  preview: { narrow: { width: 768, height: 360 }, wide: { width: 1400, height: 360 } },
};

/** A view as MapLibre takes it. */
export interface MapView {
  /** Longitude, latitude. */
  centre: readonly [number, number];
  zoom: number;
}

export type FirstViews = Record<PageWidth, MapView>;

/**
 * The view's place in a grid, three whole numbers, so that alike searches share one picture of the
 * land under them: quarters of a zoom, and steps of 16 pixels of the world at that zoom.
 */
export interface GridView {
  quarters: number;
  x: number;
  y: number;
}

/** The room a page leaves a map at least, CSS pixels: on a phone of 360, on a page of 48rem. */
const frames: Record<MapSize, Record<PageWidth, { width: number; height: number }>> = {
  full: { narrow: { width: 328, height: 400 }, wide: { width: 690, height: 440 } },
  preview: { narrow: { width: 328, height: 288 }, wide: { width: 690, height: 288 } },
};

/** Room around the outermost points; pins stand above theirs. */
const margins = { side: 20, top: 52, bottom: 24 };
/** Nearer than this one sees a house and no way to it. */
const nearest = 16;
const farthest = 3;
const step = 16;

/**
 * The grid's view of an extent; of the town where there is none.
 * @param bounds extent of the points to show, or null
 * @param town what to show without any
 */
export function gridView(
  bounds: Bounds | null,
  town: MapView,
  size: MapSize,
  width: PageWidth,
): GridView {
  if (!bounds) return snap(project(town.centre, quarter(town.zoom)), quarter(town.zoom));
  const frame = frames[size][width];
  const [west, south, east, north] = bounds;
  const [a, b] = [project([west, north], 0), project([east, south], 0)];
  const fit = Math.min(
    Math.log2((frame.width - 2 * margins.side) / (b.x - a.x)),
    Math.log2((frame.height - margins.top - margins.bottom) / (b.y - a.y)),
  );
  const zoom = quarter(Math.max(farthest, Math.min(nearest, fit)));
  const scale = 2 ** zoom;
  const middle = {
    x: ((a.x + b.x) / 2) * scale,
    y: ((a.y + b.y) / 2) * scale - (margins.top - margins.bottom) / 2,
  };
  return snap(middle, zoom);
}

/** Down: what fits at a zoom fits at a smaller one. */
function quarter(zoom: number): number {
  return Math.floor(zoom * 4) / 4;
}

function snap({ x, y }: { x: number; y: number }, zoom: number): GridView {
  return { quarters: zoom * 4, x: Math.round(x / step), y: Math.round(y / step) };
}

/** A view of the grid as MapLibre takes it. */
export function viewOf({ quarters, x, y }: GridView): MapView {
  const zoom = quarters / 4;
  return { zoom, centre: unproject({ x: x * step, y: y * step }, zoom) };
}
