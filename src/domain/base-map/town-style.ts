/**
 * The quiet MapLibre style of the drawn demo town. It names no `glyphs`: MapLibre then draws every
 * letter from the reader's own fonts, so the map needs no font server and no network.
 */
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { townColours } from './town-colours.ts';
import { townLabels, type LabelLocale } from './town-labels.ts';
import { townSurface } from './town-surface.ts';
import { townWays } from './town-ways.ts';

/** The layers of public/basemap/, each a file NAME.geojson, in the order they are drawn. */
export const townLayers = [
  'land',
  'landuse',
  'contours',
  'water',
  'roads',
  'rail',
  'borders',
  'labels',
] as const;

/** How the map is dressed. */
export interface TownStyleOptions {
  /** Address of the folder that holds the GeoJSON files, without a slash at its end. */
  base: string;
  dark: boolean;
  locale: LabelLocale;
}

/** A MapLibre style (specification v8) of the demo town. */
export function townStyle({ base, dark, locale }: TownStyleOptions): StyleSpecification {
  const colours = townColours[dark ? 'dark' : 'light'];
  const sources: Record<string, SourceSpecification> = {};
  for (const name of townLayers) {
    sources[name] = { type: 'geojson', data: `${base}/${name}.geojson`, tolerance: 0.2 };
  }
  const layers: LayerSpecification[] = [
    ...townSurface(colours),
    ...townWays(colours),
    ...townLabels(colours, locale),
  ];
  return { version: 8, name: '縁川市', sources, layers };
}
