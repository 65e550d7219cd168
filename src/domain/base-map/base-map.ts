/** The map under the pins: one adapter for each choice of a town (`BaseMap` in ../town.ts). */
import type { StyleSpecification } from 'maplibre-gl';
import type { BaseMap } from '../town.ts';
import { baseMapSources } from './base-map-sources.ts';
import { gsiVectorStyle } from './gsi-vector-style.ts';
import { rasterStyle } from './raster-style.ts';
import { townColours } from './town-colours.ts';
import { townStyle, type TownStyleOptions } from './town-style.ts';

export interface BaseMapOptions {
  /** Origin of this site (`https://town.example`): MapLibre's worker knows no relative addresses. */
  origin: string;
  dark: boolean;
  locale: TownStyleOptions['locale'];
}

/** A style without a map: the ground alone, as shown until the base map is there. */
export function groundStyle(dark: boolean): StyleSpecification {
  const colour = townColours[dark ? 'dark' : 'light'].town;
  return {
    version: 8,
    sources: {},
    layers: [{ id: 'bare-ground', type: 'background', paint: { 'background-color': colour } }],
  };
}

/**
 * The MapLibre style of a town's base map, or the address of one somebody else publishes.
 *
 * `gsi-vector` reads its tiles through the protocol `pmtiles:`, which whoever draws it must have
 * registered with MapLibre. What `style` names can not follow the reader's dark mode.
 */
export function baseMapStyle(
  baseMap: BaseMap,
  options: BaseMapOptions,
): StyleSpecification | string {
  const { origin, dark, locale } = options;
  switch (baseMap.type) {
    case 'none':
      return groundStyle(dark);
    case 'drawn':
      return townStyle({ base: `${origin}/basemap`, dark, locale });
    case 'gsi-pale':
    case 'osm':
      return rasterStyle({ ...baseMapSources[baseMap.type], ...withMirror(baseMap.url) }, dark);
    case 'gsi-vector':
      return gsiVectorStyle(baseMap.url ?? baseMapSources['gsi-vector'].url, dark);
    case 'style':
      return baseMap.url;
  }
}

function withMirror(url: string | undefined) {
  return url === undefined ? {} : { url };
}
