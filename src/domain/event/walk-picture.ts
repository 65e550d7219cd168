/** The picture of a walk: its routes as lines over the land, stops numbered, as the server draws it. */
import type { Bounds } from '../directory/bounds.ts';
import type { FirstMap, FirstPicture } from '../map/first-map.ts';
import { gridView, viewOf, type MapView, type PageWidth } from '../map/first-view.ts';
import { project } from '../map/mercator.ts';
import type { WalkRoute } from './walk.ts';

/** A stop on the picture: pixels from its middle, x right, y down. */
export interface DrawnStop {
  x: number;
  y: number;
  /** Its number on its route, from 1. */
  number: number;
  name: string;
}

export interface DrawnRoute {
  name: string;
  /** Which of the lines' looks it has. */
  look: number;
  stops: readonly DrawnStop[];
}

export interface WalkPicture {
  first: FirstMap;
  routes: Record<PageWidth, readonly DrawnRoute[]>;
}

interface Point {
  lng: number;
  lat: number;
  number: number;
  name: string;
}

const pointsOf = (route: WalkRoute): Point[] =>
  route.stops.flatMap(({ lng, lat, name }, index) =>
    lng === null || lat === null ? [] : [{ lng, lat, name, number: index + 1 }],
  );

/** Looks of lines: colour and dashes, so that they are told apart without colour. */
const routeLooks = 4;

/**
 * Draws the routes of a walk; null where no stop has a point.
 * @param town the view of the town, which the picture falls back to
 */
export function drawWalk(routes: readonly WalkRoute[], town: MapView): WalkPicture | null {
  const points = routes.flatMap(pointsOf);
  if (points.length === 0) return null;
  const [lngs, lats] = [points.map(({ lng }) => lng), points.map(({ lat }) => lat)];
  const bounds: Bounds = [
    Math.min(...lngs),
    Math.min(...lats),
    Math.max(...lngs),
    Math.max(...lats),
  ];
  const size = 'full';
  const picture = (width: PageWidth): FirstPicture => {
    const grid = gridView(bounds, town, size, width);
    return { grid, view: viewOf(grid), marks: [] };
  };
  const first: FirstMap = {
    ...{ size, count: 0, isTiled: false },
    ...{ narrow: picture('narrow'), wide: picture('wide') },
  };
  const drawn = (width: PageWidth): DrawnRoute[] => {
    const { view } = first[width];
    const middle = project(view.centre, view.zoom);
    return routes.map((route, index) => ({
      name: route.name,
      look: index % routeLooks,
      stops: pointsOf(route).map(({ lng, lat, number, name }) => {
        const at = project([lng, lat], view.zoom);
        return { number, name, x: Math.round(at.x - middle.x), y: Math.round(at.y - middle.y) };
      }),
    }));
  };
  return { first, routes: { narrow: drawn('narrow'), wide: drawn('wide') } };
}
