/** Signing up for an event: what its form and the page of a seat show, as the database tells them. */
import { z } from 'zod';
import { eventForms } from './form.ts';

/** Arrangements one may wish for. There are no others, no reasons and no words. */
export const arrangementKinds = [
  'sign_language',
  'captioning',
  'wheelchair_seat',
  'childcare',
  'easy_japanese',
] as const;
export type ArrangementKind = (typeof arrangementKinds)[number];

/** Most people who may come together on one sign-up. */
export const mostPeople = 20;
/** Letters of what one brings or looks for: a line. */
export const lineLength = 140;

const questionSchema = z.object({
  id: z.guid(),
  question: z.string(),
  kind: z.enum(['short', 'choice', 'yes_no']),
  choices: z.array(z.string()),
  required: z.boolean(),
});
export type EventQuestion = z.infer<typeof questionSchema>;

/** States as of event/state.ts. */
const stateSchema = z.enum([
  ...(['draft', 'open', 'full', 'closed', 'held', 'reported', 'cancelled', 'postponed'] as const),
]);

/** What public.sign_up_form answers; times are ISO 8601. */
export const eventToSignUpSchema = z.object({
  code: z.string(),
  title: z.string(),
  purpose: z.string(),
  form: z.enum(eventForms),
  state: stateSchema,
  starts_at: z.string(),
  ends_at: z.string(),
  /** One signs up for it; else one just comes. */
  sign_up: z.boolean(),
  sign_up_until: z.string().nullable(),
  place_note: z.string().nullable(),
  status_note: z.string().nullable(),
  capacity: z.int().nullable(),
  childcare: z.boolean(),
  /** People who have a seat, and who wait for one. */
  taken: z.int(),
  waiting: z.int(),
  places: z.array(z.object({ code: z.string(), name: z.string() })),
  questions: z.array(questionSchema),
});
export type EventToSignUp = z.infer<typeof eventToSignUpSchema>;

/** What public.open_seat answers. */
export const seatSchema = z.object({
  id: z.guid(),
  number: z.int(),
  status: z.enum(['in', 'waiting', 'cancelled']),
  name: z.string(),
  people: z.int(),
  brings: z.string(),
  seeks: z.string(),
  answers: z.record(z.string(), z.string()),
  photo_consent: z.boolean().nullable(),
  came: z.boolean(),
  fields: z.array(z.string()),
  arrangements: z.array(z.enum(arrangementKinds)),
  /** How many sign-ups wait before hers. */
  before: z.int(),
  online_url: z.string().nullable(),
  event: eventToSignUpSchema,
});
export type Seat = z.infer<typeof seatSchema>;

/** Events to come that an account has a seat at. */
export const mySeatsSchema = z.array(
  z.object({
    ...{ code: z.string(), title: z.string(), starts_at: z.string(), ends_at: z.string() },
    status: z.enum(['in', 'waiting']),
    people: z.int(),
    state: stateSchema,
  }),
);
export type MySeat = z.infer<typeof mySeatsSchema>[number];

/** Secret of a seat's page, as an address has it. */
export const seatTokenSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Why nothing was signed up, changed or cancelled; fields that are wrong are named beside it. */
export type SignUpProblem =
  'too_early' | 'expired' | 'too_many' | 'closed' | 'no_seats' | 'gone' | 'twice' | 'unreachable';

/** What may be wrong with a code that was typed in. */
export type CodeProblem =
  'wrong' | 'tries' | 'gone' | 'again' | 'closed' | 'too_many' | 'unreachable';

/** Whether one may sign up, if only to wait. */
export function takesSignUps({
  sign_up,
  state,
}: Pick<EventToSignUp, 'sign_up' | 'state'>): boolean {
  return sign_up && (state === 'open' || state === 'full');
}

/** Whether who signs up for one seat now waits for it: all are taken, or somebody waits already. */
export function isWaitingList({ capacity, taken, waiting }: EventToSignUp): boolean {
  return capacity !== null && (taken >= capacity || waiting > 0);
}
