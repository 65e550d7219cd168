import type { APIContext } from 'astro';
import { localeOfPath, localePath } from '#i18n/locales.ts';
import { requireSession, type Session } from '../session/session.ts';

/** Whether the desk is open to a person. What she may see and do there, the database decides. */
function keepsDesk({ isAdmin, curates }: Pick<Session, 'isAdmin' | 'curates'>): boolean {
  return isAdmin || curates !== null;
}

/**
 * The signed-in curator, or the answer for everyone else: signing in, or the page that says for whom
 * the desk is.
 * @throws DatabaseError when the database does not answer
 */
export async function requireCurator(context: APIContext): Promise<Session | Response> {
  const session = await requireSession(context);
  if (session instanceof Response || keepsDesk(session)) return session;
  return context.rewrite(localePath(localeOfPath(context.url.pathname), '/desk/closed'));
}
