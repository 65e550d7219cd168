import type { ReadChanges } from './cache/changes.ts';
import { dataOf, patientAnonymous } from './supabase.ts';

/**
 * Asks the database what changed since a cursor. How long to wait for the answer is the follower's to say.
 * @throws DatabaseError
 */
export const readChanges: ReadChanges = async (cursor) => {
  const since = { cursor: cursor ?? undefined };
  const [row] = dataOf('changes_since', await patientAnonymous().rpc('changes_since', since));
  if (!row) throw new Error('changes_since gave no row');
  return { cursor: row.next_cursor, tags: row.tags };
};
