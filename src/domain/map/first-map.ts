/** The picture of a map that the server draws, so that pins are there before any script is. */
import type { Supercluster } from '@maplibre/geojson-vt';
import type { Bounds } from '../directory/bounds.ts';
import { directorySearch, roundBounds, type DirectoryQuery } from '../directory/query.ts';
import type { Snapshot } from '../directory/snapshot.ts';
import type { Kind } from '../kind.ts';
import { project } from './mercator.ts';
import { drawingName } from './pin-drawing.ts';
import { firstMarks, type Mark } from './first-marks.ts';
import {
  gridView,
  pageWidths,
  viewOf,
  type GridView,
  type MapSize,
  type MapView,
  type PageWidth,
} from './first-view.ts';

/** One place on the picture. */
export interface PinMark {
  /** Pixels from the middle of the picture to the place itself, x right, y down. */
  x: number;
  y: number;
  /** Where its link leads, in the Japanese reading. */
  path: string;
  name: string;
  /** Label of its kind in the reader's language; null where the town does not know the kind. */
  kind: string | null;
  /** Name of its drawing, see pin-drawing.ts. */
  shape: string;
}

/** Several places that lie too near to each other to be told apart at this scale. */
export interface ClusterMark {
  x: number;
  y: number;
  count: number;
  /** What leads to its places: the map of them, or their list where no map tells them apart. */
  search: string;
}

export interface FirstPicture {
  grid: GridView;
  view: MapView;
  /** From north to south. */
  marks: (PinMark | ClusterMark)[];
}

/** The picture twice, for narrow pages and for wide ones; all marks of either hold every place. */
export type FirstMap = Record<PageWidth, FirstPicture> & {
  size: MapSize;
  /** All its places. */
  count: number;
  /** Whether the town has too many places to send them whole: then they come in tiles. */
  isTiled: boolean;
};

export interface FirstMapOptions {
  snapshot: Snapshot;
  /** The places found, clustered. */
  index: Supercluster;
  /** Their extent, or null without any. */
  bounds: Bounds | null;
  kinds: readonly Pick<Kind, 'code' | 'label' | 'shape'>[];
  /** What was asked. */
  query: DirectoryQuery;
  /** What the town shows where there is nothing to show. */
  town: MapView;
  size: MapSize;
  /** A directory of more places than this comes in tiles; never when left out. */
  tilesAbove?: number;
}

/** Says what stands where on the first picture of a map. */
export function makeFirstMap(options: FirstMapOptions): FirstMap {
  const { snapshot, index, bounds, query, town, size, tilesAbove = Infinity } = options;
  const kinds = new Map(options.kinds.map((kind) => [kind.code, kind]));
  const { code, name, kind: kindOf } = snapshot.places;

  const describe = ({ x, y, count, place, bounds: extent }: Mark): PinMark | ClusterMark => {
    if (place === null) return { x, y, count, search: searchWithin(query, extent) };
    const kind = kinds.get(kindOf[place] ?? '');
    return {
      x,
      y,
      path: `/p/${code[place] ?? ''}`,
      name: name[place] ?? '',
      kind: kind?.label ?? null,
      shape: drawingName(kind?.shape ?? 'circle', snapshot.places.approximate[place] === 1),
    };
  };
  const picture = (width: PageWidth): FirstPicture => {
    const grid = gridView(bounds, town, size, width);
    const view = viewOf(grid);
    return { grid, view, marks: firstMarks(index, view).map(describe) };
  };
  const [narrow, wide] = pageWidths;
  const count = index.points.length;
  const isTiled = code.length > tilesAbove;
  return { size, count, isTiled, narrow: picture(narrow), wide: picture(wide) };
}

/** One place, as a map of it alone shows it. */
export interface LonePlace {
  code: string;
  name: string;
  lng: number;
  lat: number;
  /** The point is only near it. */
  isApproximate: boolean;
}

/** The picture of a map with one place on it; its pin leads to the map of the town. */
export function makePlaceMap(
  { code, name, lng, lat, isApproximate }: LonePlace,
  kind: Pick<Kind, 'label' | 'shape'> | undefined,
): FirstMap {
  const size = 'preview';
  const picture = (width: PageWidth): FirstPicture => {
    // A district is seen whole, a door in its street.
    const at = { centre: [lng, lat], zoom: isApproximate ? 14 : 16 } as const;
    const grid = gridView([lng, lat, lng, lat], at, size, width);
    const view = viewOf(grid);
    const [here, middle] = [project([lng, lat], view.zoom), project(view.centre, view.zoom)];
    const mark: PinMark = {
      x: Math.round(here.x - middle.x),
      y: Math.round(here.y - middle.y),
      ...{ path: `/map?at=${code}`, name, kind: kind?.label ?? null },
      shape: drawingName(kind?.shape ?? 'circle', isApproximate),
    };
    return { grid, view, marks: [mark] };
  };
  return { size, count: 1, isTiled: false, narrow: picture('narrow'), wide: picture('wide') };
}

/** A little air, degrees: an extent without any width could not be asked for. */
const air = 0.0001;

function searchWithin(query: DirectoryQuery, [west, south, east, north]: Bounds): string {
  const bounds = roundBounds([west - air, south - air, east + air, north + air]);
  const isHere = JSON.stringify(bounds) === JSON.stringify(query.bounds);
  return isHere ? `${directorySearch(query)}#list` : directorySearch({ ...query, bounds });
}
