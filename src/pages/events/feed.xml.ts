import type { APIRoute } from 'astro';
import { town } from 'virtual:town';
import { answerEventAtom } from '#server/feeds/event-feeds.ts';

/** The events to come that match a query. */
export const GET: APIRoute = (context) => answerEventAtom(context, town);
