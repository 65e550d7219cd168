/** What a form of the board does: coming in, writing, marking, and what a host tidies. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  boardDeeds,
  ideaKinds,
  type BoardDeed,
  type BoardOutcome,
  type BoardProblem,
} from '#domain/event/board.ts';
import { parseShortCode } from '#domain/short-code.ts';
import { textOf } from '../form-texts.ts';
import { visitorOf } from '../security/visitor-address.ts';
import { carriesSession } from '../session/session-client.ts';
import { sessionOf, type Session } from '../session/session.ts';
import { anonymous } from '../supabase.ts';
import { boardTurned, enterBoard, passOf, type BoardContext } from './board.ts';

const problems: Readonly<Record<string, BoardProblem>> = {
  EN010: 'too_many',
  EN060: 'not_yours',
  EN070: 'not_in',
  EN071: 'closed',
  EN072: 'words',
  EN073: 'gone',
  '42501': 'not_yours',
};

interface Answer {
  error: { code: string } | null;
}
const problemOf = ({ error }: Answer): BoardProblem | null =>
  error && (problems[error.code] ?? 'unreachable');

const idOf = (form: FormData, name: string) => z.guid().safeParse(textOf(form, name)).data;

/** Of everyone who is in. */
const ownDeeds = ['post', 'withdraw', 'mark', 'unmark'] as const;
type OwnDeed = (typeof ownDeeds)[number];
type HostDeed = Exclude<BoardDeed, 'enter' | OwnDeed>;
const isOwnDeed = (deed: BoardDeed): deed is OwnDeed => ownDeeds.some((one) => one === deed);

async function tidy({ client }: Session, code: string, deed: HostDeed, form: FormData) {
  const note = idOf(form, 'note');
  switch (deed) {
    case 'open':
    case 'close':
      return problemOf(await client.rpc('open_board', { code, opened: deed === 'open' }));
    case 'heap': {
      const heap = { id: idOf(form, 'heap') ?? randomUUID(), title: textOf(form, 'title') };
      return problemOf(await client.rpc('save_cluster', { code, ...heap }));
    }
    case 'hide':
    case 'show':
      if (note === undefined) return 'gone';
      return problemOf(await client.rpc('hide_idea', { idea: note, hide: deed === 'hide' }));
    case 'group': {
      if (note === undefined) return 'gone';
      const cluster = idOf(form, 'heap');
      return problemOf(await client.rpc('group_idea', { idea: note, ...(cluster && { cluster }) }));
    }
  }
}

/** Of everyone: a note, or a mark; or taking it back. */
async function write(context: BoardContext, code: string, deed: OwnDeed, form: FormData) {
  const who = { code, pass: passOf(context, code), visitor: visitorOf(context) };
  if (who.pass === '') return { problem: 'not_in' as const, held: false };
  if (deed === 'post') {
    const kind = z.enum(ideaKinds).safeParse(textOf(form, 'kind')).data;
    const words = textOf(form, 'words');
    const key = idOf(form, 'key') ?? randomUUID();
    if (!kind) return { problem: 'words' as const, held: false };
    const answer = await anonymous().rpc('post_idea', { ...who, key, kind, words });
    return { problem: problemOf(answer), held: answer.data === 'held' };
  }
  const idea = idOf(form, 'note');
  if (idea === undefined) return { problem: 'gone' as const, held: false };
  if (deed === 'withdraw') {
    const answer = await anonymous().rpc('withdraw_idea', { code, pass: who.pass, idea });
    return { problem: problemOf(answer), held: false };
  }
  const wish = { ...who, idea, wanted: deed === 'mark' };
  return { problem: problemOf(await anonymous().rpc('mark_idea', wish)), held: false };
}

/** Does what a form of the board asks for. */
export async function actOnBoard(context: BoardContext, form: FormData): Promise<BoardOutcome> {
  const kind = z.enum(ideaKinds).safeParse(textOf(form, 'kind')).data ?? null;
  const failed = (problem: BoardProblem): BoardOutcome => ({
    ...{ done: null, problem, kind },
    words: textOf(form, 'words'),
  });
  const code = parseShortCode(textOf(form, 'event'));
  const deed = z.enum(boardDeeds).safeParse(textOf(form, 'do')).data;
  if (code === null || !deed) return failed('gone');
  if (deed === 'enter') {
    const by = { typed: textOf(form, 'board'), seat: textOf(form, 'seat') };
    const problem = await enterBoard(context, code, by);
    return problem ? failed(problem) : { done: deed, held: false };
  }
  if (isOwnDeed(deed)) {
    const { problem, held } = await write(context, code, deed, form);
    boardTurned(code);
    return problem ? failed(problem) : { done: deed, held };
  }
  const session = carriesSession(context) ? await sessionOf(context) : null;
  if (!session) return failed('not_yours');
  const problem = await tidy(session, code, deed, form);
  boardTurned(code);
  return problem ? failed(problem) : { done: deed, held: false };
}
