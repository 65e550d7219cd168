/** What a person proposed herself. */
import { dataOf, type Supabase } from '../supabase.ts';

const columns =
  'id, subject, record_id, part_of, name, status, base_version, reason, decision, decided_at, created_at, group_id' as const;

/** Revisions the person wrote, newest first, without those that came with another. @throws DatabaseError */
export async function ownRevisions(client: Supabase, personId: string, most = 50) {
  return dataOf(
    'own revisions',
    await client
      .from('revisions')
      .select(columns)
      .eq('author_id', personId)
      .is('part_of', null)
      .order('created_at', { ascending: false })
      .limit(most),
  );
}

/** One revision with what was said about it; null where the person may not read it. @throws DatabaseError */
export async function oneRevision(client: Supabase, id: string) {
  return dataOf(
    'a revision',
    await client
      .from('revisions')
      .select(`${columns}, base, proposed, revision_messages(by_desk, words, created_at)`)
      .eq('id', id)
      .order('created_at', { referencedTable: 'revision_messages' })
      .maybeSingle(),
  );
}
