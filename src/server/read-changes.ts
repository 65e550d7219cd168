import type { ReadChanges } from './cache/changes.ts';
import { anonymous, dataOf } from './supabase.ts';

/** Asks the database what changed since a cursor. */
export const readChanges: ReadChanges = async (cursor) => {
  const rows = dataOf(
    'changes_since',
    await anonymous().rpc('changes_since', cursor === null ? {} : { cursor }),
  );
  const row = rows[0];
  if (!row) throw new Error('changes_since gave no row');
  return { cursor: row.next_cursor, tags: row.tags };
};
