import type { AreaCount, AreaPage } from '#domain/area-page.ts';
import { eventsChangeAt, upcoming } from '#domain/event/ahead.ts';
import { filterDirectory, type DirectoryMatches } from '#domain/directory/filter.ts';
import { everything } from '#domain/directory/query.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadActivitySummaries } from './activities.ts';
import { loadArea, loadAreas } from './areas.ts';
import { loadDirectory } from './directory.ts';
import { loadEvents } from './events/summaries.ts';
import { loadFields } from './fields.ts';
import { loadKinds } from './kinds.ts';
import { loadFirstMap } from './map/first-map.ts';
import { loadPlaceSummaries } from './places.ts';

/** How many places, and activities without one, the page of an area names before it leads on to the map. */
const shown = 12;
/** How many of its next events. */
const shownEvents = 4;

function counts({ onMap, withoutPoint, withoutPlace }: DirectoryMatches) {
  const places = [...onMap, ...withoutPoint];
  return {
    places: places.length,
    activities: places.reduce((sum, match) => sum + match.activities.length, withoutPlace.length),
  };
}

/**
 * What the page of an area shows, or null when there is no such area.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export async function loadAreaPage(
  locale: Locale,
  code: string,
  now: number,
): Promise<AreaPage | null> {
  const record = await loadArea(code);
  if (!record) return null;
  const [snapshot, areas, kinds, events, fields] = await Promise.all([
    loadDirectory(),
    loadAreas(),
    loadKinds(locale),
    loadEvents(),
    loadFields(locale),
  ]);
  const eventsHere = events.filter((event) => event.areas.includes(code));
  const query = { ...everything, areas: [code] };
  const found = filterDirectory(snapshot, query);
  const here = [...found.onMap, ...found.withoutPoint];
  const around = new Set(here.flatMap(({ place }) => snapshot.places.areas[place] ?? []));
  const [places, activities] = await Promise.all([
    loadPlaceSummaries(
      here.slice(0, shown).flatMap(({ place }) => snapshot.places.code[place] ?? []),
      locale,
    ),
    loadActivitySummaries(
      found.withoutPlace.slice(0, shown).flatMap((i) => snapshot.activities.code[i] ?? []),
      locale,
    ),
  ]);
  const { places: placeCount, activities: activityCount } = counts(found);
  return {
    area: record.area,
    parent: areas.find((area) => area.code === record.area.parentCode) ?? null,
    overlapping: areas.filter(
      (area) => around.has(area.code) && area.code !== code && area.code !== record.area.parentCode,
    ),
    contacts: record.contacts,
    places,
    activities,
    placeCount,
    activityCount,
    events: upcoming(eventsHere, now).slice(0, shownEvents),
    fields,
    changesAt: eventsChangeAt(eventsHere, now),
    kinds,
    first: loadFirstMap(snapshot, query, found.onMap, kinds, 'preview'),
  };
}

/** Every area with how much it has, counted in one pass. */
export async function loadAreaCounts(): Promise<AreaCount[]> {
  const [snapshot, areas] = await Promise.all([loadDirectory(), loadAreas()]);
  const counted = new Map(areas.map((area) => [area.code, { area, places: 0, activities: 0 }]));
  const found = filterDirectory(snapshot, everything);
  for (const { place, activities } of [...found.onMap, ...found.withoutPoint]) {
    for (const code of snapshot.places.areas[place] ?? []) {
      const entry = counted.get(code);
      if (!entry) continue;
      entry.places += 1;
      entry.activities += activities.length;
    }
  }
  for (const activity of found.withoutPlace) {
    const entry = counted.get(snapshot.activities.area[activity] ?? '');
    if (entry) entry.activities += 1;
  }
  return [...counted.values()];
}
