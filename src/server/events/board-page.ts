/** The pages of the board, as routes ask for them. */
import type { BoardOutcome, BoardProblem } from '#domain/event/board.ts';
import type { Board } from '#domain/event/board-schema.ts';
import { parseShortCode } from '#domain/short-code.ts';
import { localeOfPath, localePath } from '#i18n/locales.ts';
import { keepNothing } from '../cache/cache-answer.ts';
import { carriesSession } from '../session/session-client.ts';
import { seeOther, sessionOf } from '../session/session.ts';
import { anonymous, dataOf } from '../supabase.ts';
import { toldDeeds } from './board-props.ts';
import { enterBoard, loadBoard, passOf, type BoardContext } from './board.ts';

/** The door, for who is not in. */
export interface BoardDoor {
  code: string;
  title: string;
  problem: BoardProblem | null;
}

/** What of `Astro` the loader needs besides. */
type PageContext = BoardContext & { response: { readonly headers: Headers } };

const gone = () => new Response(null, { status: 404 });

/** An event for its door; null where there is none for the public. */
async function loadDoor(code: string, problem: BoardProblem | null): Promise<BoardDoor | null> {
  const { data } = await anonymous()
    .from('events')
    .select('code, title')
    .eq('code', code)
    .maybeSingle();
  return data && { ...data, problem };
}

/**
 * The board for who is in, the door for who is not, or where to go instead. The QR code of the hall
 * brings the code along (`?board=`); an account that keeps the event or has a seat needs none.
 * @throws DatabaseError
 */
export async function loadBoardPage(
  context: PageContext,
  typed: string,
  sent?: BoardOutcome,
): Promise<{ board: Board } | { door: BoardDoor } | Response> {
  keepNothing(context.response.headers);
  const code = parseShortCode(typed);
  if (code === null) return gone();
  const here = localePath(localeOfPath(context.url.pathname), `/e/${code}/ideas`);
  if (sent?.done) {
    const said = sent.held ? 'held' : sent.done;
    return seeOther(toldDeeds.includes(said) ? `${here}?done=${said}` : here);
  }
  const brought = context.url.searchParams.get('board');
  let problem: BoardProblem | null = sent?.problem ?? null;
  if (brought !== null && !sent) {
    problem = await enterBoard(context, code, { typed: brought });
    if (!problem) return seeOther(here);
  }
  if (passOf(context, code) === '' && carriesSession(context) && brought === null) {
    // What she is asked for, the form of the door says.
    await enterBoard(context, code, {});
  }
  const board = await loadBoard(context, code);
  if (board) return { board };
  const door = await loadDoor(code, problem);
  return door ? { door } : gone();
}

/** The hall's code, for who keeps the event alone; null for everyone else. */
export async function loadBoardCode(context: BoardContext, code: string): Promise<string | null> {
  if (!carriesSession(context)) return null;
  const session = await sessionOf(context);
  if (!session) return null;
  const answer = await session.client
    .from('event_private')
    .select('board_code, events!inner(code)')
    .eq('events.code', code)
    .maybeSingle();
  return dataOf('event_private', answer)?.board_code ?? null;
}
