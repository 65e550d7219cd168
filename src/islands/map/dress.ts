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
    layers: [...base.layers, ...placeLayers(look, data, fontsOf(base))],
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

/** Makes what puts the town's base map under the places: call it again for another look. */
export function makeDresser(
  map: LibreMap,
  baseMap: BaseMap,
  data: () => PlaceData,
): (look: PlaceLook & { locale: Locale }) => Promise<void> {
  let isDressed = false;
  return async (look) => {
    if (baseMap.type === 'gsi-vector') await (archives ??= readArchives());
    const base = baseMapStyle(baseMap, { origin: location.origin, ...look });
    if (typeof base === 'string' || isDressed) {
      // MapLibre changes what differs. It compares every place for that, which takes a while.
      map.setStyle(base, { transformStyle: (_previous, next) => withPlaces(next, data(), look) });
    } else layUnder(map, base);
    isDressed = true;
  };
}

/** Adds a base map below everything that is already there, except the bare ground. */
function layUnder(map: LibreMap, base: StyleSpecification): void {
  const [, lowest] = map.getLayersOrder();
  for (const [id, source] of Object.entries(base.sources)) map.addSource(id, source);
  for (const layer of base.layers) if (!map.getLayer(layer.id)) map.addLayer(layer, lowest);
}
