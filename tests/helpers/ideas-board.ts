/** A board to write on, and many phones that follow one. */
import { dataOf, type Supabase } from '#server/supabase.ts';
import { randomCode } from './random-code.ts';

const hour = 3_600_000;

/**
 * Lays an event with a board.
 * @param startsIn hours from now
 */
export async function openBoard(
  operator: Supabase,
  { opened, startsIn }: { opened: boolean | null; startsIn: number },
): Promise<{ id: string; code: string; boardCode: string }> {
  const startsAt = Date.now() + startsIn * hour;
  const { id, code } = dataOf(
    'events',
    await operator
      .from('events')
      .insert({
        code: randomCode(),
        title: 'まちのアイデア会',
        form: 'ideathon',
        purpose: '思いつきが、形になりはじめる',
        starts_at: new Date(startsAt).toISOString(),
        ends_at: new Date(startsAt + 2 * hour).toISOString(),
        status: 'open',
        sign_up: false,
      })
      .select('id, code')
      .single(),
  );
  if (opened !== null) {
    dataOf(
      'idea_boards',
      await operator.from('idea_boards').insert({ event_id: id, opened }).select(),
    );
  }
  const row = dataOf(
    'event_private',
    await operator.from('event_private').select('board_code').eq('event_id', id).single(),
  );
  return { id, code, boardCode: row.board_code };
}
