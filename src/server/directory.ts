import { snapshotSchema, type Snapshot } from '#domain/directory/snapshot.ts';
import { memoByTag } from './cache/memo.ts';
import { anonymous, dataOf } from './supabase.ts';

/**
 * The directory as anyone may see it, kept in memory until something published changes.
 * Shared: treat it as read-only.
 */
export const loadDirectory: () => Promise<Snapshot> = memoByTag('directory', async () =>
  snapshotSchema.parse(dataOf('directory_snapshot', await anonymous().rpc('directory_snapshot'))),
);
