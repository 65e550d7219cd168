/** When an event is, moved by its operator. */
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { addDays } from '#domain/schedule/local-date.ts';
import { dataOf } from '#server/supabase.ts';
import { openSiteDatabase } from './demo-site.ts';

/** The day in Japan, YYYY-MM-DD, so many days from now. */
export const dayFromNow = (days: number) => addDays(japanMoment(Date.now()).date, days);

/**
 * Lets an event have begun an hour ago.
 * @param endsIn milliseconds from now
 * @returns when it ends, milliseconds since 1970-01-01T00:00Z
 */
export async function setClock(dataDir: string, code: string, endsIn: number): Promise<number> {
  const { operator } = await openSiteDatabase(dataDir);
  const ends = Date.now() + endsIn;
  const times = {
    starts_at: new Date(Date.now() - 3_600_000).toISOString(),
    ends_at: new Date(ends).toISOString(),
    sign_up_until: null,
  };
  dataOf('events', await operator.from('events').update(times).eq('code', code).select('id'));
  return ends;
}
