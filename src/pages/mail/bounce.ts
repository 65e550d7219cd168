import type { APIRoute } from 'astro';
import { takeBounce } from '#server/mail/bounce.ts';

/** For the mail provider: a mail came back. Signed with the operator's secret. */
export const POST: APIRoute = ({ request }) =>
  takeBounce(request, process.env.ENGAWA_BOUNCE_SECRET);
