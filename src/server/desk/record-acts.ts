/** Doing something to a record, as the form on its page says, in the curator's own name. */
import { correctionSubjects } from '#domain/correction.ts';
import { curatorMethods, type RecordAct } from '#domain/desk/record-act.ts';
import { changesOf } from '#domain/desk/simple-fields.ts';
import { reasonMax } from '#domain/desk/verdict.ts';
import type { Json } from '#db/database.types.ts';
import { z } from 'zod';
import { textOf } from '../form-texts.ts';
import { answerOf } from '../revisions/answer.ts';
import { restore as restoreRevision } from '../revisions/keep.ts';
import { openRecord, propose } from '../revisions/propose.ts';
import type { Session } from '../session/session.ts';
import { typedIn } from './decide.ts';
import { stop, troubleOf, troubleOfError, type DeskOutcome, type DeskTrouble } from './problems.ts';
import { actIn } from './record.ts';

interface Act {
  session: Session;
  form: FormData;
  subject: (typeof correctionSubjects)[number];
  code: string;
  reason: string;
  /** Trouble with what was typed. */
  stop: (problem: DeskTrouble['problem']) => DeskTrouble;
}

/** Null: done, and no revision tells of it. */
type Done = DeskTrouble | { revision: string } | null;

async function handleCorrection(
  { session, form, reason }: Act,
  verdict: 'handled' | 'dismissed',
  revision: string | null,
): Promise<Done> {
  const { error } = await session.client.rpc('handle_correction', {
    correction: textOf(form, 'correction'),
    verdict,
    reason,
    ...(revision !== null && { revision }),
  });
  return error ? troubleOfError('handle_correction', error, typedIn(form)) : null;
}

const changesSchema: z.ZodType<Json> = z.record(z.string(), z.json());

/** Changes some fields; where a reader said that they are wrong, that is handled with it. */
async function edit(act: Act): Promise<Done> {
  const { session, form, subject, code, reason } = act;
  const record = await openRecord(session.client, subject, code);
  if (!record) return act.stop('gone');
  if (String(record.version) !== textOf(form, 'version')) return act.stop('seen_changed');
  const changes = changesOf(record.document, (field) =>
    form.has(`field.${field}`) ? textOf(form, `field.${field}`) : null,
  );
  const isCorrection = textOf(form, 'correction') !== '';
  if (!changes)
    return isCorrection ? handleCorrection(act, 'handled', null) : act.stop('unchanged');
  const key = z.guid().safeParse(form.get('key')).data;
  if (key === undefined) return act.stop('gone');
  const answer = await propose(session.client, {
    key,
    subject,
    recordId: record.id,
    baseVersion: record.version,
    proposed: changesSchema.parse(changes),
    reason,
  });
  if ('refused' in answer) return troubleOf(answer, typedIn(form));
  if (answer.status === 'conflict') return act.stop('seen_changed');
  return isCorrection ? handleCorrection(act, 'handled', answer.revision) : null;
}

async function restore({ session, form, reason, stop: no }: Act): Promise<Done> {
  const [key, revision] = ['key', 'revision'].map(
    (field) => z.guid().safeParse(form.get(field)).data,
  );
  if (key === undefined || revision === undefined) return no('gone');
  const which = textOf(form, 'which') === 'before' ? 'before' : 'after';
  const answer = await restoreRevision(session.client, key, revision, which, reason);
  if ('refused' in answer) return troubleOf(answer, typedIn(form));
  // It is so already.
  return answer.revision === null ? no('unchanged') : { revision: answer.revision };
}

async function merge({ session, form, subject, code, reason }: Act): Promise<Done> {
  const answer = answerOf(
    'merge_records',
    await session.client.rpc('merge_records', {
      key: textOf(form, 'key'),
      subject,
      keep: code,
      drop: textOf(form, 'drop'),
      reason,
    }),
  );
  return 'refused' in answer ? troubleOf(answer, typedIn(form)) : null;
}

async function trust({ session, form, code }: Act, trusted: boolean): Promise<Done> {
  const { error } = await session.client.rpc('set_group_trust', { group_code: code, trusted });
  return error ? troubleOfError('set_group_trust', error, typedIn(form)) : null;
}

/** Erases a photo for ever, also from the history: for who is to be seen on it. */
async function erase({ session, form, stop: no }: Act): Promise<Done> {
  const id = z.guid().safeParse(form.get('photo')).data;
  if (id === undefined) return no('gone');
  const { data, error } = await session.client.rpc('erase_photo', { id });
  if (error) return troubleOfError('erase_photo', error, typedIn(form));
  return data ? null : no('gone');
}

/** Takes the notice or photo that a reader reported off its page, and is done with the report. */
async function hide({ session, form, reason }: Act): Promise<Done> {
  const { error } = await session.client.rpc('hide_reported', {
    correction: textOf(form, 'correction'),
    reason,
  });
  return error ? troubleOfError('hide_reported', error, typedIn(form)) : null;
}

/** Notes that the curator made sure of the entry. */
async function confirm({ session, form, subject, code, reason, stop: no }: Act): Promise<Done> {
  const method = z.enum(curatorMethods).safeParse(form.get('method')).data;
  const day = z.iso.date().safeParse(form.get('on')).data;
  if (!method || day === undefined) return no('date');
  const note = reason === '' ? {} : { note: reason };
  const { error } = await session.client.rpc('confirm_record', {
    subject,
    code,
    method,
    on_date: day,
    ...note,
  });
  return error ? troubleOfError('confirm_record', error, typedIn(form)) : null;
}

const acts: Readonly<Record<RecordAct, (act: Act) => Promise<Done>>> = {
  edit,
  dismiss: (act) => handleCorrection(act, 'dismissed', null),
  restore: (act) => (act.reason === '' ? Promise.resolve(act.stop('reason')) : restore(act)),
  merge,
  confirm,
  trust: (act) => trust(act, true),
  distrust: (act) => trust(act, false),
  erase,
  hide,
};

/** What was done, and the revision that tells of it, where there is one to look at. */
export interface RecordDone {
  act: RecordAct;
  revision: string | null;
}

/**
 * Does what a form asks for.
 * @throws DatabaseError when the database does not answer
 */
export async function actOnRecord(
  session: Session,
  form: FormData,
): Promise<DeskOutcome<RecordDone>> {
  const typed = typedIn(form);
  const act = actIn(form.get('act'));
  const subject = z.enum(correctionSubjects).safeParse(form.get('subject')).data;
  const reason = textOf(form, 'reason').replace(/\r\n?/g, '\n').trim();
  if (!act || !subject) return stop('nothing_chosen', typed);
  if ([...reason].length > reasonMax) return stop('too_long', typed);
  const done = await acts[act]({
    session,
    form,
    subject,
    reason,
    code: textOf(form, 'code'),
    stop: (problem) => stop(problem, typed),
  });
  if (done && 'problem' in done) return done;
  return { done: { act, revision: done?.revision ?? null } };
}
