/**
 * How much a form may carry. Astro and its adapter know one limit for the whole site, which photos
 * need; everything else keeps to a few hundred letters.
 */
import { maxPhotoBytes, maxPhotos } from '#domain/photo.ts';

/** Of a form with photos; bytes. */
export const largestForm = maxPhotos * maxPhotoBytes + 256 * 1024;
/** Of any other; bytes. */
const ordinaryForm = 64 * 1024;

const withPhotos = /^\/post(\/|$)/;

/**
 * Refuses a body that is too long for its address before anyone reads it: 413, or 411 where it does
 * not say how long it is.
 * @param path without the prefix of a reading
 * @returns undefined when it may be read
 */
export function refuseLongForm({ method, headers }: Request, path: string): Response | undefined {
  if (method === 'GET' || method === 'HEAD' || withPhotos.test(path)) return undefined;
  const length = headers.get('content-length');
  if (length === null && headers.has('transfer-encoding'))
    return new Response(null, { status: 411 });
  return Number(length ?? 0) > ordinaryForm ? new Response(null, { status: 413 }) : undefined;
}
