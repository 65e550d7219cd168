import type { Area } from '#domain/area.ts';
import type { DirectoryMatches, PlaceMatch } from '#domain/directory/filter.ts';
import { metresBetween, type LngLat } from '#domain/directory/distance.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import type { FoundPlace, ResultCards } from '#domain/map-page.ts';
import type { Schedule } from '#domain/schedule/schedule.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadActivitySummaries } from './activities.ts';
import type { Directory } from './directory.ts';
import { loadPlaceSummaries } from './places.ts';

/** Metres from a point to a place of the snapshot; null where one of them is not known. */
function metresTo({ places }: Snapshot, place: number, point: LngLat | null): number | null {
  const lng = places.lng[place];
  const lat = places.lat[place];
  if (!point || typeof lng !== 'number' || typeof lat !== 'number') return null;
  return metresBetween(point, [lng, lat]);
}

/** Codes of matching activities that meet at a place which is not their own: 移動サロン. */
function visitors(snapshot: Snapshot, matches: readonly PlaceMatch[]): string[] {
  return matches.flatMap(({ place, activities }) =>
    activities
      .filter((i) => snapshot.activities.place[i] !== place || snapshot.bands.activity.includes(i))
      .flatMap((i) => snapshot.activities.code[i] ?? []),
  );
}

/** The places (indexes) of times that meet elsewhere than their activity, by id of the schedule. */
function stopsOf({ snapshot, slots }: Directory): Map<string, number | null> {
  const first = snapshot.activities.code.length;
  return new Map(
    slots
      .filter(({ slot }) => slot >= first)
      .map(({ slot, schedule }) => [schedule.id, snapshot.bands.place[slot - first] ?? null]),
  );
}

/** The places of some matches, each with its matching activities only. */
async function placesOf(
  directory: Directory,
  matches: readonly PlaceMatch[],
  locale: Locale,
  point: LngLat | null,
): Promise<FoundPlace[]> {
  const { snapshot } = directory;
  const stops = stopsOf(directory);
  const codeOf = ({ place }: PlaceMatch) => snapshot.places.code[place] ?? '';
  const [places, others] = await Promise.all([
    loadPlaceSummaries(matches.map(codeOf), locale),
    loadActivitySummaries([...new Set(visitors(snapshot, matches))], locale),
  ]);
  const byCode = new Map(others.map((activity) => [activity.code, activity]));
  const matchOf = new Map(matches.map((match) => [codeOf(match), match]));
  return places.map((place) => {
    const match = matchOf.get(place.code);
    const own = new Map(place.activities.map((activity) => [activity.code, activity]));
    return {
      ...place,
      metres: match ? metresTo(snapshot, match.place, point) : null,
      activities: (match?.activities ?? []).flatMap((i) => {
        const code = snapshot.activities.code[i] ?? '';
        const activity = own.get(code) ?? byCode.get(code);
        const home = snapshot.activities.place[i] ?? null;
        // Of a 移動サロン each place says when it stops there.
        const isHere = ({ id }: Schedule) => {
          const stop = stops.get(id);
          return (stop === undefined ? home : stop) === match?.place;
        };
        return activity ? { ...activity, schedules: activity.schedules.filter(isHere) } : [];
      }),
    };
  });
}

/** What the cards of some results say, in the order of the results. */
export async function loadResultCards(
  directory: Directory,
  found: DirectoryMatches,
  { locale, areas, point }: { locale: Locale; areas: readonly Area[]; point: LngLat | null },
): Promise<ResultCards> {
  const { activities } = directory.snapshot;
  const [places, placesWithoutPoint, withoutPlace] = await Promise.all([
    placesOf(directory, found.onMap, locale, point),
    placesOf(directory, found.withoutPoint, locale, null),
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
