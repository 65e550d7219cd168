/** `POST /post/photos.json`: one file of a form, sent by its script as soon as it was chosen. */
import type { APIContext } from 'astro';
import { z } from 'zod';
import type { PhotoProblem, PhotoUploadAnswer } from '#domain/photo.ts';
import { sessionOf } from '../session/session.ts';
import { takePhoto } from './take-photo.ts';

const statuses: Readonly<Record<PhotoProblem, number>> = {
  heic: 415,
  type: 415,
  broken: 415,
  too_large: 413,
  too_many_pixels: 413,
  too_many: 422,
  limit: 429,
  unreachable: 503,
};

const answer = (body: PhotoUploadAnswer, status: number) => Response.json(body, { status });

/** Takes the file of the field `file` under the form's `key`; the answer says in one word how it went. */
export async function answerUpload(context: APIContext): Promise<Response> {
  try {
    const session = await sessionOf(context);
    if (!session) return answer({ problem: 'signed_out' }, 401);
    const form = await context.request.formData();
    const key = z.uuid().safeParse(form.get('key')).data;
    const file = form.get('file');
    if (key === undefined || file === null || typeof file === 'string')
      return answer({ problem: 'type' }, statuses.type);
    const taken = await takePhoto(session.client, key, file);
    return 'problem' in taken ? answer(taken, statuses[taken.problem]) : answer(taken, 200);
  } catch {
    // The session could not be asked, or the line broke off: the device tries again.
    return answer({ problem: 'unreachable' }, 503);
  }
}
