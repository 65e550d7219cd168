/** Words on the drawn town, in the reader's locale and from the reader's own fonts. */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { TownColours } from './town-colours.ts';

interface Words {
  classes: string[];
  /** Letter size in pixels at zoom 11 and 16. */
  size: readonly [number, number];
  colour: string;
  minzoom: number;
  maxzoom?: number;
  strong?: boolean;
  offset?: [number, number];
  spacing?: number;
}

// MapLibre reads the weight out of the first name; a family of that name need not exist.
const REGULAR = ['Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'sans-serif'];
const STRONG = ['Noto Sans JP Bold', ...REGULAR];

/** Reading of the labels: Japanese, Japanese with kana, or romaji. */
export type LabelLocale = 'ja' | 'ja-easy' | 'en';

/** The label layers, least important first: later layers win the room. */
export function townLabels(colours: TownColours, locale: LabelLocale): SymbolLayerSpecification[] {
  const { text, softText, waterText, greenText } = colours;
  const kinds: Record<string, Words> = {
    minor: { classes: ['bridge', 'road', 'rail'], size: [9, 12], colour: softText, minzoom: 14 },
    quarter: { classes: ['quarter'], size: [10, 14], colour: softText, minzoom: 12, spacing: 0.06 },
    park: { classes: ['park'], size: [9, 12.5], colour: greenText, minzoom: 14 },
    peak: { classes: ['peak', 'cape'], size: [10, 13], colour: greenText, minzoom: 11.5 },
    harbour: { classes: ['harbour'], size: [10, 13], colour: waterText, minzoom: 12.5 },
    river: { classes: ['river'], size: [10, 14], colour: waterText, minzoom: 12 },
    sea: { classes: ['sea'], size: [14, 20], colour: waterText, minzoom: 9, spacing: 0.4 },
    neighbour: {
      classes: ['neighbour'],
      size: [12, 16],
      colour: softText,
      minzoom: 9,
      spacing: 0.3,
    },
    station: {
      classes: ['station'],
      size: [11, 15],
      colour: text,
      minzoom: 11,
      strong: true,
      offset: [0, -1.1],
    },
  };
  return Object.entries(kinds).map(([id, words]) => layer(id, words, colours, locale));
}

function layer(
  id: string,
  words: Words,
  colours: TownColours,
  locale: LabelLocale,
): SymbolLayerSpecification {
  const [far, near] = words.size;
  return {
    id: `label-${id}`,
    type: 'symbol',
    source: 'labels',
    minzoom: words.minzoom,
    filter: [
      'all',
      ['in', ['get', 'class'], ['literal', words.classes]],
      // Second-rank quarters come in when a street map is wanted.
      ['<=', ['coalesce', ['get', 'rank'], 1], ['step', ['zoom'], 1, 13.6, 2]],
    ],
    layout: {
      'text-field': reading(locale),
      'text-font': words.strong ? STRONG : REGULAR,
      'text-size': ['interpolate', ['linear'], ['zoom'], 11, far, 16, near],
      'text-letter-spacing': words.spacing ?? 0.02,
      'text-offset': words.offset ?? [0, 0],
      'text-max-width': 9,
      'text-padding': 6,
    },
    paint: {
      'text-color': words.colour,
      'text-halo-color': colours.halo,
      'text-halo-width': 1.4,
    },
  };
}

function reading(locale: LabelLocale): ExpressionSpecification {
  if (locale === 'en') return ['get', 'en'];
  if (locale === 'ja') return ['get', 'ja'];
  const small = { 'font-scale': 0.72 };
  return ['format', ['get', 'ja'], {}, '\n', {}, ['get', 'kana'], small];
}
