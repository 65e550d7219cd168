/** One file of a form becomes one photo of the person who is signed in. */
import { maxPhotoBytes, type PhotoProblem } from '#domain/photo.ts';
import type { Supabase } from '../supabase.ts';
import { photoIdOf } from './photo-id.ts';
import { storePhotoFiles } from './photo-store.ts';
import { reencode } from './reencode.ts';

export type TakenPhoto = { id: string } | { problem: PhotoProblem };

/** SQLSTATEs of begin_photo, see its comment. */
const problems: Readonly<Record<string, PhotoProblem>> = { EN055: 'limit' };

function unreachable(what: string): TakenPhoto {
  // For the operator; nothing of the picture or its sender.
  console.error(`A photo could not be stored: ${what}.`);
  return { problem: 'unreachable' };
}

/**
 * Announces the photo (which counts it), makes its files, stores them and says so. Sent again after a
 * lost answer it goes on where it stopped.
 * @param client of the person who is signed in
 * @param key of the form
 */
export async function takePhoto(client: Supabase, key: string, file: File): Promise<TakenPhoto> {
  if (file.size > maxPhotoBytes) return { problem: 'too_large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const id = photoIdOf(key, bytes);
  // Counted before it is read: reading is what costs.
  const begun = await client.rpc('begin_photo', { id });
  if (begun.error) {
    const problem = problems[begun.error.code];
    return problem ? { problem } : unreachable(begun.error.code || 'the database did not answer');
  }
  if (begun.data !== 'started') return { id };
  const files = await reencode(bytes);
  if (typeof files === 'string') return { problem: files };
  try {
    await storePhotoFiles(client, id, files);
  } catch {
    return unreachable('storage did not take it');
  }
  const { width, height } = files;
  const finished = await client.rpc('finish_photo', { id, width, height });
  return finished.error
    ? unreachable(finished.error.code || 'the database did not answer')
    : { id };
}
