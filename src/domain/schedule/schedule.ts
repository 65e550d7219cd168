/**
 * When an activity takes place, in the words of iCalendar (RFC 5545) with what people in Japan say
 * on top: holidays, school seasons, 年末年始, お盆, 不定期.
 *
 * The schemas here read rows of the tables `schedules` and `schedule_exceptions` as the database's
 * API returns them. `occurrence.ts` says what a schedule means for one date, `occurrences.ts` for
 * many, `today-state.ts` for now. All dates and times are those of Japan.
 */
import { z } from 'zod';
import { audiences } from '../audience.ts';
import { type Weekday, weekdays } from './weekday.ts';

/** Kinds of rule; `irregular` (不定期) has none. */
const frequencies = ['once', 'daily', 'weekly', 'monthly', 'irregular'] as const;
/** Parts of the school year. */
const seasons = ['spring_vacation', 'summer_vacation', 'winter_vacation', 'school_term'] as const;
/** 祝日も開催, 祝日休み, 祝日は翌日. */
const holidayRules = ['open', 'closed', 'next_day'] as const;
/** 本日休み, 臨時開催. */
const exceptionKinds = ['cancelled', 'extra'] as const;

const date = z.iso.date();

/** `HH:MM` or `HH:MM:SS` → minutes since midnight; 24:00 is 1440. */
const time = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?|24:00(?::00)?)$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5)));

/** A day of the week in a rule, and which one of the month: 1 to 5, -1 the last, null every one. */
export interface WeekdayRule {
  weekday: Weekday;
  nth: number | null;
}

/** `WE`, `2WE`, `-1FR` and all others that there are. */
const weekdayRules = new Map(
  ['', '1', '2', '3', '4', '5', '-1'].flatMap((nth) =>
    weekdays.map((weekday): [string, WeekdayRule] => [
      nth + weekday,
      { weekday, nth: nth === '' ? null : Number(nth) },
    ]),
  ),
);

const weekdayRule = z.string().transform((text, context): WeekdayRule => {
  const rule = weekdayRules.get(text);
  if (rule) return rule;
  context.addIssue({ code: 'custom', message: 'no day such as WE, 2WE or -1FR' });
  return z.NEVER;
});

/** An empty list restricts nothing, just as null. */
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullable()
    .transform((items) => (items?.length ? items : null));

const scheduleExceptionSchema = z
  .object({
    date,
    kind: z.enum(exceptionKinds),
    opens_at: time.nullable(),
    closes_at: time.nullable(),
    reason: z.string().nullable(),
  })
  .transform(({ opens_at, closes_at, ...rest }) => ({
    ...rest,
    opensAt: opens_at,
    closesAt: closes_at,
  }));

/**
 * One date that differs from the rule: `cancelled` (本日休み) or `extra` (臨時開催, or other hours on
 * a date the rule gives). Times are minutes since midnight, null where they do not differ.
 */
export type ScheduleException = z.output<typeof scheduleExceptionSchema>;

/** The columns of a row, each as it is read. */
export const scheduleColumns = {
  id: z.string(),
  activity_id: z.string(),
  position: z.int(),
  freq: z.enum(frequencies),
  interval: z.int().min(1),
  dtstart: date.nullable(),
  byday: list(weekdayRule),
  bymonthday: list(z.int().min(-1).max(31)),
  bymonth: list(z.int().min(1).max(12)),
  season: z.enum(seasons).nullable(),
  valid_from: date.nullable(),
  valid_to: date.nullable(),
  opens_at: time.nullable(),
  closes_at: time.nullable(),
  holidays: z.enum(holidayRules).nullable(),
  year_end_off: z.boolean(),
  obon_off: z.boolean(),
  room: z.string().nullable(),
  welcome: list(z.enum(audiences)),
  audience_note: z.string().nullable(),
  place_id: z.string().nullable(),
  notes: z.string().nullable(),
  /** The rows of `schedule_exceptions`, embedded. */
  schedule_exceptions: z.array(scheduleExceptionSchema).default([]),
};

export const scheduleSchema = z.object(scheduleColumns).transform((row) => ({
  id: row.id,
  activityId: row.activity_id,
  position: row.position,
  freq: row.freq,
  interval: row.interval,
  dtstart: row.dtstart,
  byday: row.byday,
  bymonthday: row.bymonthday,
  bymonth: row.bymonth,
  season: row.season,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  holidays: row.holidays,
  yearEndOff: row.year_end_off,
  obonOff: row.obon_off,
  room: row.room,
  welcome: row.welcome,
  audienceNote: row.audience_note,
  placeId: row.place_id,
  notes: row.notes,
  exceptions: row.schedule_exceptions,
}));

/** A row of `schedules` with its exceptions, as the database's API returns it. */
export type ScheduleRow = z.input<typeof scheduleSchema>;

/**
 * One time band of an activity: a rule, its hours, room and audience, and the dates that differ.
 *
 * `opensAt` and `closesAt` are minutes since midnight, null when not known; `closesAt` before
 * `opensAt` is on the next day.
 */
export type Schedule = z.output<typeof scheduleSchema>;
/** A part of the school year. */
export type Season = NonNullable<Schedule['season']>;
