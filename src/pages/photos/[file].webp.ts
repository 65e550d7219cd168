import type { APIRoute } from 'astro';
import { answerPhoto } from '#server/photos/answer-photo.ts';

/** A photo of a public entry in one of its widths: `/photos/ID-480.webp`. */
export const GET: APIRoute = (context) => answerPhoto(context);
