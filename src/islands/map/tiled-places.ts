/** The places of a town too large to be sent whole: only those that somebody pressed are known. */
import { readDrawing } from '#domain/map/pin-drawing.ts';
import type { PlaceFeature } from '#domain/map/place-features.ts';
import type { PlaceAtPoint, TiledPlace } from '#domain/map/place-tiles.ts';
import type { FoundPlaces } from './find-places.ts';
import type { MapKind } from './place-summary.ts';

export interface TiledPlaces extends FoundPlaces {
  /** Notes a place of a tile; its number stands for it from then on. */
  note: (place: TiledPlace, lngLat: PlaceAtPoint['lngLat']) => number;
}

/** Gives numbers to places as they come. */
export function tiledPlaces(kinds: readonly MapKind[]): TiledPlaces {
  const features: PlaceFeature[] = [];
  const codes: string[] = [];
  const indexOf = (code: string) => {
    const known = codes.indexOf(code);
    return known < 0 ? null : known;
  };
  return {
    features: { type: 'FeatureCollection', features },
    indexOf,
    note: ({ code, name, shape }, [lng, lat]) => {
      const known = indexOf(code);
      if (known !== null) return known;
      const place = codes.push(code) - 1;
      const geometry = { type: 'Point' as const, coordinates: [lng, lat] };
      features.push({ type: 'Feature', geometry, properties: { place, name, shape } });
      return place;
    },
    summarise: (places) =>
      places.flatMap((place) => {
        const { name, shape } = features[place]?.properties ?? {};
        if (name === undefined) return [];
        const kind = kinds.find((one) => one.shape === readDrawing(shape ?? '').shape) ?? null;
        return [{ place, code: codes[place] ?? '', name, kana: '', kind, activities: [] }];
      }),
  };
}
