import type { APIRoute } from 'astro';
import { town } from 'virtual:town';
import { answerCalendar } from '#server/feeds/directory-feeds.ts';

/** What takes place of all that matches a query of the directory. */
export const GET: APIRoute = (context) => answerCalendar(context, town);
