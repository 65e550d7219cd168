import type { APIRoute } from 'astro';
import { town } from 'virtual:town';
import { answerNews } from '#server/feeds/news-feed.ts';

/** News of the site. */
export const GET: APIRoute = (context) => answerNews(context, town);
