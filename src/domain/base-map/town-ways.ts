/** Roads, railway and borders of the drawn town: every way is an edge with a lighter band on top. */
import type { LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { TownColours } from './town-colours.ts';

/** Band width in pixels at zoom 11, 14 and 17. */
type Widths = readonly [far: number, middle: number, near: number];

interface Way {
  classes: string[];
  widths: Widths;
  fill: string;
  edge: string;
  minzoom: number;
}

/** The layers between the surface and the labels, bottom first. */
export function townWays(colours: TownColours): LayerSpecification[] {
  const { street, streetEdge, road, roadEdge, highway, highwayEdge } = colours;
  const ways: Record<string, Way> = {
    street: {
      classes: ['street'],
      widths: [0.2, 1.5, 7],
      fill: street,
      edge: streetEdge,
      minzoom: 12.6,
    },
    collector: {
      classes: ['collector'],
      widths: [0.5, 2.8, 11],
      fill: street,
      edge: streetEdge,
      minzoom: 12,
    },
    lane: {
      classes: ['lane'],
      widths: [0.4, 2.2, 9],
      fill: street,
      edge: streetEdge,
      minzoom: 12,
    },
    minor: { classes: ['minor'], widths: [0.8, 3.2, 13], fill: road, edge: roadEdge, minzoom: 11 },
    main: { classes: ['main'], widths: [1.4, 4.6, 17], fill: road, edge: roadEdge, minzoom: 0 },
    highway: {
      classes: ['highway'],
      widths: [2, 6, 21],
      fill: highway,
      edge: highwayEdge,
      minzoom: 0,
    },
  };
  return [
    schoolBorder(colours.border),
    line('track', ['track'], [0.2, 0.8, 3], colours.track, 13),
    ...Object.entries(ways).map(([id, way]) =>
      line(`${id}-edge`, way.classes, widen(way.widths), way.edge, way.minzoom),
    ),
    ...Object.entries(ways).map(([id, way]) =>
      line(id, way.classes, way.widths, way.fill, way.minzoom),
    ),
    ...railway(colours),
    townBorder(colours.border),
  ];
}

function widen([far, middle, near]: Widths): Widths {
  return [far + 0.8, middle + 1.4, near + 2.4];
}

function width([far, middle, near]: Widths): NonNullable<
  LineLayerSpecification['paint']
>['line-width'] {
  return ['interpolate', ['exponential', 1.5], ['zoom'], 11, far, 14, middle, 17, near];
}

function line(
  id: string,
  classes: string[],
  widths: Widths,
  colour: string,
  minzoom: number,
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source: 'roads',
    minzoom,
    filter: ['in', ['get', 'class'], ['literal', classes]],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width(widths) },
  };
}

function railway(colours: TownColours): LineLayerSpecification[] {
  const rail = (id: string, kind: string, widths: Widths, colour: string, dash?: number[]) => ({
    id,
    type: 'line' as const,
    source: 'rail',
    filter: ['==', ['get', 'class'], kind] satisfies LineLayerSpecification['filter'],
    paint: {
      'line-color': colour,
      'line-width': width(widths),
      ...(dash && { 'line-dasharray': dash }),
    },
  });
  return [
    rail('rail', 'rail', [1.4, 3, 6], colours.rail),
    rail('rail-gaps', 'rail', [0.7, 1.8, 4], colours.railGap, [5, 5]),
    rail('station', 'station', [3, 7, 20], colours.station),
    rail('station-roof', 'station', [1.5, 4.5, 16], colours.railGap),
  ];
}

/** Under the roads: where a border follows a road, the road is what one sees. */
function schoolBorder(colour: string): LineLayerSpecification {
  return {
    id: 'border-school',
    type: 'line',
    source: 'borders',
    filter: ['==', ['get', 'class'], 'school'],
    paint: {
      'line-color': colour,
      'line-width': 0.9,
      'line-opacity': 0.45,
      'line-dasharray': [4, 3],
    },
  };
}

function townBorder(colour: string): LineLayerSpecification {
  return {
    id: 'border-town',
    type: 'line',
    source: 'borders',
    filter: ['==', ['get', 'class'], 'municipality'],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1.2, 14, 2.4],
      'line-opacity': 0.7,
      'line-dasharray': [5, 1.6, 1, 1.6],
    },
  };
}
