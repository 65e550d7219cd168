/** Records that turned out to be others: their printed codes lead to the one that was kept. */
import { anonymous, dataOf } from '../supabase.ts';

const tables = { a: 'activities', p: 'places', g: 'groups' } as const;

/** The first letter of the address of a record's page. */
export type RecordPath = keyof typeof tables;

/**
 * The code of the record that an ended one was merged into; null where it just ended.
 * @throws DatabaseError
 */
export async function movedTo(path: RecordPath, code: string): Promise<string | null> {
  const read = (column: 'id' | 'code', value: string) =>
    anonymous().from(tables[path]).select('code, merged_into').eq(column, value).maybeSingle();
  const ended = dataOf('merged record', await read('code', code));
  if (!ended?.merged_into) return null;
  return dataOf('kept record', await read('id', ended.merged_into))?.code ?? null;
}
