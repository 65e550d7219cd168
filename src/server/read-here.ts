import type { LngLat } from '#domain/directory/distance.ts';

/** A number of a form between two ends, or null. */
function numberIn(value: unknown, least: number, most: number): number | null {
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return number >= least && number <= most ? number : null;
}

/**
 * Where a reader is who asks for what is near, from the body of a POST: it stands in no address and so
 * in no log. Null for any other request. The answer is hers alone and must not be kept.
 */
export async function readHere(request: Request): Promise<LngLat | null> {
  if (request.method !== 'POST') return null;
  const form = await request.formData().catch(() => null);
  const lng = numberIn(form?.get('lng'), -180, 180);
  const lat = numberIn(form?.get('lat'), -90, 90);
  return lng === null || lat === null ? null : [lng, lat];
}
