/** Lays the town's base map under the places, in the reader's theme. */
import { addProtocol, type Map as LibreMap, type StyleSpecification } from 'maplibre-gl';
import { baseMapStyle } from '#domain/base-map/base-map.ts';
import type { BaseMap } from '#domain/town.ts';
import type { Locale } from '#i18n/locales.ts';
import { placeLayers, placeSources, type PlaceData, type PlaceLook } from './place-layers.ts';

/** A base map's style with our places on top of it. */
export function withPlaces(
  base: StyleSpecification,
  data: PlaceData,
  look: PlaceLook,
): StyleSpecification {
  return {
    ...base,
    sources: { ...base.sources, ...placeSources(data) },
    layers: [...base.layers, ...placeLayers(look, data.outline !== null, fontsOf(base))],
  };
}

/** The letters a base map with glyphs of its own is sure to have; undefined: the reader's fonts. */
function fontsOf(base: StyleSpecification): string[] | undefined {
  if (base.glyphs === undefined) return undefined;
  for (const layer of base.layers) {
    const fonts: unknown = layer.type === 'symbol' ? layer.layout?.['text-font'] : undefined;
    if (isTexts(fonts)) return fonts;
  }
  return undefined;
}

/** Not an expression: those hold other things than texts too. */
function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Where the archives of `pmtiles:` addresses are read; made when a map first needs it. */
let archives: Promise<void> | undefined;

async function readArchives(): Promise<void> {
  const { Protocol } = await import('pmtiles');
  addProtocol('pmtiles', new Protocol().tile);
}

/**
 * Puts the base map under what the map shows now. Called again with another theme it only changes
 * colours: MapLibre compares the styles.
 */
export async function dress(
  map: LibreMap,
  baseMap: BaseMap,
  look: PlaceLook & { locale: Locale },
  data: () => PlaceData,
): Promise<void> {
  if (baseMap.type === 'gsi-vector') await (archives ??= readArchives());
  map.setStyle(baseMapStyle(baseMap, { origin: location.origin, ...look }), {
    transformStyle: (_previous, base) => withPlaces(base, data(), look),
  });
}
