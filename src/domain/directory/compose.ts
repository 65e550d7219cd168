/** Makes the snapshot out of what the database says of the directory and of its times. */
import { z } from 'zod';
import { type LocalDate, dayNumber } from '../schedule/local-date.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { weekMask } from '../schedule/week-mask.ts';
import { accessMask, termsMask, waysMask, welcomeMask } from './masks.ts';
import type { Snapshot } from './snapshot.ts';

const texts = z.array(z.string());
const lists = z.array(texts);
const days = z.array(z.iso.date().nullable());
const flags = z.array(z.boolean().nullable());

/** What the database function `directory_snapshot` returns. */
export const directoryRowsSchema = z.object({
  places: z.object({
    ...{ id: texts, code: texts, name: texts, kana: texts, kind: texts },
    lng: z.array(z.number().nullable()),
    lat: z.array(z.number().nullable()),
    approximate: z.array(z.boolean()),
    group: z.array(z.string().nullable()),
    ...{ areas: lists, access: lists, confirmed: days, due: days },
  }),
  activities: z.object({
    ...{ code: texts, title: texts, kana: texts, kind: texts },
    place: z.array(z.int().nullable()),
    area: z.array(z.string().nullable()),
    group: z.array(z.string().nullable()),
    ...{ welcome: lists, ways: lists, languages: lists },
    ...{ free: flags, no_booking: flags, alone: flags, online: flags },
    ...{ confirmed: days, due: days },
  }),
});

export type DirectoryRows = z.infer<typeof directoryRowsSchema>;

/** One time band of the directory and the slot of the snapshot it belongs to. */
export interface TimedSlot {
  slot: number;
  schedule: Schedule;
}

/** The times of one place and audience. */
interface Band {
  place: number | null;
  /** Null: the activity's own. */
  welcome: number | null;
  schedules: Schedule[];
}

/** The schedules of an activity by where they are and whom they are for, the activity's own first. */
function bandsOf(
  schedules: readonly Schedule[],
  home: number | null,
  placeById: Map<string, number>,
) {
  const bands: Band[] = [];
  for (const schedule of schedules) {
    const stop = schedule.placeId === null ? home : (placeById.get(schedule.placeId) ?? home);
    const welcome = schedule.welcome && welcomeMask(schedule.welcome);
    const known = bands.find((band) => band.place === stop && band.welcome === welcome);
    if (known) known.schedules.push(schedule);
    else bands.push({ place: stop, welcome, schedules: [schedule] });
  }
  return bands;
}

const dayOrNull = (date: LocalDate | null) => (date === null ? null : dayNumber(date));

/**
 * The snapshot, and every schedule with its slot in it. An activity that has no place of its own but
 * stops has the first of them for its place, so that it is found where it goes.
 *
 * @param times in the order in which they stand on the page of their activity, whose code they name
 * @param today single dates before it no longer count as usual days
 */
export function composeDirectory(
  rows: DirectoryRows,
  times: readonly Schedule[],
  today: LocalDate,
): { snapshot: Snapshot; slots: TimedSlot[] } {
  const { id, ...places } = rows.places;
  const { free, no_booking, alone, online, ...activities } = rows.activities;
  const placeById = new Map(id.map((key, i) => [key, i]));
  const schedulesOf = Map.groupBy(times, ({ activityId }) => activityId);
  const slots: TimedSlot[] = [];
  const bands: Snapshot['bands'] = { activity: [], place: [], welcome: [], week: [] };
  const week: number[] = [];
  const placeOf = [...activities.place];
  const welcome = activities.welcome.map(welcomeMask);

  activities.code.forEach((code, activity) => {
    const found = bandsOf(schedulesOf.get(code) ?? [], placeOf[activity] ?? null, placeById);
    const isOnlyStops = found.length > 0 && found.every(({ place }) => place !== null);
    const home = placeOf[activity] ?? (isOnlyStops ? (found[0]?.place ?? null) : null);
    placeOf[activity] = home;
    week.push(0);
    for (const band of found) {
      const isOwn = band.place === home && band.welcome === null;
      const bandWeek = weekMask(band.schedules, today);
      const slot = isOwn ? activity : activities.code.length + bands.activity.length;
      if (isOwn) week[activity] = bandWeek;
      else {
        bands.activity.push(activity);
        bands.place.push(band.place);
        bands.welcome.push(band.welcome ?? welcome[activity] ?? 0);
        bands.week.push(bandWeek);
      }
      for (const schedule of band.schedules) slots.push({ slot, schedule });
    }
  });

  return {
    snapshot: {
      places: {
        ...places,
        approximate: places.approximate.map(Number),
        access: places.access.map(accessMask),
        confirmed: places.confirmed.map(dayOrNull),
        due: places.due.map(dayOrNull),
      },
      activities: {
        ...activities,
        place: placeOf,
        welcome,
        ways: activities.ways.map(waysMask),
        terms: activities.code.map((_, i) =>
          termsMask([
            ...(free[i] ? (['free'] as const) : []),
            ...(no_booking[i] ? (['no_booking'] as const) : []),
            ...(alone[i] ? (['alone'] as const) : []),
            ...(online[i] ? (['online'] as const) : []),
          ]),
        ),
        languages: activities.languages.map((tags) => tags.join(' ')),
        week,
        confirmed: activities.confirmed.map(dayOrNull),
        due: activities.due.map(dayOrNull),
      },
      bands,
    },
    slots,
  };
}
