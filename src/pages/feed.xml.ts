import type { APIRoute } from 'astro';
import { town } from 'virtual:town';
import { answerAtom } from '#server/feeds/directory-feeds.ts';

/** What is new or changed of all that matches a query of the directory. */
export const GET: APIRoute = (context) => answerAtom(context, town);
