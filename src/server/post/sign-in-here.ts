/** Signing in within the form of posting: its answers never leave it, so an expired session loses none. */
import type { APIContext } from 'astro';
import type { SigningIn } from '#domain/post/form-page.ts';
import { codeSchema, emailSchema } from '#domain/sign-in.ts';
import { visitorOf } from '../security/visitor-address.ts';
import { sessionOf, type Session } from '../session/session.ts';
import type { SessionContext } from '../session/session-client.ts';
import { linkFrom, sendCode, useCode } from '../session/sign-in.ts';

/** Where signing in stands, and who is signed in now. */
export interface SignsIn {
  session: Session | null;
  signingIn: SigningIn;
}

/** The context as the next request will have it: with the cookies that this answer sets. */
function withNewCookies(context: SessionContext): SessionContext {
  const set = [...context.cookies.headers()].map((header) => header.split(';', 1)[0] ?? '');
  const before = context.request.headers.get('cookie') ?? '';
  const headers = new Headers({ cookie: [before, ...set].filter(Boolean).join('; ') });
  return { ...context, request: new Request(context.request.url, { headers }) };
}

function problemOf(problem: string): NonNullable<SigningIn['problem']> {
  switch (problem) {
    case 'email':
    case 'code_form':
    case 'code_wrong':
    case 'too_many':
      return problem;
    default:
      return 'unreachable';
  }
}

/**
 * Does what the buttons of signing in ask for.
 * @returns null where another button was pressed
 */
export async function signInHere(
  command: string,
  typed: { email: string; code: string },
  context: SessionContext & Pick<APIContext, 'clientAddress' | 'site' | 'url'>,
): Promise<SignsIn | null> {
  const visitor = () => visitorOf(context);
  const open = (email: string | null, problem: SigningIn['problem']): SignsIn => ({
    session: null,
    signingIn: { email, problem },
  });
  if (command === 'other-email') return open(null, null);
  if (command !== 'mail-code' && command !== 'use-code') return null;
  const email = emailSchema.safeParse(typed.email).data;
  if (email === undefined) return open(null, 'email');
  if (command === 'mail-code') {
    const problem = await sendCode(email, visitor(), linkFrom(context));
    return problem ? open(null, problemOf(problem)) : open(email, null);
  }
  const code = codeSchema.safeParse(typed.code).data;
  if (code === undefined) return open(email, 'code_form');
  const problem = await useCode(context, email, code, visitor());
  if (problem) return open(email, problemOf(problem));
  const session = await sessionOf(withNewCookies(context));
  return { session, signingIn: { email: null, problem: null } };
}
