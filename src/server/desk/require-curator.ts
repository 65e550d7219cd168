import type { APIContext } from 'astro';
import { localeOfPath, localePath } from '#i18n/locales.ts';
import { requireSession, type Session } from '../session/session.ts';

/**
 * The signed-in curator, or the answer for everyone else: signing in, or the page that says for whom
 * the desk is. What she may see and do there, the database decides.
 * @throws DatabaseError when the database does not answer
 */
export async function requireCurator(context: APIContext): Promise<Session | Response> {
  const session = await requireSession(context);
  if (session instanceof Response || session.curates !== null) return session;
  return closed(context, '');
}

/**
 * The signed-in administrator, or the answer for everyone else. A curator reads that this page of the
 * desk is not hers.
 * @throws DatabaseError when the database does not answer
 */
export async function requireAdmin(context: APIContext): Promise<Session | Response> {
  const session = await requireCurator(context);
  if (session instanceof Response || session.isAdmin) return session;
  return closed(context, '?for=admin');
}

function closed(context: APIContext, search: string): Promise<Response> {
  const locale = localeOfPath(context.url.pathname);
  return context.rewrite(localePath(locale, '/desk/closed') + search);
}
