import { type Schedule, type ScheduleRow, scheduleSchema } from '#domain/schedule/schedule.ts';

type ExceptionRow = NonNullable<ScheduleRow['schedule_exceptions']>[number];

/** A row of `schedules` as the database's API gives it: every Wednesday, unless told otherwise. */
export function row(differences: Partial<ScheduleRow> = {}): ScheduleRow {
  return {
    id: 's1',
    activity_id: 'a1',
    position: 0,
    freq: 'weekly',
    interval: 1,
    dtstart: null,
    byday: ['WE'],
    bymonthday: null,
    bymonth: null,
    season: null,
    valid_from: null,
    valid_to: null,
    opens_at: null,
    closes_at: null,
    holidays: null,
    year_end_off: false,
    obon_off: false,
    room: null,
    welcome: null,
    audience_note: null,
    place_id: null,
    notes: null,
    ...differences,
  };
}

/** The same, read. */
export function schedule(differences: Partial<ScheduleRow> = {}): Schedule {
  return scheduleSchema.parse(row(differences));
}

/** A row of `schedule_exceptions`. */
export function exception(
  differences: Pick<ExceptionRow, 'date' | 'kind'> & Partial<ExceptionRow>,
) {
  return { opens_at: null, closes_at: null, reason: null, ...differences };
}
