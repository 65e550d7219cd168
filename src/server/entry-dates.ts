import { memoByTag } from './cache/memo.ts';
import { anonymous, dataOf } from './supabase.ts';

/** When an entry came and last changed. */
export interface EntryDates {
  createdAt: Date;
  updatedAt: Date;
}

/** PostgREST gives no more rows at once than this (its default). */
const rowsAtOnce = 1000;

async function datesOf(
  table: 'activities' | 'places' | 'groups',
): Promise<Map<string, EntryDates>> {
  const dates = new Map<string, EntryDates>();
  for (let after = ''; ;) {
    const rows = dataOf(
      table,
      await anonymous()
        .from(table)
        .select('code, created_at, updated_at')
        .eq('status', 'published')
        .gt('code', after)
        .order('code')
        .limit(rowsAtOnce),
    );
    for (const { code, created_at, updated_at } of rows) {
      const createdAt = new Date(created_at);
      dates.set(code, { createdAt, updatedAt: new Date(updated_at) });
      after = code;
    }
    if (rows.length < rowsAtOnce) return dates;
  }
}

/** The dates of everything published, by code. Shared: treat it as read-only. */
export const loadEntryDates: () => Promise<
  Record<'activities' | 'places' | 'groups', ReadonlyMap<string, EntryDates>>
> = memoByTag('directory', async () => {
  const [activities, places, groups] = await Promise.all([
    datesOf('activities'),
    datesOf('places'),
    datesOf('groups'),
  ]);
  return { activities, places, groups };
});
