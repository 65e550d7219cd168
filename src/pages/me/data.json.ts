/** Everything the database holds about the person who asks. */
import type { APIRoute } from 'astro';
import { exportData } from '#server/session/account.ts';
import { requireSession } from '#server/session/session.ts';

export const GET: APIRoute = async (context) => {
  const session = await requireSession(context);
  return session instanceof Response ? session : exportData(session);
};
