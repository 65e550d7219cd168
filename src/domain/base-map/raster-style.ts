/** A map of picture tiles. */
import type { StyleSpecification } from 'maplibre-gl';
import { townColours } from './town-colours.ts';

export interface RasterTiles {
  /** Address of one tile of 256 pixels, with {z}, {x} and {y}. */
  url: string;
  minzoom: number;
  /** The deepest tiles there are; closer views enlarge them. */
  maxzoom: number;
}

/** Their colours are the publisher's, so the dark theme only takes the glare out of them. */
const dimmed = { 'raster-brightness-max': 0.6, 'raster-saturation': -0.4 };

/** A MapLibre style of one layer of tiles over a plain ground. */
export function rasterStyle(
  { url, minzoom, maxzoom }: RasterTiles,
  dark: boolean,
): StyleSpecification {
  const ground = townColours[dark ? 'dark' : 'light'].town;
  return {
    version: 8,
    sources: { tiles: { type: 'raster', tiles: [url], tileSize: 256, minzoom, maxzoom } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': ground } },
      { id: 'tiles', type: 'raster', source: 'tiles', paint: dark ? dimmed : {} },
    ],
  };
}
