import { dataOf, type Supabase } from '../supabase.ts';
import { deletePhotoFiles } from './photo-store.ts';

/** As many files as the database names at once. */
const atOnce = 500;

/**
 * For the daily job: forgets photos that no entry has shown for two days, then deletes every file whose
 * photo is forgotten or was erased. Cut short anywhere, the next run goes on.
 * @param client with the secret key
 * @throws DatabaseError, StorageError
 */
export async function deletePhotos(client: Supabase): Promise<void> {
  dataOf('delete_unused_photos', await client.rpc('delete_unused_photos'));
  for (;;) {
    const names = dataOf('photo files', await client.rpc('photo_files_without_photo'));
    if (names.length > 0) await deletePhotoFiles(client, names);
    if (names.length < atOnce) return;
  }
}
