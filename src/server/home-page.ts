import { z } from 'zod';
import { boundsOf } from '#domain/directory/bounds.ts';
import { filterDirectory } from '#domain/directory/filter.ts';
import { everything } from '#domain/directory/query.ts';
import type { HomePage } from '#domain/home-page.ts';
import { scheduleSchema } from '#domain/schedule/schedule.ts';
import { activitiesToday } from '#domain/schedule/today-state.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadActivitySummaries } from './activities.ts';
import { loadAreas } from './areas.ts';
import { memoByTag } from './cache/memo.ts';
import { loadDirectory } from './directory.ts';
import { loadKinds } from './kinds.ts';
import { anonymous, dataOf } from './supabase.ts';

/** How many of today's activities the home page names. */
const shownToday = 8;

const timesSchema = z.array(z.object({ activity: z.string(), schedules: z.array(scheduleSchema) }));

/** The times of the whole directory; each schedule's activity is its code. */
const loadTimes = memoByTag('directory', async () => {
  const times = timesSchema.parse(
    dataOf('directory_schedules', await anonymous().rpc('directory_schedules')),
  );
  return times.flatMap(({ activity, schedules }) =>
    schedules.map((schedule) => ({ ...schedule, activityId: activity })),
  );
});

/** What the home page shows at an instant (milliseconds since 1970-01-01T00:00Z). */
export async function loadHomePage(locale: Locale, now: number): Promise<HomePage> {
  const [snapshot, times, areas, kinds] = await Promise.all([
    loadDirectory(),
    loadTimes(),
    loadAreas(),
    loadKinds(locale),
  ]);
  const { activities: today, changesAt } = activitiesToday(times, now);
  const coming = today.filter(({ state }) => state !== 'over_today');
  const shown = coming.slice(0, shownToday);
  const states = new Map(shown.map(({ activityId, ...state }) => [activityId, state]));
  const summaries = await loadActivitySummaries([...states.keys()], locale);
  const placeOf = new Map(
    snapshot.activities.code.map((code, i) => [
      code,
      snapshot.places.name[snapshot.activities.place[i] ?? -1] ?? null,
    ]),
  );
  return {
    today: summaries.flatMap((activity) => {
      const state = states.get(activity.code);
      const place = placeOf.get(activity.code) ?? null;
      return state ? [{ activity, place, today: state }] : [];
    }),
    todayCount: coming.length,
    changesAt,
    places: snapshot.places.code.length,
    activities: snapshot.activities.code.length,
    areas,
    kinds,
    bounds: boundsOf(snapshot, filterDirectory(snapshot, everything).onMap),
  };
}
