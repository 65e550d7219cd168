import { eventsChangeAt, upcoming } from '#domain/event/ahead.ts';
import { filterDirectory } from '#domain/directory/filter.ts';
import { placeNameAt } from '#domain/directory/name-at.ts';
import { everything } from '#domain/directory/query.ts';
import type { HomePage } from '#domain/home-page.ts';
import { activitiesToday } from '#domain/schedule/today-state.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadActivitySummaries } from './activities.ts';
import { loadAreas } from './areas.ts';
import { loadDirectoryTimes } from './directory.ts';
import { loadEvents } from './events/summaries.ts';
import { loadFields } from './fields.ts';
import { loadKinds } from './kinds.ts';
import { loadFirstMap } from './map/first-map.ts';

/** How many of today's activities the home page names. */
const shownToday = 8;
/** How many of the next events. */
const shownEvents = 3;

/** What the home page shows at an instant (milliseconds since 1970-01-01T00:00Z). */
export async function loadHomePage(locale: Locale, now: number): Promise<HomePage> {
  const [{ snapshot, times }, areas, kinds, events, fields] = await Promise.all([
    loadDirectoryTimes(),
    loadAreas(),
    loadKinds(locale),
    loadEvents(),
    loadFields(locale),
  ]);
  const { activities: today, changesAt } = activitiesToday(times, now);
  const coming = today.filter(({ state }) => state !== 'over_today');
  const shown = coming.slice(0, shownToday);
  const states = new Map(shown.map(({ activityId, ...state }) => [activityId, state]));
  const summaries = await loadActivitySummaries([...states.keys()], locale);
  const placeOf = new Map(
    snapshot.activities.code.map((code, i) => [
      code,
      placeNameAt(snapshot, snapshot.activities.place[i]),
    ]),
  );
  return {
    today: summaries.flatMap((activity) => {
      const state = states.get(activity.code);
      const place = placeOf.get(activity.code) ?? null;
      return state ? [{ activity, place, today: state }] : [];
    }),
    todayCount: coming.length,
    events: upcoming(events, now).slice(0, shownEvents),
    fields,
    changesAt: Math.min(changesAt, eventsChangeAt(events, now)),
    places: snapshot.places.code.length,
    activities: snapshot.activities.code.length,
    areas,
    kinds,
    first: loadFirstMap(
      snapshot,
      everything,
      filterDirectory(snapshot, everything).onMap,
      kinds,
      'preview',
    ),
  };
}
