/** Names on 国土地理院最適化ベクトルタイル: its layer Anno, sorted by code (注記分類コード). */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { TownColours } from './town-colours.ts';
import { mapFonts } from './map-fonts.ts';

const code: ExpressionSpecification = ['coalesce', ['get', 'vt_code'], 0];

function between(from: number, below: number): ExpressionSpecification {
  return ['all', ['>=', code, from], ['<', code, below]];
}

/** Names of towns, of 町・字, and of what stands there. Heights and road numbers stay out. */
const towns: ExpressionSpecification = ['any', between(100, 200), between(1300, 1500)];
const quarters = between(200, 300);
const things: ExpressionSpecification = ['any', between(300, 1000), between(3200, 3300)];

/** The label layers, least important first: later layers win the room. */
export function gsiVectorLabels(colours: TownColours): SymbolLayerSpecification[] {
  const { text, softText, halo } = colours;
  const names = (
    id: string,
    filter: ExpressionSpecification,
    size: number,
    colour: string,
  ): SymbolLayerSpecification => ({
    id,
    type: 'symbol',
    source: 'gsi',
    'source-layer': 'Anno',
    filter: ['all', ['has', 'vt_text'], filter],
    layout: {
      'text-field': ['to-string', ['get', 'vt_text']],
      'text-font': mapFonts,
      'text-size': size,
      'text-max-width': 8,
      'text-padding': 8,
    },
    paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.4 },
  });
  return [
    { ...names('label-thing', things, 11, softText), minzoom: 14.5 },
    { ...names('label-quarter', quarters, 12, softText), minzoom: 12 },
    names('label-town', towns, 14, text),
  ];
}
