/** Takes a find from a phone that may have kept it for a while. */
import type { APIRoute } from 'astro';
import type { FindAnswer } from '#domain/event/find.ts';
import { takeFind } from '#server/events/find.ts';
import { finderOf } from '#server/events/finder.ts';

/** 200: taken, or why not; 503: send it again. */
export const POST: APIRoute = async (context) => {
  const form = await context.request.formData().catch(() => null);
  const answer: FindAnswer = form
    ? await takeFind(await finderOf(context, form), form)
    : { taken: false, problem: 'unreachable' };
  const away = !answer.taken && answer.problem === 'unreachable';
  return Response.json(answer, { status: away ? 503 : 200 });
};
