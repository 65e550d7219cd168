/** The times of an activity within its document: rows of `schedules` with their exceptions inside. */
import { z } from 'zod';
import { audiences } from '../audience.ts';
import {
  exceptionKinds,
  frequencies,
  holidayRules,
  scheduleSchema,
  seasons,
  weekdays,
  type Schedule,
} from '../schedule/schedule.ts';
import { text } from './fields.ts';

const date = z.iso.date();
const time = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00(?::00)?)$/);

/** An empty list restricts nothing, just as null. */
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullable()
    .default(null)
    .transform((items) => (items?.length ? items : null));

const weekdayRules = new Set(
  ['', '1', '2', '3', '4', '5', '-1'].flatMap((nth) => weekdays.map((day) => nth + day)),
);

const exceptionSchema = z.object({
  date,
  kind: z.enum(exceptionKinds),
  opens_at: time.nullable().default(null),
  closes_at: time.nullable().default(null),
  reason: text(200).default(null),
});

/** One time band as forms send it; `id` of a band that is there already keeps its calendar feed calm. */
export const documentScheduleSchema = z
  .object({
    id: z.guid().optional(),
    freq: z.enum(frequencies),
    interval: z.int().min(1).max(12).default(1),
    dtstart: date.nullable().default(null),
    byday: list(z.string().refine((day) => weekdayRules.has(day))),
    bymonthday: list(
      z
        .int()
        .min(-1)
        .max(31)
        .refine((day) => day !== 0),
    ),
    bymonth: list(z.int().min(1).max(12)),
    season: z.enum(seasons).nullable().default(null),
    valid_from: date.nullable().default(null),
    valid_to: date.nullable().default(null),
    opens_at: time.nullable().default(null),
    closes_at: time.nullable().default(null),
    holidays: z.enum(holidayRules).nullable().default(null),
    year_end_off: z.boolean().default(false),
    obon_off: z.boolean().default(false),
    room: text(100).default(null),
    welcome: list(z.enum(audiences)),
    audience_note: text(200).default(null),
    place_id: z.guid().nullable().default(null),
    notes: text(1000).default(null),
    exceptions: z.array(exceptionSchema).max(200).default([]),
  })
  .refine(({ freq, dtstart }) => freq !== 'once' || dtstart, {
    path: ['dtstart'],
    message: 'missing',
  })
  .refine(({ interval, dtstart }) => interval === 1 || dtstart, {
    path: ['dtstart'],
    message: 'missing',
  })
  .refine(({ freq, byday }) => freq !== 'weekly' || byday, { path: ['byday'], message: 'missing' })
  .refine(
    ({ freq, byday, bymonthday }) => freq !== 'monthly' || byday !== null || bymonthday !== null,
    {
      path: ['byday'],
      message: 'missing',
    },
  )
  .refine(({ valid_from, valid_to }) => !valid_from || !valid_to || valid_from <= valid_to, {
    path: ['valid_to'],
    message: 'before_first',
  });

/** One time band as the database takes it. */
export type DocumentSchedule = z.output<typeof documentScheduleSchema>;

/** The times of a document as pages and previews understand them; `activityId` may be a new one. */
export function schedulesOf(bands: readonly DocumentSchedule[], activityId: string): Schedule[] {
  return bands.map(({ exceptions, id, ...band }, position) =>
    scheduleSchema.parse({
      ...band,
      id: id ?? `new-${position}`,
      activity_id: activityId,
      position,
      schedule_exceptions: exceptions,
    }),
  );
}
