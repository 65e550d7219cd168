import type { APIRoute } from 'astro';
import { town } from 'virtual:town';
import { answerJsonFeed } from '#server/feeds/directory-feeds.ts';

/** What is new or changed of all that matches a query of the directory, for programs. */
export const GET: APIRoute = (context) => answerJsonFeed(context, town);
