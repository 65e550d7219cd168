/** Asking for a code and giving it back. */
import type { APIContext } from 'astro';
import type { SignInProblem } from '#domain/sign-in.ts';
import { localeOfPath } from '#i18n/locales.ts';
import { siteOrigin } from '../feeds/answer.ts';
import { signInLink } from '../mail/sign-in-mail.ts';
import { nameOfTheDay } from '../security/name-of-the-day.ts';
import { anonymous, connect } from '../supabase.ts';
import { codeType } from './auth-differences.ts';
import { endSession, sessionClient, type SessionContext } from './session-client.ts';

function problemOf(what: string, code: string | undefined): SignInProblem {
  if (code === 'EN010' || code?.startsWith('over_')) return 'too_many';
  // For the operator; never the address.
  console.error(`${what}: ${code ?? 'no answer'}.`);
  return 'unreachable';
}

/** Where the mail with a code leads that is asked for on a page: back into the page's reading. */
export function linkFrom(page: Pick<APIContext, 'site' | 'url'>): string {
  return signInLink(siteOrigin(page), localeOfPath(page.url.pathname));
}

/**
 * Has a code sent. Whether there was an account before, nobody learns: a new one is made if not.
 * @param visitor the visitor's name of the day, see visitorOf
 * @param leadsTo where the mail's link leads, see linkFrom: the mail is in the reading of that page
 * @returns null when it is on its way
 */
export async function sendCode(
  email: string,
  visitor: string,
  leadsTo: string,
): Promise<SignInProblem | null> {
  const mailbox = nameOfTheDay('mailboxes', email, Date.now());
  const counted = await anonymous().rpc('count_code_request', { visitor, mailbox });
  if (counted.error) return problemOf('A code can not be counted', counted.error.code);
  return mailCode(email, leadsTo);
}

/** Sends a code without counting it. */
export async function mailCode(email: string, leadsTo?: string): Promise<SignInProblem | null> {
  // A client of its own: the one that all share must never hold anything of one person.
  const client = connect(
    process.env.SUPABASE_URL ?? '',
    process.env.SUPABASE_PUBLISHABLE_KEY ?? '',
  );
  const { error } = await client.auth.signInWithOtp({
    email,
    options: { shouldCreateUser: true, ...(leadsTo && { emailRedirectTo: leadsTo }) },
  });
  return error && problemOf('A code can not be sent', error.code);
}

/**
 * Signs in with a code: sets the session's cookies on the answer.
 * @returns null when she is signed in
 */
export async function useCode(
  context: SessionContext,
  email: string,
  code: string,
  visitor: string,
): Promise<SignInProblem | null> {
  const mailbox = nameOfTheDay('mailboxes', email, Date.now());
  const counted = await anonymous().rpc('count_code_try', { visitor, mailbox });
  if (counted.error) return problemOf('A code can not be counted', counted.error.code);
  return verifyCode(context, email, code);
}

/** Signs in with a code without counting the try. */
export async function verifyCode(
  context: SessionContext,
  email: string,
  code: string,
): Promise<SignInProblem | null> {
  const { error } = await sessionClient(context).auth.verifyOtp({
    email,
    token: code,
    type: codeType(),
  });
  return error && refusalOf(error, 'code_wrong');
}

/**
 * Signs in with the link of the mail.
 * @param token the hash that stands in the link
 */
export async function useLink(
  context: SessionContext,
  token: string,
): Promise<SignInProblem | null> {
  const { error } = await sessionClient(context).auth.verifyOtp({
    token_hash: token,
    type: codeType(),
  });
  return error && refusalOf(error, 'link_old');
}

function refusalOf(
  error: { name: string; code?: string | undefined; status?: number | undefined },
  refusal: SignInProblem,
): SignInProblem {
  const isRefusal = error.status !== undefined && error.status >= 400 && error.status < 500;
  return isRefusal && !error.code?.startsWith('over_')
    ? refusal
    : problemOf('A code can not be checked', error.code);
}

/** Ends the session of this device. */
export async function signOut(context: SessionContext): Promise<void> {
  const client = sessionClient(context);
  const { error } = await client.auth.signOut({ scope: 'local' });
  if (error) console.error(`A session was ended on the device alone: ${error.code ?? error.name}.`);
  endSession(context);
}
