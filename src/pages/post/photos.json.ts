import type { APIRoute } from 'astro';
import { answerUpload } from '#server/photos/answer-upload.ts';

/** Takes one photo of a form that is not sent yet. */
export const POST: APIRoute = (context) => answerUpload(context);
