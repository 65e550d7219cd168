/** A まち歩き that is on its way now. */
import { dataOf, type Supabase } from '#server/supabase.ts';
import { randomCode } from './random-code.ts';

/** Lays one that began an hour ago: its code, and the code of its site. */
export async function layWalk(operator: Supabase): Promise<{ code: string; board: string }> {
  const hour = 3_600_000;
  const { id, code } = dataOf(
    'events',
    await operator
      .from('events')
      .insert({
        code: randomCode(),
        ...{ title: '川ぞいのまち歩き', form: 'walk', purpose: '休める場所を見つける' },
        starts_at: new Date(Date.now() - hour).toISOString(),
        ends_at: new Date(Date.now() + 2 * hour).toISOString(),
        status: 'open',
      })
      .select('id, code')
      .single(),
  );
  const row = dataOf(
    'event_private',
    await operator.from('event_private').select('board_code').eq('event_id', id).single(),
  );
  return { code, board: row.board_code };
}
