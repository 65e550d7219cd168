/** The page of a seat: opened by its secret, or by the account that holds it. GET shows, POST acts. */
import type { Answers, Problems } from '#domain/post/answers.ts';
import { answersOf } from '#domain/post/answers.ts';
import { readSignUp } from '#domain/event/sign-up-entry.ts';
import {
  mySeatsSchema,
  seatSchema,
  seatTokenSchema,
  type MySeat,
  type Seat,
  type SignUpProblem,
} from '#domain/event/sign-up.ts';
import { loadFields } from '../fields.ts';
import type { Session } from '../session/session.ts';
import { anonymous, dataOf } from '../supabase.ts';
import { signUpRefusal } from './sign-up.ts';

/** Whose seat: of a secret, or of the signed-in person. */
export type SeatKey = { token: string } | { session: Session; code: string };

/** What came of a button of the page. */
export interface SeatOutcome {
  done: 'changed' | 'cancelled' | null;
  problem: SignUpProblem | null;
  problems: Problems;
  answers: Answers | null;
}

/** The functions take no nulls where PostgREST's types say text: what is left out is null. */
function asked(key: SeatKey) {
  return 'token' in key
    ? { client: anonymous(), of: { token: key.token, code: '' } }
    : { client: key.session.client, of: { token: '', code: key.code } };
}

/**
 * What the page shows, or why it shows nothing.
 * @param visitor the visitor's name of the day, see visitorOf
 */
export async function openSeat(key: SeatKey, visitor: string): Promise<Seat | SignUpProblem> {
  if ('token' in key && !seatTokenSchema.safeParse(key.token).success) return 'gone';
  const { client, of } = asked(key);
  const { data, error } = await client.rpc('open_seat', { ...of, visitor });
  if (error) return signUpRefusal(error, []).problem ?? 'unreachable';
  return data === null ? 'gone' : seatSchema.parse(data);
}

/** Changes what she said, or gives her seats back. */
export async function actOnSeat(
  key: SeatKey,
  form: FormData,
  visitor: string,
): Promise<SeatOutcome> {
  const seat = await openSeat(key, visitor);
  const failed = (problem: SignUpProblem | null, problems: Problems = {}): SeatOutcome => ({
    ...{ done: null, problem, problems, answers: answersOf(form) },
  });
  if (typeof seat === 'string') return failed(seat);
  const { client, of } = asked(key);
  const { questions } = seat.event;
  if (form.get('do') === 'cancel') {
    const { error } = await client.rpc('cancel_seat', { ...of, visitor });
    if (!error) return { done: 'cancelled', problem: null, problems: {}, answers: null };
    return failed(signUpRefusal(error, questions).problem);
  }
  const codes = (await loadFields('ja')).map(({ code }) => code);
  const read = readSignUp(seat.event, codes, 'account', answersOf(form));
  if ('problems' in read) return failed(null, read.problems);
  const { error } = await client.rpc('change_seat', { ...of, visitor, entry: { ...read.entry } });
  if (!error) return { done: 'changed', problem: null, problems: {}, answers: null };
  const { problem, problems } = signUpRefusal(error, questions);
  return failed(problem, problems);
}

/** HTTP status of a page that shows this problem. */
export function signUpStatus(problem: SignUpProblem | null): number {
  const statuses: Partial<Record<SignUpProblem, number>> = {
    gone: 404,
    too_many: 429,
    unreachable: 503,
    no_seats: 409,
    closed: 409,
    twice: 409,
  };
  return problem ? (statuses[problem] ?? 400) : 200;
}

/**
 * Events to come that the account has a seat at, or waits for.
 * @throws DatabaseError
 */
export async function loadMySeats({ client }: Session): Promise<MySeat[]> {
  return mySeatsSchema.parse(dataOf('my_seats', await client.rpc('my_seats')));
}
