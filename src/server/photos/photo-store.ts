/** Where the files of photos lie: the bucket of Supabase Storage, as the visitor's own client sees it. */
import { photoFile, photoWidths, type PhotoWidth } from '#domain/photo.ts';
import type { Supabase } from '../supabase.ts';
import type { PhotoFiles } from './reencode.ts';

const bucket = 'photos';

/** Storage did not answer, or refused. Carries no text that is shown to users. */
export class StorageError extends Error {}

/** Storage's words for a file that is there already. */
function isThere(error: object): boolean {
  const code = 'statusCode' in error ? String(error.statusCode) : '';
  const status = 'status' in error ? String(error.status) : '';
  return code === '409' || status === '409' || code === 'Duplicate';
}

/** Storage's words for a file that is not there, or not for this visitor. */
function isMissing(error: object): boolean {
  const code = 'statusCode' in error ? String(error.statusCode) : '';
  const status = 'status' in error ? String(error.status) : '';
  return ['400', '404'].includes(status) || code === '404';
}

/**
 * Stores both files of a photo that was announced; what an earlier try has stored is left as it is.
 * @throws StorageError
 */
export async function storePhotoFiles(
  client: Supabase,
  id: string,
  files: PhotoFiles,
): Promise<void> {
  for (const width of photoWidths) {
    const bytes = width === 480 ? files.small : files.large;
    const { error } = await client.storage.from(bucket).upload(photoFile(id, width), bytes, {
      contentType: 'image/webp',
      upsert: false,
    });
    if (error && !isThere(error)) throw new StorageError(`Storing a photo: ${error.message}`);
  }
}

/**
 * A file of a photo as far as the client's visitor may see it, else null.
 * @throws StorageError when storage is away
 */
export async function readPhotoFile(
  client: Supabase,
  id: string,
  width: PhotoWidth,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { data, error } = await client.storage.from(bucket).download(photoFile(id, width));
  if (error) {
    if (isMissing(error)) return null;
    throw new StorageError(`Reading a photo: ${error.message}`);
  }
  return new Uint8Array(await data.arrayBuffer());
}

/**
 * Deletes files by their names; the secret key may. Those that are not there, or that storage keeps
 * without a word, are no error.
 * @throws StorageError
 */
export async function deletePhotoFiles(client: Supabase, names: readonly string[]): Promise<void> {
  const { error } = await client.storage.from(bucket).remove([...names]);
  if (error) throw new StorageError(`Deleting photos: ${error.message}`);
}
