/** What those who came do on the day, by forms alone: the board of ideas, and the finds of a walk. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { IdeaKind } from '#domain/event/board.ts';
import { fieldsIn } from './read-page.ts';
import type { Visitor } from './signed-in-fetch.ts';

const viewSchema = z.object({
  notes: z.array(
    z.object({ id: z.string(), kind: z.string(), words: z.string(), marks: z.number() }),
  ),
});

/** Sends a form of the board; the status of the answer, 303 where it was done. */
export async function actOnBoard(
  visitor: Visitor,
  code: string,
  fields: Readonly<Record<string, string>>,
): Promise<number> {
  const answer = await visitor.post(`/e/${code}/ideas?_action=actOnBoard`, [
    ['event', code],
    ...Object.entries(fields),
  ]);
  return answer.status;
}

/** Writes a note. */
export const writeNote = (visitor: Visitor, code: string, kind: IdeaKind, words: string) =>
  actOnBoard(visitor, code, { do: 'post', key: randomUUID(), kind, words });

/** The notes that a visitor sees; null where she is not in. */
export async function notesFor(visitor: Visitor, code: string) {
  const answer = await visitor.get(`/e/${code}/ideas.json`);
  return answer.status === 200 ? viewSchema.parse(await answer.json()).notes : null;
}

/** The id of the note with these words; '' where she sees none. */
export const noteOf = async (visitor: Visitor, code: string, said: string) =>
  (await notesFor(visitor, code))?.find(({ words }) => words === said)?.id ?? '';

/** Hands in a find; what the page says then. */
export async function handIn(
  visitor: Visitor,
  code: string,
  find: Readonly<Record<string, string>>,
): Promise<string> {
  const path = `/e/${code}/walk`;
  const form = fieldsIn(await (await visitor.get(path)).text(), 'addFind');
  const answer = await visitor.post(`${path}?_action=addFind`, [
    ...form.filter(([name]) => !(name in find)),
    ...Object.entries(find),
  ]);
  return answer.text();
}

/** The code that hangs in the hall, from the sheet that its host prints. */
export async function codeOfSite(host: Visitor, code: string): Promise<string> {
  const sheet = await (await host.get(`/me/events/${code}/board`)).text();
  return /tracking-widest[^>]*>([A-Z0-9]{6})</.exec(sheet)?.[1] ?? '';
}
