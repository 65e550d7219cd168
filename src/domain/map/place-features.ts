import type { Feature, FeatureCollection, Point } from 'geojson';
import type { PlaceMatch } from '../directory/filter.ts';
import type { Snapshot } from '../directory/snapshot.ts';
import { drawingName } from './pin-drawing.ts';

/** What the map knows of a place: enough to draw it and to find the rest in the snapshot. */
export interface PlaceProperties {
  /** Index into `snapshot.places`. */
  place: number;
  name: string;
  /** Name of its drawing, see pin-drawing.ts. */
  shape: string;
}

export type PlaceFeature = Feature<Point, PlaceProperties>;
export type PlaceFeatures = FeatureCollection<Point, PlaceProperties>;

/**
 * The places found, as points: exactly one for each match, so that pins and heading agree.
 *
 * @param matches the `onMap` of a filtered snapshot
 * @param shapes the shape of each kind by its code
 */
export function placeFeatures(
  { places }: Snapshot,
  matches: readonly PlaceMatch[],
  shapes: ReadonlyMap<string, string>,
): PlaceFeatures {
  // In the order of the snapshot, whatever the list is sorted by: clusters follow from the order.
  const inOrder = matches.toSorted((a, b) => a.place - b.place);
  const features = inOrder.flatMap(({ place }): PlaceFeature[] => {
    const lng = places.lng[place];
    const lat = places.lat[place];
    if (typeof lng !== 'number' || typeof lat !== 'number') return [];
    const kind = shapes.get(places.kind[place] ?? '') ?? 'circle';
    const shape = drawingName(kind, places.approximate[place] === 1);
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lng, lat] },
        properties: { place, name: places.name[place] ?? '', shape },
      },
    ];
  });
  return { type: 'FeatureCollection', features };
}
