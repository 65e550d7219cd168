/**
 * A quiet style for 国土地理院最適化ベクトルタイル (PMTiles): ground, water, buildings, roads, railway,
 * borders and names, nothing else, so that pins stand out.
 *
 * Layer and attribute names (RdCL, vt_rdctg …) are the tiles' own, as listed at
 * https://github.com/gsi-cyberjapan/optimal_bvmap. The style names no `glyphs`: letters come from the
 * reader's own fonts, so the tiles are all that is fetched.
 */
import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { gsiVectorLabels } from './gsi-vector-labels.ts';
import { townColours, type TownColours } from './town-colours.ts';

/** @param url address of the .pmtiles archive, whole; the servers answer its byte ranges */
export function gsiVectorStyle(url: string, dark: boolean): StyleSpecification {
  const colours = townColours[dark ? 'dark' : 'light'];
  return {
    version: 8,
    sources: { gsi: { type: 'vector', url: `pmtiles://${url}` } },
    layers: [...surface(colours), ...ways(colours), ...gsiVectorLabels(colours)],
  };
}

function surface({ town, water, sea, house, shore }: TownColours): LayerSpecification[] {
  return [
    {
      id: 'ground',
      type: 'background',
      // Below zoom 8 land comes as areas on the sea, from there on water comes as areas on the land.
      paint: { 'background-color': ['step', ['zoom'], sea, 8, town] },
    },
    fill('land', 'AdmArea', { 'fill-color': town }),
    fill('water', 'WA', { 'fill-color': water }),
    line('coast', 'Cstline', { 'line-color': shore, 'line-width': 1 }),
    {
      ...line('river', 'RvrCL', {
        'line-color': water,
        'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.6, 16, 2],
      }),
      minzoom: 10,
    },
    { ...fill('building', 'BldA', { 'fill-color': house }), minzoom: 14 },
  ];
}

const category: ExpressionSpecification = ['coalesce', ['get', 'vt_rdctg'], ''];

/** Pixels by the road's category: 高速, 国道, 都道府県道, the rest. */
function byCategory(motorway: number, national: number, prefectural: number, other: number) {
  return [
    'match',
    category,
    '高速自動車国道等',
    motorway,
    ['国道', '主要道路'],
    national,
    '都道府県道',
    prefectural,
    other,
  ] satisfies ExpressionSpecification;
}

/** Widths at a town's, a quarter's and a street's zoom; `edge` pixels more for the band below. */
function roadWidth(edge: number): ExpressionSpecification {
  return [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    8,
    byCategory(1.4, 1, 0.6, 0.2),
    13,
    byCategory(4 + edge, 3.4 + edge, 2.4 + edge, 1 + edge / 2),
    17,
    byCategory(18 + edge, 16 + edge, 13 + edge, 7 + edge),
  ];
}

function ways(colours: TownColours): LayerSpecification[] {
  const { road, roadEdge, highway, highwayEdge, rail, railGap, border } = colours;
  const roads = (id: string, fill: string, main: string, edge: number): LayerSpecification => ({
    ...line(id, 'RdCL', {
      'line-color': ['match', category, ['高速自動車国道等', '国道', '主要道路'], main, fill],
      'line-width': roadWidth(edge),
    }),
    layout: {
      'line-cap': 'round',
      'line-join': 'round',
      'line-sort-key': ['coalesce', ['get', 'vt_drworder'], 0],
    },
  });
  return [
    roads('road-edge', roadEdge, highwayEdge, 1.6),
    roads('road', road, highway, 0),
    line('rail', 'RailCL', {
      'line-color': rail,
      'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.8, 16, 4],
    }),
    {
      ...line('rail-gaps', 'RailCL', {
        'line-color': railGap,
        'line-width': ['interpolate', ['linear'], ['zoom'], 12, 0.8, 16, 2.4],
        'line-dasharray': [5, 5],
      }),
      minzoom: 12,
    },
    line('border', 'AdmBdry', {
      'line-color': border,
      'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.8, 14, 2],
      'line-dasharray': [5, 1.6, 1, 1.6],
      'line-opacity': 0.7,
    }),
  ];
}

function fill(
  id: string,
  from: string,
  paint: FillLayerSpecification['paint'],
): FillLayerSpecification {
  return { id, type: 'fill', source: 'gsi', 'source-layer': from, paint };
}

function line(
  id: string,
  from: string,
  paint: LineLayerSpecification['paint'],
): LineLayerSpecification {
  return { id, type: 'line', source: 'gsi', 'source-layer': from, paint };
}
