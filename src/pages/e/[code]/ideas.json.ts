/** The board for a page that is open: asked for every few seconds, answered 304 as long as nothing changed. */
import type { APIRoute } from 'astro';
import { parseShortCode } from '#domain/short-code.ts';
import { answerActs, answerBoard } from '#server/events/board-answers.ts';

/** 200: the board; 304: as you have it; 401: not in; 404: no such event; 503: ask again. */
export const GET: APIRoute = (context) =>
  answerBoard(context, parseShortCode(context.params.code ?? ''));

/** 200: what came of it; 503: send it again. */
export const POST: APIRoute = answerActs;
