/** The document of an event, read: what an edit starts from, and what waits is shown by. */
import { z } from 'zod';
import { contactDocumentSchema } from '../revision/contact-document.ts';
import { eventForms } from './form.ts';
import { questionKinds } from './event-rows.ts';

const words = z.string().nullable().default(null);
const count = z.number().nullable().default(null);

export const eventDocumentSchema = z.object({
  title: z.string(),
  kana: words,
  form: z.enum(eventForms),
  purpose: z.string(),
  description: z.string().default(''),
  starts_at: z.string(),
  ends_at: z.string(),
  area_code: words,
  group_id: words,
  series_id: words,
  copied_from: words,
  local_issue_id: words,
  place_note: words,
  capacity: count,
  sign_up: z.boolean().default(true),
  sign_up_until: words,
  cost_min: count,
  cost_max: count,
  cost_note: words,
  languages: z.array(z.string()).default([]),
  access: z.array(z.string()).default([]),
  childcare: z.boolean().default(false),
  fields: z.array(z.string()).default([]),
  places: z.array(z.string()).default([]),
  programme: z.array(z.object({ starts: words, title: z.string(), words })).default([]),
  partners: z.array(z.object({ group_id: words, name: z.string() })).default([]),
  questions: z
    .array(
      z.object({
        id: z.string(),
        question: z.string(),
        kind: z.enum(questionKinds),
        choices: z.array(z.string()).default([]),
        required: z.boolean().default(false),
      }),
    )
    .default([]),
  join_url: words,
  contacts: z.array(contactDocumentSchema).default([]),
  photos: z.array(z.object({ id: z.string(), alt: z.string().default('') })).default([]),
});
export type EventDocument = z.output<typeof eventDocumentSchema>;
