/** Takes taps at the door from a phone that may have kept them for a while. */
import type { APIRoute } from 'astro';
import { z } from 'zod';
import { checkIn } from '#server/events/people.ts';
import { sessionOf } from '#server/session/session.ts';

const tapsSchema = z
  .array(z.object({ sign_up: z.guid(), came: z.boolean(), at: z.iso.datetime() }))
  .max(500);

/** 204: taken, or known already; 400: no taps; 401: nobody is signed in; 503: not taken, send them again. */
export const POST: APIRoute = async (context) => {
  const session = await sessionOf(context).catch(() => undefined);
  if (session === undefined) return new Response(null, { status: 503 });
  if (session === null) return new Response(null, { status: 401 });
  const taps = tapsSchema.safeParse(await context.request.json().catch(() => null));
  if (!taps.success) return new Response(null, { status: 400 });
  return new Response(null, { status: (await checkIn(session, taps.data)) ? 204 : 503 });
};
