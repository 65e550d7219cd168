/** The host's list: read and written with the host's own rights. */
import { z } from 'zod';
import type { Participant, PeoplePage, Tap } from '#domain/event/people.ts';
import { answersOf } from '#domain/post/answers.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadFields } from '../fields.ts';
import { textOf } from '../form-texts.ts';
import { loadFieldCounts } from './field-counts.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';
import {
  hashOf,
  loadEventToSignUp,
  readForm,
  seatSecret,
  signUpRefusal,
  type UnsentSignUp,
} from './sign-up.ts';

const columns = `
  id, number, name, people, brings, seeks, answers, photo_consent, proxy_by, status, email, phone, person_id,
  checked_in_at, sign_up_fields(field_code), sign_up_arrangements(kind), events!inner(code)
` as const;
const answersSchema = z.record(z.string(), z.string());

/**
 * Who takes part, for who keeps the event; null for everyone else.
 * @throws DatabaseError
 */
export async function loadPeople(
  { client }: Session,
  code: string,
  locale: Locale,
): Promise<PeoplePage | null> {
  const role = z
    .enum(['host', 'curator'])
    .nullable()
    .parse(dataOf('event_role', await client.rpc('event_role', { code })) || null);
  const [event, fields, counts] = await Promise.all([
    loadEventToSignUp(code),
    loadFields(locale),
    loadFieldCounts(code),
  ]);
  if (!role || !event) return null;
  const rows = dataOf(
    'sign_ups',
    await client
      .from('sign_ups')
      .select(columns)
      .eq('events.code', code)
      .neq('status', 'unconfirmed')
      .order('number'),
  );
  const order = fields.map((field) => field.code);
  const people = rows.map((row): Participant => ({
    ...{ id: row.id, name: row.name, people: row.people, brings: row.brings, seeks: row.seeks },
    number: row.number ?? 0,
    status: row.status === 'unconfirmed' ? 'waiting' : row.status,
    fields: order.filter((one) => row.sign_up_fields.some((of) => of.field_code === one)),
    answers: answersSchema.parse(row.answers),
    photoConsent: row.photo_consent,
    byProxy: row.proxy_by !== null,
    ...{ email: row.email, phone: row.phone },
    toCall: row.email === null && row.person_id === null,
    arrangements: row.sign_up_arrangements.map(({ kind }) => kind),
    came: row.checked_in_at,
  }));
  return { event, fields, people, counts, role };
}

/** Sends taps at the door; false where they could not be taken. */
export async function checkIn({ client }: Session, taps: readonly Tap[]): Promise<boolean> {
  const entries = taps.map((tap) => ({ ...tap }));
  return (await client.rpc('check_in', { entries })).error === null;
}

/** Cancels for somebody who phones; false where she may not. */
export async function cancelParticipant({ client }: Session, id: string): Promise<boolean> {
  return (await client.rpc('cancel_participant', { sign_up: id })).error === null;
}

const registeredSchema = z.object({ outcome: z.enum(['in', 'waiting', 'cancelled']) });

/** Registers somebody by phone or at the door. */
export async function registerParticipant(
  { client }: Session,
  form: FormData,
  code: string,
  now: number,
): Promise<{ done: true; outcome: 'in' | 'waiting' | 'cancelled' } | UnsentSignUp> {
  const ready = await readForm(form, code, 'host', now);
  if ('done' in ready) return ready;
  const { content, entry, email, phone, event } = ready;
  const { data, error } = await client.rpc('register_participant', {
    ...{ code, key: content.key, email: email ?? '', phone: phone ?? '' },
    entry: { ...entry },
    link_hash: hashOf(seatSecret(content.key)),
  });
  if (!error) return { done: true, outcome: registeredSchema.parse(data).outcome };
  const refusal = signUpRefusal(error, event.questions);
  return { done: false, ...refusal, answers: answersOf(form), token: textOf(form, 'token') };
}
