import type { APIRoute } from 'astro';
import { town } from 'virtual:town';
import { answerSiteCard } from '#server/card/load-card.ts';

/** The picture beside a shared link to any other page. */
export const GET: APIRoute = (context) => answerSiteCard(context, town);
