/** Writing rows of the demo town in few requests. */
import { DatabaseError } from '#server/supabase.ts';

/** Rows per request: some 100 KB, which every proxy lets through. */
const CHUNK = 250;

/**
 * Sends rows to a table in pieces.
 * @throws DatabaseError when the database refuses a row
 */
export async function put<Row>(
  table: string,
  rows: Row[],
  send: (rows: Row[]) => PromiseLike<{ error: { code: string; message: string } | null }>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const { error } = await send(rows.slice(start, start + CHUNK));
    if (error) throw new DatabaseError(`Writing ${table} of the demo town`, error);
  }
}
