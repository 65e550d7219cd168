import type { Area } from '#domain/area.ts';
import type { DirectoryMatches, PlaceMatch } from '#domain/directory/filter.ts';
import { metresBetween, type LngLat } from '#domain/directory/distance.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import type { FoundPlace, ResultCards } from '#domain/map-page.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadActivitySummaries } from './activities.ts';
import { loadPlaceSummaries } from './places.ts';

/** Metres from a point to a place of the snapshot; null where one of them is not known. */
function metresTo({ places }: Snapshot, place: number, point: LngLat | null): number | null {
  const lng = places.lng[place];
  const lat = places.lat[place];
  if (!point || typeof lng !== 'number' || typeof lat !== 'number') return null;
  return metresBetween(point, [lng, lat]);
}

/** The places of some matches, each with those of its activities that match. */
async function placesOf(
  snapshot: Snapshot,
  matches: readonly PlaceMatch[],
  locale: Locale,
  point: LngLat | null,
): Promise<FoundPlace[]> {
  const codeOf = ({ place }: PlaceMatch) => snapshot.places.code[place] ?? '';
  const matchOf = new Map(matches.map((match) => [codeOf(match), match]));
  const places = await loadPlaceSummaries([...matchOf.keys()], locale);
  return places.map((place) => {
    const match = matchOf.get(place.code);
    const here = new Map(place.activities.map((activity) => [activity.code, activity]));
    return {
      ...place,
      metres: match ? metresTo(snapshot, match.place, point) : null,
      found: (match?.activities ?? []).flatMap(
        (i) => here.get(snapshot.activities.code[i] ?? '') ?? [],
      ),
    };
  });
}

/** What the cards of some results say, in the order of the results. */
export async function loadResultCards(
  snapshot: Snapshot,
  found: DirectoryMatches,
  { locale, areas, point }: { locale: Locale; areas: readonly Area[]; point: LngLat | null },
): Promise<ResultCards> {
  const { activities } = snapshot;
  const [places, placesWithoutPoint, withoutPlace] = await Promise.all([
    placesOf(snapshot, found.onMap, locale, point),
    placesOf(snapshot, found.withoutPoint, locale, null),
    loadActivitySummaries(
      found.withoutPlace.flatMap((i) => activities.code[i] ?? []),
      locale,
    ),
  ]);
  const areaOf = new Map(found.withoutPlace.map((i) => [activities.code[i], activities.area[i]]));
  const areaByCode = new Map(areas.map((area) => [area.code, area]));
  return {
    places,
    placesWithoutPoint,
    activitiesWithoutPlace: withoutPlace.map((activity) => ({
      activity,
      area: areaByCode.get(areaOf.get(activity.code) ?? '') ?? null,
    })),
  };
}
