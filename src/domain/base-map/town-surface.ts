/** Areas of the drawn town: sea, land, woods, fields, parks, water and the lines of the hills. */
import type {
  FillLayerSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { TownColours } from './town-colours.ts';

/** The layers under every road, bottom first. */
export function townSurface(colours: TownColours): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    {
      id: 'shore',
      type: 'line',
      source: 'land',
      filter: ['!=', ['get', 'class'], 'municipality'],
      paint: { 'line-color': colours.shore, 'line-width': 1.6 },
    },
    fill('land', 'land', ['land', 'pier'], colours.land),
    fill('town', 'land', ['municipality'], colours.town),
    fill('forest', 'landuse', ['forest'], colours.forest),
    fill('field', 'landuse', ['field'], colours.field),
    fill('orchard', 'landuse', ['orchard'], colours.orchard),
    {
      id: 'contours',
      type: 'line',
      source: 'contours',
      minzoom: 11.5,
      paint: {
        'line-color': colours.contour,
        'line-width': ['case', ['==', ['%', ['get', 'height'], 200], 0], 1.1, 0.6],
        'line-opacity': 0.75,
      },
    },
    fill('built', 'landuse', ['built'], colours.built),
    ...houses(colours.house),
    fill('beach', 'landuse', ['beach'], colours.beach),
    fill('harbour', 'landuse', ['harbour'], colours.harbour),
    fill('plaza', 'landuse', ['plaza'], colours.plaza),
    fill('park', 'landuse', ['park'], colours.park),
    fill('grounds', 'landuse', ['grounds'], colours.grounds),
    {
      id: 'stream',
      type: 'line',
      source: 'water',
      filter: ['==', ['get', 'class'], 'stream'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colours.water,
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 11, 1, 14, 2.4, 17, 9],
      },
    },
    fill('water', 'water', ['river', 'pond'], colours.water),
  ];
}

function fill(
  id: string,
  source: string,
  classes: string[],
  colour: string,
): FillLayerSpecification {
  return {
    id,
    type: 'fill',
    source,
    filter: ['in', ['get', 'class'], ['literal', classes]],
    paint: { 'fill-color': colour },
  };
}

/**
 * Rows of houses on both sides of every street: a dashed line beside it, 15 metres off. No outline
 * of a house is stored; on a street map the dashes read as roofs.
 */
function houses(colour: string): LineLayerSpecification[] {
  return [-1, 1].map((side) => ({
    id: side < 0 ? 'houses-left' : 'houses-right',
    type: 'line',
    source: 'roads',
    minzoom: 14.8,
    filter: ['in', ['get', 'class'], ['literal', ['street', 'collector', 'lane', 'minor']]],
    paint: {
      'line-color': colour,
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 14.8, 0, 15.4, 1],
      'line-offset': ['interpolate', ['exponential', 2], ['zoom'], 14, 3.9 * side, 18, 62 * side],
      'line-width': ['interpolate', ['exponential', 2], ['zoom'], 14, 3, 18, 48],
      'line-dasharray': [1.1, 0.3, 0.8, 0.22, 1.3, 0.4, 0.9, 0.25],
    },
  }));
}
