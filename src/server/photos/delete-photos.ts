import { dataOf, type Supabase } from '../supabase.ts';
import { deletePhotoFiles, StorageError } from './photo-store.ts';

/**
 * For the daily job: forgets photos that no entry has shown for two days, then deletes every file whose
 * photo is forgotten or was erased. Cut short anywhere, the next run goes on; two at once do not mind.
 * @param client with the secret key
 * @throws DatabaseError, StorageError
 */
export async function deletePhotos(client: Supabase): Promise<void> {
  dataOf('delete_unused_photos', await client.rpc('delete_unused_photos'));
  const deleted = new Set<string>();
  for (;;) {
    // A good many at once, until there are no more.
    const names = dataOf('photo files', await client.rpc('photo_files_without_photo'));
    if (names.length === 0) return;
    const kept = names.find((name) => deleted.has(name));
    if (kept !== undefined) throw new StorageError(`Deleting photos: storage keeps ${kept}.`);
    await deletePhotoFiles(client, names);
    for (const name of names) deleted.add(name);
  }
}
