import type { APIRoute } from 'astro';
import { answerOwnPhoto } from '#server/photos/answer-photo.ts';

/** A photo as its uploader and the keepers of its entry see it, public or not. */
export const GET: APIRoute = (context) => answerOwnPhoto(context);
