import type { APIRoute } from 'astro';
import { town } from 'virtual:town';
import { answerEventCard } from '#server/card/load-card.ts';

/** The picture beside a shared link to an event. */
export const GET: APIRoute = (context) => answerEventCard(context, town);
