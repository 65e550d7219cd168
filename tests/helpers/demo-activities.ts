/** The activities of the demo town as their pages get them, without a database. */
import type { Activity } from '#domain/activity.ts';
import { scheduleSchema } from '#domain/schedule/schedule.ts';
import { buildDemoTown } from '#seed/build.ts';
import { row } from '#tests/unit/domain/schedule/rows.ts';

const japanese = (text: string) => ({ text, lang: 'ja' as const, translatedBy: null });
const access = {
  step_free: null,
  wheelchair: null,
  accessible_toilet: null,
  parking: null,
  child_friendly: null,
  pickup: null,
  wifi: null,
};

/** An activity that says nothing but what is given. */
export function activityWith(differences: Partial<Activity>): Activity {
  return {
    code: 'ACDEFG',
    kind: 'salon',
    title: japanese('お茶の会'),
    kana: null,
    status: 'published',
    welcome: ['anyone'],
    waysIn: ['join'],
    online: false,
    costMin: null,
    costMax: null,
    booking: null,
    schedules: [],
    description: japanese(''),
    place: null,
    stops: [],
    area: null,
    onlineUrl: null,
    group: null,
    welcomeNote: null,
    ageMin: null,
    ageMax: null,
    roleNote: null,
    costNote: null,
    bookingNote: null,
    capacity: null,
    bring: null,
    aloneOk: null,
    firstVisitNote: null,
    languages: ['ja'],
    fields: [],
    programmes: [],
    photos: [],
    contacts: [],
    hasContactsBehind: false,
    origins: [],
    verification: null,
    notices: [],
    sources: [],
    updatedOn: '2026-11-21',
    ...differences,
  };
}

/** Every activity of a demo town that was started on `today` (YYYY-MM-DD). */
export function demoActivities(today: string): Activity[] {
  const town = buildDemoTown(today);
  const places = new Map(town.places.map((place) => [place.id, place]));
  const groups = new Map(town.groups.map((group) => [group.id, group]));
  const exceptions = Map.groupBy(town.schedule_exceptions, (one) => one.schedule_id);
  const schedules = Map.groupBy(town.schedules, (schedule) => schedule.activity_id);
  return town.activities.map((activity) => {
    const place = places.get(activity.place_id ?? '');
    const group = groups.get(activity.group_id ?? '');
    return activityWith({
      code: activity.code,
      title: japanese(activity.title),
      description: japanese(activity.description ?? ''),
      online: activity.online ?? false,
      onlineUrl: activity.online_url ?? null,
      costMin: activity.cost_min ?? null,
      costMax: activity.cost_max ?? null,
      group: group ? { code: group.code, name: group.name } : null,
      place: place
        ? {
            code: place.code,
            status: place.status ?? 'published',
            name: place.name,
            kana: null,
            address: place.address ?? null,
            building: null,
            lng: place.lng ?? null,
            lat: place.lat ?? null,
            precision: place.precision ?? 'unknown',
            blurred: place.blurred ?? false,
            entranceNote: null,
            photos: [],
            access,
          }
        : null,
      schedules: (schedules.get(activity.id ?? '') ?? []).map((schedule) =>
        scheduleSchema.parse({
          ...row(),
          byday: null,
          ...schedule,
          schedule_exceptions: (exceptions.get(schedule.id ?? '') ?? []).map((one) => ({
            opens_at: null,
            closes_at: null,
            reason: null,
            ...one,
          })),
        }),
      ),
    });
  });
}
