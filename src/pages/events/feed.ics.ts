import type { APIRoute } from 'astro';
import { town } from 'virtual:town';
import { answerEventsCalendar } from '#server/feeds/event-feeds.ts';

/** The dates of the events to come that match a query. */
export const GET: APIRoute = (context) => answerEventsCalendar(context, town);
