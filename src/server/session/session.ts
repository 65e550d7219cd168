/** Who sends a request. Asked for on personal pages and in their actions only: public pages are the same for all. */
import { z } from 'zod';
import {
  localeOfPath,
  localePath,
  locales,
  pathWithoutLocale,
  type Locale,
} from '#i18n/locales.ts';
import { DatabaseError, type Supabase } from '../supabase.ts';
import { carriesSession, sessionClient, type SessionContext } from './session-client.ts';

const groupSchema = z.object({
  id: z.guid(),
  code: z.string(),
  name: z.string(),
  role: z.enum(['owner', 'editor']),
});

const accountSchema = z.object({
  id: z.guid(),
  email: z.string(),
  display_name: z.string().nullable(),
  locale: z.enum(locales).nullable(),
  is_admin: z.boolean(),
  curates: z.union([z.literal('town'), z.array(z.string())]).nullable(),
  groups: z.array(groupSchema),
});

/** A signed-in person, for one request. */
export interface Session {
  /** Acts with her own rights: everything she reads and writes goes through it. */
  client: Supabase;
  personId: string;
  email: string;
  /** Null until she has said what she wants to be called. */
  displayName: string | null;
  /** The reading of her mails; null as long as she has no name. */
  mailLocale: Locale | null;
  isAdmin: boolean;
  /** What she keeps as a curator: the whole town, as admins do, codes of areas, or null. */
  curates: 'town' | string[] | null;
  /** The groups she may post for, by name. */
  groups: z.infer<typeof groupSchema>[];
}

/** Whether she keeps an area as a curator: that one, or the whole town. */
export function keepsArea({ curates }: Pick<Session, 'curates'>, code: string): boolean {
  return curates === 'town' || (curates?.includes(code) ?? false);
}

const sessions = new WeakMap<Request, Promise<Session | null>>();

/** SQLSTATEs and PostgREST's codes of a token that is not (any more) one. */
const notSignedIn = new Set(['PGRST301', 'PGRST302', 'PGRST303', '42501']);

async function load(context: SessionContext): Promise<Session | null> {
  if (!carriesSession(context)) return null;
  const client = sessionClient(context);
  const { data: kept, error: lost } = await client.auth.getSession();
  // A refusal ends the session; a database that does not answer must not.
  if (lost?.name === 'AuthRetryableFetchError') {
    throw new DatabaseError('Refreshing a session', { code: '', message: lost.message });
  }
  if (!kept.session) return null;
  const { data, error } = await client.rpc('my_account');
  if (error && notSignedIn.has(error.code)) return null;
  if (error) throw new DatabaseError('my_account', error);
  if (data === null) return null;
  const account = accountSchema.parse(data);
  return {
    client,
    personId: account.id,
    email: account.email,
    displayName: account.display_name,
    mailLocale: account.locale,
    isAdmin: account.is_admin,
    curates: account.curates,
    groups: account.groups,
  };
}

/**
 * The signed-in person of a request, or null; asked once per request.
 * @param context `Astro`, or the context of an action or endpoint
 * @throws DatabaseError when the database does not answer
 */
export function sessionOf(context: SessionContext): Promise<Session | null> {
  let session = sessions.get(context.request);
  if (!session) {
    session = load(context);
    sessions.set(context.request, session);
  }
  return session;
}

/** Whether a person is signed in; where the database does not answer, what she sends says so itself. */
export async function isSignedIn(context: SessionContext): Promise<boolean> {
  if (!carriesSession(context)) return false;
  return sessionOf(context).then(
    (session) => session !== null,
    () => true,
  );
}

/**
 * The signed-in person, or the answer that leads to signing in and back here:
 *
 *     const session = await requireSession(Astro);
 *     if (session instanceof Response) return session;
 *
 * Who has no display name yet is asked for it first, so that behind this everyone has one.
 * @throws DatabaseError when the database does not answer
 */
export async function requireSession(context: SessionContext): Promise<Session | Response> {
  const session = await sessionOf(context);
  const { pathname, search } = context.url;
  const locale = localeOfPath(pathname);
  const next = `?next=${encodeURIComponent(pathname + search)}`;
  if (!session) return seeOther(localePath(locale, '/sign-in') + next);
  const isNaming = pathWithoutLocale(pathname) === '/me/name';
  if (session.displayName === null && !isNaming && context.request.method === 'GET')
    return seeOther(localePath(locale, '/me/name') + next);
  return session;
}

/** Sends on to another address of ours, asked for by GET. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
