/**
 * Documents: the state of a record that people edit, as one JSON object under the names of the
 * columns. The database keeps and applies them (supabase/migrations/*_documents.sql); these schemas
 * read what a form sends. Every key may be left out: what is not named stays as it is, or takes the
 * value of a new record.
 */
import { z } from 'zod';
import { bookingNeeds } from '../activity.ts';
import { audiences, waysIn } from '../audience.ts';
import { precisions } from '../place.ts';
import { contactKinds } from '../subject.ts';
import { documentScheduleSchema } from './schedule-document.ts';
import { count, longText, requiredText, text, webAddress, yesNo } from './fields.ts';

/** What a revision is about. */
export const subjectKinds = ['activity', 'place', 'group', 'event'] as const;
/** What a revision is about. */
export type SubjectKind = (typeof subjectKinds)[number];
/** What lasts: the entries of the map and who runs them, which can turn out to be listed twice. */
export type LastingKind = Exclude<SubjectKind, 'event'>;

/** Who may read a contact. */
export const contactVisibilities = ['public', 'signed_in', 'curators'] as const;

/** People write a record as running, paused (休止中) or ended (終了). */
const status = z.enum(['published', 'paused', 'ended']);

const contactSchema = z
  .object({
    kind: z.enum(contactKinds),
    value: requiredText(500),
    label: text(100).default(null),
    visibility: z.enum(contactVisibilities).default('curators'),
  })
  .refine(
    ({ kind, value }) => !['url', 'form', 'line'].includes(kind) || /^https?:\/\//.test(value),
    { path: ['value'], message: 'web_address' },
  );

const contacts = z.array(contactSchema).max(10);
const photos = z.array(z.object({ id: z.guid(), alt: requiredText(200) })).max(4);
const codes = z.array(z.string().min(1).max(40)).max(30);

/** The editable state of an activity. */
export const activityDocumentSchema = z
  .object({
    kind_code: requiredText(40),
    title: requiredText(120),
    kana: text(200),
    description: longText(4000),
    place_id: z.guid().nullable(),
    area_code: text(40),
    online: z.boolean(),
    online_url: webAddress(500),
    group_id: z.guid().nullable(),
    welcome: z.array(z.enum(audiences)).min(1),
    welcome_note: text(500),
    age_min: count(0, 120),
    age_max: count(0, 120),
    ways_in: z.array(z.enum(waysIn)).min(1),
    role_note: text(500),
    cost_min: count(0, 9_999_999),
    cost_max: count(0, 9_999_999),
    cost_note: text(500),
    booking: z.enum(bookingNeeds).nullable(),
    booking_note: text(500),
    capacity: count(1, 99_999),
    bring: text(500),
    alone_ok: yesNo,
    first_visit_note: text(500),
    languages: z.array(requiredText(35)).min(1).max(20),
    status,
    schedules: z.array(documentScheduleSchema).max(30),
    fields: codes,
    programmes: codes,
    contacts,
    photos,
  })
  .partial()
  .refine(inOrder('age_min', 'age_max'), { path: ['age_max'], message: 'below_lowest' })
  .refine(inOrder('cost_min', 'cost_max'), { path: ['cost_max'], message: 'below_lowest' });

const degrees = (most: number) => z.number().min(-most).max(most).nullable();

/** The editable state of a place. `exact` is the truth of a blurred place, for its keepers only. */
export const placeDocumentSchema = z
  .object({
    kind_code: requiredText(40),
    name: requiredText(120),
    kana: text(200),
    description: longText(4000),
    address: text(200),
    building: text(200),
    lng: degrees(180),
    lat: degrees(90),
    precision: z.enum(precisions),
    blurred: z.boolean(),
    exact: z
      .object({ lng: degrees(180), lat: degrees(90), address: text(200), building: text(200) })
      .nullable(),
    group_id: z.guid().nullable(),
    step_free: yesNo,
    wheelchair: yesNo,
    accessible_toilet: yesNo,
    parking: yesNo,
    child_friendly: yesNo,
    pickup: yesNo,
    wifi: yesNo,
    access_note: text(500),
    entrance_note: text(500),
    evacuation_site: z.boolean(),
    welfare_evacuation_site: z.boolean(),
    status,
    contacts,
    photos,
  })
  .partial();

/** The editable state of a group. */
export const groupDocumentSchema = z
  .object({
    name: requiredText(120),
    kana: text(200),
    description: longText(4000),
    status,
    contacts,
    photos,
  })
  .partial();

/** The schema of each kind of record. */
export const documentSchemas = {
  activity: activityDocumentSchema,
  place: placeDocumentSchema,
  group: groupDocumentSchema,
} as const;

/** Whether the highest number is not below the lowest, where both are known. */
function inOrder<Low extends string, High extends string>(low: Low, high: High) {
  return (values: Partial<Record<Low | High, number | null | undefined>>): boolean => {
    const [lowest, highest] = [values[low] ?? null, values[high] ?? null];
    return lowest === null || highest === null || lowest <= highest;
  };
}
