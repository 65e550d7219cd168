/** The document of an activity, read: what an edit starts from, and what waits is shown by. */
import { z } from 'zod';
import { bookingNeeds } from '../activity.ts';
import { audiences, waysIn } from '../audience.ts';
import { scheduleSchema } from '../schedule/schedule.ts';
import { contactDocumentSchema } from './contact-document.ts';

const texts = z.string().nullable().default(null);
const count = z.number().nullable().default(null);

const bandSchema = z
  .looseObject({ exceptions: z.array(z.unknown()).default([]) })
  .transform(({ exceptions, ...band }) =>
    scheduleSchema.parse({
      ...band,
      ...{ activity_id: '', position: 0, schedule_exceptions: exceptions },
    }),
  );

/** An activity as a document of revisions holds it. */
export const activityDocumentSchema = z.object({
  title: z.string(),
  kana: texts,
  kind_code: z.string(),
  description: z.string().default(''),
  place_id: texts,
  area_code: texts,
  group_id: texts,
  online: z.boolean().default(false),
  online_url: texts,
  welcome: z.array(z.enum(audiences)).default([]),
  welcome_note: texts,
  age_min: count,
  age_max: count,
  ways_in: z.array(z.enum(waysIn)).default([]),
  role_note: texts,
  cost_min: count,
  cost_max: count,
  cost_note: texts,
  booking: z.enum(bookingNeeds).nullable().default(null),
  booking_note: texts,
  capacity: count,
  bring: texts,
  alone_ok: z.boolean().nullable().default(null),
  first_visit_note: texts,
  languages: z.array(z.string()).default([]),
  schedules: z
    .array(bandSchema)
    .default([])
    .transform((bands) => bands.map((band, position) => ({ ...band, position }))),
  photos: z.array(z.object({ id: z.string(), alt: z.string().default('') })).default([]),
  contacts: z.array(contactDocumentSchema).default([]),
});
export type ActivityDocument = z.output<typeof activityDocumentSchema>;
