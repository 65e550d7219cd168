/**
 * How much a form may carry, decided by what it says of itself before a byte of it is read. Astro and
 * its adapter know one limit for the whole site, which photos need; only who is signed in may send so
 * much, a find of a walk brings one small photo, and everything else keeps to a few hundred letters.
 */
import { maxPhotoBytes, maxPhotos, type PhotoUploadAnswer } from '#domain/photo.ts';

/** Of a form with photos; bytes. */
export const largestForm = maxPhotos * maxPhotoBytes + 256 * 1024;
/** Of one photo that a script sends; bytes. */
const onePhoto = maxPhotoBytes + 64 * 1024;
/** Of the forms of posting without photos, which carry every answer and the entry they edit; bytes. */
const answersAlone = 1024 * 1024;
/** Of a find of a walk, which anyone on site sends: its photo was made small on the device; bytes. */
const oneFind = 3 * 1024 * 1024;
/** Of any other; bytes. */
const ordinaryForm = 64 * 1024;

const ofWalk = /^\/e\/[^/]+\/walk(\/finds\.json)?$/;
const ofPosting = /^\/post(\/|$)/;
const isForScripts = (path: string) => path.endsWith('.json');

/** What the middleware does with a form: reads it, or answers so. */
export type FormRefusal =
  | null
  /** It is longer than its address takes, and a page says so. */
  | 'page'
  /** The same for a script, or for who does not say how long it is. */
  | Response;

function tooLarge(path: string): FormRefusal {
  if (!isForScripts(path)) return 'page';
  const answer: PhotoUploadAnswer = { problem: 'too_large' };
  return Response.json(answer, { status: 413 });
}

/**
 * Whether a body is too long for its address, before anyone reads it.
 * @param path without the prefix of a reading
 * @param isSignedIn asked for a form that only a signed-in person may send
 */
export async function refuseLongForm(
  { method, headers }: Pick<Request, 'method' | 'headers'>,
  path: string,
  isSignedIn: () => Promise<boolean>,
): Promise<FormRefusal> {
  if (method === 'GET' || method === 'HEAD') return null;
  const stated = headers.get('content-length');
  if (stated === null && headers.has('transfer-encoding'))
    return new Response(null, { status: 411 });
  const length = Number(stated ?? 0);
  if (ofWalk.test(path)) return length > oneFind ? tooLarge(path) : null;
  if (!ofPosting.test(path)) return length > ordinaryForm ? tooLarge(path) : null;
  if (length <= answersAlone) return null;
  if (length > (isForScripts(path) ? onePhoto : largestForm)) return tooLarge(path);
  // A script that lost its session says so itself, before it reads what came.
  return isForScripts(path) || (await isSignedIn()) ? null : tooLarge(path);
}
