/**
 * Signing up as the visitor she is: the database's functions guard seats and rights. A form carries a
 * token made when it was opened; its key makes a second press the same sign-up.
 */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Answers, Problems } from '#domain/post/answers.ts';
import { answersOf } from '#domain/post/answers.ts';
import { readSignUp, type SignUpWay } from '#domain/event/sign-up-entry.ts';
import { formTrap } from '#domain/form-trap.ts';
import {
  eventToSignUpSchema,
  type CodeProblem,
  type EventToSignUp,
  type SignUpProblem,
} from '#domain/event/sign-up.ts';
import { localeOfPath } from '#i18n/locales.ts';
import { loadFields } from '../fields.ts';
import { textOf } from '../form-texts.ts';
import { openForm, sealForm } from '../security/form-token.ts';
import { keyFor } from '../security/secret.ts';
import type { Session } from '../session/session.ts';
import { anonymous, DatabaseError } from '../supabase.ts';

const contentSchema = z.object({ code: z.string(), key: z.uuid() });
type FormContent = z.infer<typeof contentSchema>;

/** Nobody fills the form within this; milliseconds. */
const fastestMs = 800;
const lifetimeMs = 24 * 60 * 60 * 1000;
/**
 * So long a sign-up waits for the database, milliseconds. When a whole hall presses at once, who waits
 * for her turn is served better than who is told to press again.
 */
const patienceMs = 30_000;

/** A form that was sent and is not done. */
export interface UnsentSignUp {
  done: false;
  problem: SignUpProblem | null;
  problems: Problems;
  answers: Answers;
  token: string;
}

/** The token of a new form of an event. */
export function signUpToken(code: string, now: number): string {
  return sealForm('sign-up', { code, key: randomUUID() }, now);
}

/** Secret of the page of a seat, made of the form's key: pressed twice it is the same page. */
export function seatSecret(key: string): string {
  return createHmac('sha256', keyFor('seat')).update(key).digest('hex');
}

/** What the database keeps of a secret. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

async function askEvent(code: string): Promise<EventToSignUp | null> {
  const { data, error } = await anonymous().rpc('sign_up_form', { code });
  if (error) throw new DatabaseError('sign_up_form', error);
  return data === null ? null : eventToSignUpSchema.parse(data);
}

const asking = new Map<string, Promise<EventToSignUp | null>>();

/**
 * An event as its form shows it; null where there is no such public event. Who asks at the same moment
 * shares one question: a thousand open the form when a mail went round.
 * @throws DatabaseError
 */
export function loadEventToSignUp(code: string): Promise<EventToSignUp | null> {
  const begun = asking.get(code) ?? askEvent(code).finally(() => asking.delete(code));
  asking.set(code, begun);
  return begun;
}

const problemsOfCodes: Readonly<Record<string, SignUpProblem>> = {
  EN010: 'too_many',
  EN011: 'gone',
  EN065: 'closed',
  EN067: 'twice',
  EN068: 'gone',
  EN069: 'no_seats',
};

const refusedSchema = z.object({ field: z.string() });

/** What a refusal of the database means for the form. */
export function signUpRefusal(
  error: { code: string; details: string | null },
  questions: EventToSignUp['questions'],
): { problem: SignUpProblem | null; problems: Problems } {
  if (error.code === 'EN066') {
    const { field } = refusedSchema.parse(JSON.parse(error.details ?? '{}'));
    const index = questions.findIndex(({ id }) => field === `question-${id}`);
    const name = index >= 0 ? `q${index}` : field === 'people' ? 'people' : 'name';
    return { problem: null, problems: { [name]: { code: 'choose' } } };
  }
  if (error.code === '23514') {
    return { problem: null, problems: { email: { code: 'no_email' } } };
  }
  const problem = problemsOfCodes[error.code] ?? 'unreachable';
  if (problem === 'unreachable') {
    console.error(`A sign-up could not be stored: ${error.code || 'the database did not answer'}.`);
  }
  return { problem, problems: {} };
}

/** What a sent form was made for, or why it is not taken. */
function opened(form: FormData, now: number): FormContent | SignUpProblem {
  const sealed = openForm('sign-up', textOf(form, 'token'), contentSchema, now);
  if (!sealed || sealed.ageMs > lifetimeMs || textOf(form, formTrap) !== '') return 'expired';
  return sealed.ageMs < fastestMs ? 'too_early' : sealed.content;
}

/** A sign-up that was read and may be stored. */
type Ready = {
  event: EventToSignUp;
  content: FormContent;
  email: string | null;
  phone: string | null;
} & {
  entry: Extract<ReturnType<typeof readSignUp>, { entry: unknown }>['entry'];
};

