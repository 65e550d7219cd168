/** What keepers and curators do with whole records: restoring and merging. */
import type { SubjectKind } from '#domain/revision/document.ts';
import type { Supabase } from '../supabase.ts';
import { answerOf, type Refusal, type RevisionAnswer } from './answer.ts';

/**
 * Proposes that a record be again what it was.
 * @param which after the revision, or before it
 * @throws DatabaseError where the database did not answer
 */
export async function restore(
  client: Supabase,
  key: string,
  revision: string,
  which: 'before' | 'after',
  reason?: string,
): Promise<RevisionAnswer | Refusal> {
  return answerOf(
    'restore_revision',
    await client.rpc('restore_revision', {
      key,
      revision,
      which,
      ...(reason === undefined ? {} : { reason }),
    }),
  );
}

/** Merges a duplicate (`drop`) into the record that is kept, both by code. @throws DatabaseError */
export async function merge(
  client: Supabase,
  records: { key: string; subject: SubjectKind; keep: string; drop: string; reason: string },
): Promise<RevisionAnswer | Refusal> {
  return answerOf('merge_records', await client.rpc('merge_records', records));
}
