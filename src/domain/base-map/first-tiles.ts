/** Picture tiles under the first picture of a map, where MapLibre will put the same ones. */
import { pictureSize, type MapSize, type MapView, type PageWidth } from '../map/first-view.ts';
import { project } from '../map/mercator.ts';
import type { BaseMap } from '../town.ts';
import { baseMapSources } from './base-map-sources.ts';
import type { RasterTiles } from './raster-style.ts';

export interface PlacedTile {
  url: string;
  /** Pixels from the middle of the picture to the tile's upper left corner. */
  x: number;
  y: number;
  /** Pixels on the screen, width and height. */
  size: number;
}

/** The picture tiles that can stand in for a base map; null where there are none. */
export function firstTilesOf(baseMap: BaseMap): RasterTiles | null {
  switch (baseMap.type) {
    case 'gsi-pale':
    case 'osm': {
      const source = baseMapSources[baseMap.type];
      return { ...source, url: baseMap.url ?? source.url };
    }
    case 'gsi-vector':
      // The same publisher, the same host and the same credit, unless the town names a mirror.
      return baseMap.picture ?? (baseMap.url === undefined ? baseMapSources['gsi-pale'] : null);
    case 'style':
      return baseMap.picture ?? null;
    case 'none':
    case 'drawn':
      return null;
  }
}

const tileSize = 256;

/** The tiles of a view. Like MapLibre's, they are those of the nearest whole zoom, a little scaled. */
export function placeTiles(
  { url, minzoom, maxzoom }: RasterTiles,
  { centre, zoom }: MapView,
  size: MapSize,
  pageWidth: PageWidth,
): PlacedTile[] {
  const { width, height } = pictureSize[size][pageWidth];
  const z = Math.max(minzoom, Math.min(maxzoom, Math.round(zoom + 1)));
  const shown = tileSize * 2 ** (zoom + 1 - z);
  const middle = project(centre, zoom);
  const last = 2 ** z - 1;
  const range = (from: number, to: number) => {
    const first = Math.max(0, Math.floor(from / shown));
    const count = Math.min(last, Math.floor(to / shown)) - first + 1;
    return Array.from({ length: Math.max(0, count) }, (_, i) => first + i);
  };
  const columns = range(middle.x - width / 2, middle.x + width / 2);
  return range(middle.y - height / 2, middle.y + height / 2).flatMap((row) =>
    columns.map((column) => ({
      url: url.replace('{z}', String(z)).replace('{x}', String(column)).replace('{y}', String(row)),
      x: round(column * shown - middle.x),
      y: round(row * shown - middle.y),
      size: round(shown),
    })),
  );
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