/** Reads a sent form of an event; what is wrong with it comes back with all that was typed. */
export async function readForm(
  form: FormData,
  code: string,
  way: SignUpWay,
  now: number,
): Promise<Ready | UnsentSignUp> {
  const answers = answersOf(form);
  const token = textOf(form, 'token');
  const unsent = (problem: SignUpProblem | null, problems: Problems = {}): UnsentSignUp => ({
    ...{ done: false, problem, problems, answers },
    token: problem === 'expired' ? '' : token,
  });
  const content = opened(form, now);
  if (typeof content === 'string') return unsent(content);
  if (content.code !== code) return unsent('expired');
  const [event, fields] = await Promise.all([loadEventToSignUp(code), loadFields('ja')]);
  if (!event) return unsent('gone');
  const codes = fields.map((field) => field.code);
  const read = readSignUp(event, codes, way, answers);
  return 'problems' in read ? unsent(null, read.problems) : { ...read, event, content };
}

/** The token of the page that takes the mailed code; it stands in an address, so that of hers only a hint. */
const codeToken = (content: FormContent, email: string, now: number) =>
  sealForm('sign-up code', { ...content, email: email.replace(/^(.{1,2})[^@]*/, '$1…') }, now);

const codeSchema = contentSchema.extend({ email: z.string() });

/** What the page of the code was opened for; null where its token is none, or is over. */
export function openCodeForm(token: string, now: number) {
  const sealed = openForm('sign-up code', token, codeSchema, now);
  return sealed && sealed.ageMs <= lifetimeMs ? sealed.content : null;
}

/**
 * Stores a sign-up and has a code mailed; the token of the page that takes it.
 * @param page path of the page she is on: her mails are in its reading
 */
export async function signUp(
  form: FormData,
  code: string,
  page: string,
  visitor: string,
  now: number,
): Promise<{ done: true; token: string } | UnsentSignUp> {
  const ready = await readForm(form, code, 'mail', now);
  if ('done' in ready) return ready;
  const { content, entry, email, event } = ready;
  const { error } = await anonymous()
    .rpc('sign_up', {
      ...{ code, visitor, locale: localeOfPath(page) },
      entry: { ...entry },
      key: content.key,
      email: email ?? '',
    })
    .abortSignal(AbortSignal.timeout(patienceMs));
  if (!error) return { done: true, token: codeToken(content, email ?? '', now) };
  const refusal = signUpRefusal(error, event.questions);
  return { done: false, ...refusal, answers: answersOf(form), token: textOf(form, 'token') };
}

const outcomeSchema = z.object({
  outcome: z.enum(['in', 'waiting', 'wrong', 'tries', 'gone', 'again', 'closed']),
});

/** Types in the mailed code: the secret of the seat's page, or what is wrong. */
export async function confirmSignUp(
  token: string,
  typed: string,
  visitor: string,
  now: number,
): Promise<{ secret: string; code: string } | { problem: CodeProblem }> {
  const content = openCodeForm(token, now);
  if (!content) return { problem: 'gone' };
  const secret = seatSecret(content.key);
  const digits = typed.normalize('NFKC').replace(/\D/g, '').slice(0, 6);
  const { data, error } = await anonymous()
    .rpc('confirm_sign_up', {
      ...{ key: content.key, typed: digits, visitor },
      link_hash: hashOf(secret),
    })
    .abortSignal(AbortSignal.timeout(patienceMs));
  if (error) {
    if (error.code === 'EN010') return { problem: 'too_many' };
    console.error(`A code could not be taken: ${error.code || 'the database did not answer'}.`);
    return { problem: 'unreachable' };
  }
  const { outcome } = outcomeSchema.parse(data);
  return outcome === 'in' || outcome === 'waiting'
    ? { secret, code: content.code }
    : { problem: outcome };
}

/** Signs the account up; once more it stays as it is. */
export async function signUpWithAccount(
  session: Session,
  form: FormData,
  code: string,
  now: number,
): Promise<{ done: true } | UnsentSignUp> {
  const ready = await readForm(form, code, 'account', now);
  if ('done' in ready) return ready;
  const { content, entry, event } = ready;
  const { error } = await session.client.rpc('sign_up_with_account', {
    ...{ code, key: content.key },
    entry: { ...entry },
  });
  if (!error) return { done: true };
  const refusal = signUpRefusal(error, event.questions);
  return { done: false, ...refusal, answers: answersOf(form), token: textOf(form, 'token') };
}
