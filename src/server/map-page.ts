import { boundsOf } from '#domain/directory/bounds.ts';
import {
  countByKind,
  countWithoutPosition,
  filterDirectory,
  type PlaceMatch,
} from '#domain/directory/filter.ts';
import { cutPage } from '#domain/directory/page.ts';
import { parseDirectoryQuery, parsePage } from '#domain/directory/query.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import type { MapPage } from '#domain/map-page.ts';
import type { PlaceSummary } from '#domain/place.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadActivitySummaries } from './activities.ts';
import { loadAreas } from './areas.ts';
import { loadDirectory } from './directory.ts';
import { loadKinds } from './kinds.ts';
import { loadPlaceSummaries } from './places.ts';

/** The places of some matches, each with its matching activities only. */
async function placesOf(
  snapshot: Snapshot,
  matches: readonly PlaceMatch[],
  locale: Locale,
): Promise<PlaceSummary[]> {
  const wanted = new Map(
    matches.map((match) => [
      snapshot.places.code[match.place] ?? '',
      new Set(match.activities.map((i) => snapshot.activities.code[i])),
    ]),
  );
  const places = await loadPlaceSummaries([...wanted.keys()], locale);
  return places.map((place) => ({
    ...place,
    activities: place.activities.filter(({ code }) => wanted.get(place.code)?.has(code)),
  }));
}

/** What `/map` shows for a query string. */
export async function loadMapPage(locale: Locale, search: URLSearchParams): Promise<MapPage> {
  const query = parseDirectoryQuery(search);
  const [snapshot, kinds, areas] = await Promise.all([
    loadDirectory(),
    loadKinds(locale),
    loadAreas(),
  ]);
  const matches = filterDirectory(snapshot, query);
  const cut = cutPage(matches, parsePage(search));
  const [places, placesWithoutPoint, activities] = await Promise.all([
    placesOf(snapshot, cut.onMap, locale),
    placesOf(snapshot, cut.withoutPoint, locale),
    loadActivitySummaries(
      cut.withoutPlace.flatMap((i) => snapshot.activities.code[i] ?? []),
      locale,
    ),
  ]);
  const areaOf = new Map(
    cut.withoutPlace.map((i) => [snapshot.activities.code[i], snapshot.activities.area[i]]),
  );
  const areaByCode = new Map(areas.map((area) => [area.code, area]));
  const counts = countByKind(snapshot, query);
  return {
    query,
    onMap: matches.onMap.length,
    withoutPosition: countWithoutPosition(matches),
    empty: snapshot.places.code.length + snapshot.activities.code.length === 0,
    page: cut.page,
    pages: cut.pages,
    from: cut.from,
    to: cut.to,
    all: cut.all,
    places,
    placesWithoutPoint,
    activitiesWithoutPlace: activities.map((activity) => ({
      activity,
      area: areaByCode.get(areaOf.get(activity.code) ?? '') ?? null,
    })),
    kinds: kinds.map((kind) => ({ ...kind, count: counts.get(kind.code) ?? 0 })),
    areas,
    bounds: boundsOf(snapshot, matches.onMap),
  };
}
