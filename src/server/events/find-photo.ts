/** The photo of a find: re-encoded like every other, though nobody's account sends it. */
import { maxPhotoBytes } from '#domain/photo.ts';
import type { FindProblem } from '#domain/event/find.ts';
import { photoIdOf } from '../photos/photo-id.ts';
import { storePhotoFiles } from '../photos/photo-store.ts';
import { reencode } from '../photos/reencode.ts';
import type { Supabase } from '../supabase.ts';

/** Whose find it is: the event's code, what lets her in, the visitor's name of the day. */
export interface Finder {
  client: Supabase;
  code: string;
  pass: string;
  visitor: string;
}

/**
 * Announces the photo, makes its files, stores them and says so. Sent again after a lost answer it goes
 * on where it stopped.
 * @param key of the find
 */
export async function takeFindPhoto(
  { client, code, pass, visitor }: Finder,
  key: string,
  file: File,
): Promise<{ id: string } | FindProblem> {
  if (file.size > maxPhotoBytes) return 'too_large';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const id = photoIdOf(key, bytes);
  // Counted before it is read: reading is what costs.
  const begun = await client.rpc('begin_find_photo', { code, pass, id, visitor });
  if (begun.error) return begun.error.code === 'EN010' ? 'too_many' : 'unreachable';
  if (begun.data === 'code' || begun.data === 'closed') return begun.data;
  if (begun.data !== 'started') return { id };
  const files = await reencode(bytes);
  if (typeof files === 'string') return files === 'too_large' ? 'too_large' : 'photo';
  try {
    await storePhotoFiles(client, id, files);
  } catch (error) {
    console.error('The photo of a find could not be stored.', error);
    return 'unreachable';
  }
  const { width, height } = files;
  const { error } = await client.rpc('finish_find_photo', { id, width, height });
  return error ? 'unreachable' : { id };
}
