import type { APIRoute } from 'astro';
import { town } from 'virtual:town';
import { answerActivityCard } from '#server/card/load-card.ts';

/** The picture beside a shared link to an activity. */
export const GET: APIRoute = (context) => answerActivityCard(context, town);
