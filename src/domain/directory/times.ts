/**
 * The times of the directory, which the database sends in columns: of a large one, names of fields said
 * once for each row were most of what was sent and read.
 */
import { z } from 'zod';
import { type Schedule, scheduleColumns as columns } from '../schedule/schedule.ts';

/** What the database function `directory_schedules` returns; each `activityId` is the code of an activity. */
export const directoryTimesSchema = z
  .object({
    id: z.array(columns.id),
    activity_id: z.array(columns.activity_id),
    position: z.array(columns.position),
    freq: z.array(columns.freq),
    interval: z.array(columns.interval),
    dtstart: z.array(columns.dtstart),
    byday: z.array(columns.byday),
    bymonthday: z.array(columns.bymonthday),
    bymonth: z.array(columns.bymonth),
    season: z.array(columns.season),
    valid_from: z.array(columns.valid_from),
    valid_to: z.array(columns.valid_to),
    opens_at: z.array(columns.opens_at),
    closes_at: z.array(columns.closes_at),
    holidays: z.array(columns.holidays),
    year_end_off: z.array(columns.year_end_off),
    obon_off: z.array(columns.obon_off),
    room: z.array(columns.room),
    welcome: z.array(columns.welcome),
    audience_note: z.array(columns.audience_note),
    place_id: z.array(columns.place_id),
    notes: z.array(columns.notes),
    schedule_exceptions: z.array(columns.schedule_exceptions),
  })
  .refine((all) => Object.values(all).every(({ length }) => length === all.id.length), {
    error: 'columns of unequal length',
  })
  .transform((all): Schedule[] =>
    all.id.map((id, i) => ({
      id,
      activityId: all.activity_id[i] ?? '',
      position: all.position[i] ?? 0,
      freq: all.freq[i] ?? 'irregular',
      interval: all.interval[i] ?? 1,
      dtstart: all.dtstart[i] ?? null,
      byday: all.byday[i] ?? null,
      bymonthday: all.bymonthday[i] ?? null,
      bymonth: all.bymonth[i] ?? null,
      season: all.season[i] ?? null,
      validFrom: all.valid_from[i] ?? null,
      validTo: all.valid_to[i] ?? null,
      opensAt: all.opens_at[i] ?? null,
      closesAt: all.closes_at[i] ?? null,
      holidays: all.holidays[i] ?? null,
      yearEndOff: all.year_end_off[i] ?? false,
      obonOff: all.obon_off[i] ?? false,
      room: all.room[i] ?? null,
      welcome: all.welcome[i] ?? null,
      audienceNote: all.audience_note[i] ?? null,
      placeId: all.place_id[i] ?? null,
      notes: all.notes[i] ?? null,
      exceptions: all.schedule_exceptions[i] ?? [],
    })),
  );
