/** Correcting a place or a group: one short form, made of the same fields as the form of posting. */
import { z } from 'zod';
import { accessFacts, type AccessFact } from '../access.ts';
import { answersSchema, type Answers, type Problems } from './answers.ts';
import { contactDocumentSchema } from '../revision/contact-document.ts';
import { contactAnswers, readContacts } from './ask-step.ts';
import { placeDocument, type Document } from './documents.ts';
import { needed, readFields, text } from './fields.ts';
import type { PostFailure, Conflict, SigningIn } from './form-page.ts';
import type { FieldTrace } from './home-warning.ts';
import { writePosition } from './position.ts';
import { newPlaceSchema } from './where-step.ts';
import type { Area } from '../area.ts';
import type { Kind } from '../kind.ts';
import type { Spot } from '../address/spot.ts';

/** What has a short form. */
export const editedSubjects = ['place', 'group'] as const;
export type EditedSubject = (typeof editedSubjects)[number];

const words = z.string().nullable().default(null);
const fact = z.boolean().nullable().default(null);
const facts = Object.fromEntries(
  accessFacts.map((name): [AccessFact, typeof fact] => [name, fact]),
);

const documentSchema = z.object({
  name: z.string(),
  kana: words,
  description: z.string().default(''),
  kind_code: words,
  address: words,
  building: words,
  lng: z.number().nullable().default(null),
  lat: z.number().nullable().default(null),
  precision: z.enum(['exact', 'street', 'area', 'unknown']).default('unknown'),
  blurred: z.boolean().default(false),
  exact: z
    .object({
      lng: z.number().nullable(),
      lat: z.number().nullable(),
      address: words,
      building: words,
    })
    .nullable()
    .default(null),
  access_note: words,
  entrance_note: words,
  contacts: z.array(contactDocumentSchema).default([]),
  access: z.record(z.string(), fact).default({}),
});

const said = (value: string | null | undefined) => (value ? [value] : []);
const sideOf = (value: boolean | null | undefined) =>
  value === null || value === undefined ? ['unsaid'] : [value ? 'yes' : 'no'];

/** The form filled in as the record stands; of a home with its true point where the editor knows it. */
export function recordAnswers(document: unknown): Answers {
  const record = documentSchema.parse(document);
  const access = z.looseObject(facts).parse(document);
  const { exact } = record;
  const at = exact ?? record;
  const { lng, lat } = at;
  const precision = exact || record.precision === 'unknown' ? 'exact' : record.precision;
  return {
    p_name: [record.name],
    p_kana: said(record.kana),
    p_description: said(record.description),
    p_kind: said(record.kind_code),
    p_address: said(at.address),
    p_building: said(at.building),
    p_position: lng !== null && lat !== null ? [writePosition({ lng, lat, precision })] : [],
    p_blurred: record.blurred ? ['yes'] : [],
    p_entrance: said(record.entrance_note),
    p_access_note: said(record.access_note),
    ...Object.fromEntries(accessFacts.map((name) => [name, sideOf(access[name])])),
    ...contactAnswers(record.contacts),
  };
}

const groupSchema = z.object({ p_name: needed(120), p_kana: text(200), p_description: text(4000) });

/** What the form says as a document, or what is wrong with it. */
export function recordDocument(
  subject: EditedSubject,
  answers: Answers,
  kinds: readonly string[],
): { document: Document; problems: null } | { document: null; problems: Problems } {
  const { contacts, problems } = readContacts(answers);
  const place = subject === 'place' ? readFields(newPlaceSchema(kinds), answers) : null;
  const group = readFields(groupSchema, answers);
  const wrong = { ...(place ?? group).problems, ...problems };
  if (Object.keys(wrong).length > 0) return { document: null, problems: wrong };
  if (place?.data) {
    return { document: { ...placeDocument(place.data, {}, null), contacts }, problems: null };
  }
  const { p_name: name, p_kana: kana, p_description: description } = group.data ?? {};
  return { document: { name, kana, description: description ?? '', contacts }, problems: null };
}

const carriedSchema = z.object({
  id: z.guid(),
  version: z.int(),
  answers: answersSchema,
  /** The revision that waits and is changed; null: the record itself is edited. */
  revision: z.guid().nullable().default(null),
  /** What the desk asks about it. */
  question: z.string().nullable().default(null),
});
/** What the form carries of the record. */
export type CarriedRecord = z.output<typeof carriedSchema>;

/** Reads it back from its hidden field; null where it is none. */
export function readCarriedRecord(field: string): CarriedRecord | null {
  try {
    return carriedSchema.safeParse(JSON.parse(field)).data ?? null;
  } catch {
    return null;
  }
}

/** Everything the form shows. */
export interface RecordFormPage {
  subject: EditedSubject;
  code: string;
  key: string;
  edited: string;
  answers: Answers;
  problems: Problems;
  isSignedIn: boolean;
  kinds: readonly Kind[];
  areas: readonly Area[];
  spots: readonly Spot[] | null;
  /** What may give the home away: told once before it is sent. */
  homeTraces: readonly FieldTrace[];
  conflicts: readonly Conflict[];
  failure: PostFailure | null;
  /** She keeps it, and may look at its history. */
  hasHistory: boolean;
  signingIn: SigningIn;
}
