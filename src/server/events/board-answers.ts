/** What the board answers a script. */
import type { APIContext } from 'astro';
import { boardTag, type BoardOutcome, type BoardView } from '#domain/event/board.ts';
import { actOnBoard } from './board-acts.ts';
import { loadBoard, passOf, sharedBoard } from './board.ts';

const headers = { 'cache-control': 'no-store' };
const empty = (status: number) => new Response(null, { status, headers });

/**
 * The board as it is, or 304 where the asker has it: what everyone on site sees, from memory; with
 * `?keep` what who keeps the event sees.
 */
export async function answerBoard(context: APIContext, code: string | null): Promise<Response> {
  if (code === null) return empty(404);
  const keeps = context.url.searchParams.has('keep');
  let view: BoardView | null;
  try {
    view = keeps ? await loadBoard(context, code) : await sharedBoard(code, passOf(context, code));
  } catch {
    return empty(503);
  }
  if (!view) return empty(401);
  const etag = boardTag(view, keeps);
  if (context.request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: { ...headers, etag } });
  const { version, open, clusters, notes } = view;
  return Response.json({ version, open, clusters, notes }, { headers: { ...headers, etag } });
}

/** Takes a form of the board from a script; a note is sent until one of these answers comes. */
export async function answerActs(context: APIContext): Promise<Response> {
  const form = await context.request.formData().catch(() => null);
  if (!form) return empty(400);
  const outcome: BoardOutcome = await actOnBoard(context, form).catch(() => ({
    ...{ done: null, problem: 'unreachable' as const, words: '', kind: null },
  }));
  const isLost = outcome.done === null && outcome.problem === 'unreachable';
  return Response.json(outcome, { status: isLost ? 503 : 200, headers });
}
