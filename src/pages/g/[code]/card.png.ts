import type { APIRoute } from 'astro';
import { town } from 'virtual:town';
import { answerGroupCard } from '#server/card/load-card.ts';

/** The picture beside a shared link to a group. */
export const GET: APIRoute = (context) => answerGroupCard(context, town);
