import { filterDirectory, type PlaceMatch } from '#domain/directory/filter.ts';
import { type Circumstances, noCircumstances } from '#domain/directory/judge.ts';
import type { DirectoryQuery } from '#domain/directory/query.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import { placeFeatures, type PlaceFeatures } from '#domain/map/place-features.ts';
import { summarisePlace, type MapKind, type PlaceSummary } from './place-summary.ts';

/** The places that a query puts on the map. */
export interface FoundPlaces {
  features: PlaceFeatures;
  /** The index of the place with this code, or null when it is not among them. */
  indexOf: (code: string) => number | null;
  /** What the card says of these places (indexes); what is not among them is left out. */
  summarise: (places: readonly number[]) => PlaceSummary[];
}

/** Filters the directory for the map, by the very rules of the list that the server wrote. */
export function findPlaces(
  snapshot: Snapshot,
  query: DirectoryQuery,
  kinds: readonly MapKind[],
  circumstances: Circumstances = noCircumstances,
): FoundPlaces {
  const { onMap } = filterDirectory(snapshot, query, circumstances);
  const matches = new Map<number, PlaceMatch>(onMap.map((match) => [match.place, match]));
  const shapes = new Map(kinds.map(({ code, shape }) => [code, shape]));
  return {
    features: placeFeatures(snapshot, onMap, shapes),
    indexOf: (code) => {
      const place = snapshot.places.code.indexOf(code);
      return matches.has(place) ? place : null;
    },
    summarise: (places) =>
      places.flatMap((place) => {
        const match = matches.get(place);
        return match ? [summarisePlace(snapshot, match, kinds)] : [];
      }),
  };
}
