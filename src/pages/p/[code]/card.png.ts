import type { APIRoute } from 'astro';
import { town } from 'virtual:town';
import { answerPlaceCard } from '#server/card/load-card.ts';

/** The picture beside a shared link to a place. */
export const GET: APIRoute = (context) => answerPlaceCard(context, town);
