/** Records that turned out to be others: their printed codes lead to the one that was kept. */
import type { LastingKind } from '#domain/revision/document.ts';
import { tableOf } from '../subjects.ts';
import { anonymous, dataOf } from '../supabase.ts';

/**
 * The code of the record that an ended one was merged into; null where it just ended.
 * @throws DatabaseError
 */
export async function movedTo(subject: LastingKind, code: string): Promise<string | null> {
  const read = (column: 'id' | 'code', value: string) =>
    anonymous().from(tableOf[subject]).select('code, merged_into').eq(column, value).maybeSingle();
  const ended = dataOf('merged record', await read('code', code));
  if (!ended?.merged_into) return null;
  return dataOf('kept record', await read('id', ended.merged_into))?.code ?? null;
}
