/** What the map draws of our own, above any base map: outline, clusters, pins and their names. */
import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  VectorSourceSpecification,
} from 'maplibre-gl';
import { mapFonts } from '#domain/base-map/map-fonts.ts';
import { clusterRadius, clusterRing, clusterSizes, closestZoom } from '#domain/map/cluster-look.ts';
import type { PlaceFeatures } from '#domain/map/place-features.ts';
import { tileLayer } from '#domain/map/place-tiles.ts';
import { pinColours } from './pin-colours.ts';
import { pinPrefix, type PinState } from './pin-images.ts';

export const layerIds = { clusters: 'place-clusters', pins: 'place-pins' } as const;
export const sourceIds = {
  places: 'places',
  selected: 'selected-place',
  outline: 'outline',
} as const;

/** What our sources hold now. */
export interface PlaceData {
  places: PlaceFeatures;
  /** Address of the tiles that hold the places in their stead, or null. */
  tiles: string | null;
  selected: PlaceFeatures;
  /** Address of the outline of the area shown, or null. */
  outline: string | null;
}

/** The sources of a map's places, of the one that is chosen, and of the area's outline. */
export function placeSources(
  data: PlaceData,
): Record<string, GeoJSONSourceSpecification | VectorSourceSpecification> {
  return {
    [sourceIds.places]:
      data.tiles === null
        ? {
            type: 'geojson',
            data: data.places,
            cluster: true,
            clusterRadius,
            clusterMaxZoom: closestZoom,
            maxzoom: closestZoom + 1,
          }
        : { type: 'vector', tiles: [data.tiles], maxzoom: closestZoom },
    [sourceIds.selected]: { type: 'geojson', data: data.selected },
    ...(data.outline !== null && { [sourceIds.outline]: { type: 'geojson', data: data.outline } }),
  };
}

const isCluster: ExpressionSpecification = ['has', 'point_count'];
const isPlace: ExpressionSpecification = ['!', isCluster];

/** How the reader likes to see it. */
export interface PlaceLook {
  dark: boolean;
  /** How much larger than usual letters are (the reader's text size): 1 is usual. */
  textScale: number;
}

/**
 * The layers, bottom first.
 * @param fonts letters to draw with: a base map that brings its own glyphs has only certain ones
 */
export function placeLayers(
  { dark, textScale }: PlaceLook,
  { outline: outlineUrl, tiles }: Pick<PlaceData, 'outline' | 'tiles'>,
  fonts: string[] = mapFonts,
): LayerSpecification[] {
  const theme = dark ? 'dark' : 'light';
  const { pin, symbol, halo, label, outline } = pinColours[theme];
  const image = (state: PinState): ExpressionSpecification => [
    'concat',
    pinPrefix,
    ['get', 'shape'],
    `:${theme}:${state}`,
  ];
  const count: ExpressionSpecification = ['get', 'point_count'];
  const ofPlaces = {
    source: sourceIds.places,
    ...(tiles !== null && { 'source-layer': tileLayer }),
  };
  return [
    ...(outlineUrl === null ? [] : [outlineLayer(outline)]),
    {
      id: layerIds.clusters,
      type: 'circle',
      ...ofPlaces,
      filter: isCluster,
      paint: {
        'circle-color': pin,
        'circle-radius': sizeOf(count),
        'circle-stroke-width': clusterRing,
        'circle-stroke-color': halo,
        'circle-stroke-opacity': 0.9,
      },
    },
    {
      id: 'place-names',
      type: 'symbol',
      ...ofPlaces,
      minzoom: 14,
      filter: isPlace,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': fonts,
        'text-size': 14 * textScale,
        'text-anchor': 'top',
        'text-offset': [0, 0.3],
        'text-max-width': 9,
      },
      paint: { 'text-color': label, 'text-halo-color': halo, 'text-halo-width': 1.8 },
    },
    {
      id: layerIds.pins,
      type: 'symbol',
      ...ofPlaces,
      filter: isPlace,
      layout: {
        'icon-image': image('plain'),
        'icon-anchor': 'bottom',
        // Every place shows, however near the next one is; names give way to them.
        'icon-allow-overlap': true,
      },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      ...ofPlaces,
      filter: isCluster,
      layout: {
        'text-field': ['to-string', count],
        'text-font': fonts,
        'text-size': 15 * textScale,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': symbol },
    },
    {
      id: 'selected-pin',
      type: 'symbol',
      source: sourceIds.selected,
      layout: {
        'icon-image': image('selected'),
        'icon-size': 1.2,
        'icon-anchor': 'bottom',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}

function sizeOf(count: ExpressionSpecification): ExpressionSpecification {
  const [{ radius }, ...larger] = clusterSizes;
  return ['step', count, radius, ...larger.flatMap((size) => [size.from, size.radius])];
}

function outlineLayer(colour: string): LayerSpecification {
  return {
    id: 'area-outline',
    type: 'line',
    source: sourceIds.outline,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': 2.5, 'line-opacity': 0.8 },
  };
}
