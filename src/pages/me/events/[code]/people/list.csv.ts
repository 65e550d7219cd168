/** The host's list for a spreadsheet. */
import type { APIRoute } from 'astro';
import { loadPeople } from '#server/events/people.ts';
import { peopleCsv } from '#server/events/people-csv.ts';
import { requireSession } from '#server/session/session.ts';

/** For the host alone: curators see the list, and take none along. */
export const GET: APIRoute = async (context) => {
  const session = await requireSession(context);
  if (session instanceof Response) return session;
  const code = context.params.code ?? '';
  const page = await loadPeople(session, code, 'ja');
  if (page?.role !== 'host') return new Response(null, { status: 404 });
  return new Response(peopleCsv(page), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${code}.csv"`,
      'cache-control': 'no-store',
    },
  });
};
