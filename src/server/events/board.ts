/**
 * The board as one visitor may see and change it. Who came in holds a pass, a secret in a cookie of this
 * one event; the database knows its hash.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { APIContext } from 'astro';
import type { BoardProblem, BoardView } from '#domain/event/board.ts';
import { boardSchema, boardVersionSchema, type Board } from '#domain/event/board-schema.ts';
import { keyFor } from '../security/secret.ts';
import { visitorOf } from '../security/visitor-address.ts';
import { carriesSession, cookieOptions, type SessionContext } from '../session/session-client.ts';
import { sessionOf } from '../session/session.ts';
import { anonymous, dataOf, type Supabase } from '../supabase.ts';

/** What of a page's, an action's or an endpoint's context a board needs. */
export type BoardContext = SessionContext & Pick<APIContext, 'clientAddress'>;

const cookieOf = (code: string) => `engawa-board-${code}`;
const lifetimeSeconds = 30 * 24 * 60 * 60;

/** The pass on this device; '' where there is none. */
export function passOf({ cookies }: BoardContext, code: string): string {
  const pass = cookies.get(cookieOf(code))?.value ?? '';
  return /^[0-9a-f]{64}$/.test(pass) ? pass : '';
}

/** Of one seat or account it is the same pass on every device: one mark per person. */
const passFor = (who: string, code: string) =>
  createHmac('sha256', keyFor('board')).update(`${code} ${who}`).digest('hex');

const outcomes: Readonly<Record<string, BoardProblem>> = {
  ask: 'no_code',
  wrong: 'wrong_code',
  gone: 'gone',
};

/**
 * Lets this device in: by the hall's code, by a seat, or by the account that is signed in. It holds a
 * pass then.
 * @returns null when she is in
 */
export async function enterBoard(
  context: BoardContext,
  code: string,
  by: { typed?: string; seat?: string },
): Promise<BoardProblem | null> {
  const session = carriesSession(context) ? await sessionOf(context) : null;
  const seat = by.seat ?? '';
  const pass =
    seat !== ''
      ? passFor(`seat ${seat}`, code)
      : session
        ? passFor(`account ${session.personId}`, code)
        : passOf(context, code) || randomBytes(32).toString('hex');
  const typed = (by.typed ?? '').normalize('NFKC').trim();
  const { data, error } = await (session?.client ?? anonymous()).rpc('enter_board', {
    ...{ code, typed, seat, pass, visitor: visitorOf(context) },
  });
  if (error) return error.code === 'EN010' ? 'too_many' : 'unreachable';
  if (data !== 'in') return outcomes[data] ?? 'gone';
  context.cookies.set(cookieOf(code), pass, { ...cookieOptions(context), maxAge: lifetimeSeconds });
  return null;
}

async function readWith(client: Supabase, code: string, pass: string): Promise<Board | null> {
  const board = dataOf('read_board', await client.rpc('read_board', { code, pass }));
  return board === null ? null : boardSchema.parse(board);
}

/**
 * The whole board for this visitor; null where she is not in.
 * @throws DatabaseError
 */
export async function loadBoard(context: BoardContext, code: string): Promise<Board | null> {
  const session = carriesSession(context) ? await sessionOf(context) : null;
  return readWith(session?.client ?? anonymous(), code, passOf(context, code));
}

interface Shared {
  view: BoardView;
  /** When it was last known to be the latest; milliseconds. */
  at: number;
}

/** So long nobody asks the database again, milliseconds: sixty phones are one question. */
const freshMs = 800;
/** So long a pass is believed that was good once, milliseconds. */
const knownMs = 600_000;

const views = new Map<string, Shared>();
const asking = new Map<string, Promise<Shared | null>>();
const known = new Map<string, number>();

async function ask(code: string, pass: string): Promise<Shared | null> {
  const client = anonymous();
  const begun = Date.now();
  const before = views.get(code);
  if (before) {
    const answer = dataOf('board_version', await client.rpc('board_version', { code, pass }));
    const now = boardVersionSchema.nullable().parse(answer);
    if (now === null) return null;
    if (now.version === before.view.version && now.open === before.view.open) {
      before.at = begun;
      return before;
    }
  }
  const board = await readWith(client, code, pass);
  if (!board) return null;
  const { version, open, clusters, notes } = board;
  const shared = { view: { version, open, clusters, notes }, at: begun };
  views.delete(code);
  views.set(code, shared);
  // Boards of a few events are on at the same time, not of a hundred.
  for (const oldest of views.keys()) if (views.size > 100) views.delete(oldest);
  return shared;
}

/** What was written a moment ago is shown at once by this process. */
export function boardTurned(code: string): void {
  const shared = views.get(code);
  if (shared) shared.at = 0;
}

/**
 * What everyone on site sees, from memory as long as nothing changed; null: this pass is none.
 * @throws DatabaseError
 */
export async function sharedBoard(code: string, pass: string): Promise<BoardView | null> {
  const now = Date.now();
  const who = `${code} ${pass}`;
  const isKnown = (known.get(who) ?? 0) > now - knownMs;
  const shared = views.get(code);
  if (isKnown && shared && shared.at > now - freshMs) return shared.view;
  // Who is not known asks for herself; the others share one question.
  const begun = isKnown ? asking.get(code) : undefined;
  const question = begun ?? ask(code, pass).finally(() => asking.delete(code));
  if (isKnown && !begun) asking.set(code, question);
  const answer = await question;
  if (!answer) return null;
  if (!isKnown) {
    if (known.size > 10_000) known.clear();
    known.set(who, now);
  }
  return answer.view;
}
