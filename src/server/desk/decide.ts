/** Deciding: what a sent form asks for, done in the curator's own name. */
import { randomUUID } from 'node:crypto';
import { columnsOf } from '#domain/desk/record-document.ts';
import { changesOf } from '#domain/desk/simple-fields.ts';
import { needsReason, reasonMax, verdicts, type Verdict } from '#domain/desk/verdict.ts';
import type { Document } from '#domain/revision/merge.ts';
import type { Json } from '#db/database.types.ts';
import { useMessages } from '#i18n/messages.ts';
import { z } from 'zod';
import { textOf, textsOf } from '../form-texts.ts';
import { answerOf } from '../revisions/answer.ts';
import { decideAll, decide as decideRevision } from '../revisions/decide.ts';
import type { Session } from '../session/session.ts';
import { stop, troubleOf, type DeskOutcome, type Typed } from './problems.ts';
import { loadRevision, type DeskRevision } from './revision.ts';

/** Everything a form carries as texts. */
export function typedIn(form: FormData): Typed {
  return Object.fromEntries(textsOf(form));
}

/** The words to the sender: a ready-made sentence and what was added. Mails are Japanese. */
function reasonIn(form: FormData): string {
  const sentences = new Map(Object.entries(useMessages('ja').desk.readyReasons));
  const ready = sentences.get(textOf(form, 'ready'));
  return [ready, textOf(form, 'reason').replace(/\r\n?/g, '\n').trim()].filter(Boolean).join('\n');
}

/** How conflicts were settled: what is public stays, or what is proposed comes. */
function settledConflicts({ parts: [main] }: DeskRevision, form: FormData): Document {
  const settled = main?.fields.flatMap(({ field, base }) => {
    const choice = textOf(form, `choice.${field}`);
    if (base === null || choice === '') return [];
    const side = choice === 'theirs' ? main.left : main.right;
    return columnsOf(field).map((column) => [column, side?.[column] ?? null] as const);
  });
  return Object.fromEntries(settled ?? []);
}

const changesSchema: z.ZodType<Json> = z.record(z.string(), z.json());

function changesIn(revision: DeskRevision, form: FormData, verdict: Verdict): Json | undefined {
  if (verdict !== 'approve' && verdict !== 'pause') return undefined;
  const [main] = revision.parts;
  const sent = (field: string) =>
    form.has(`field.${field}`) ? textOf(form, `field.${field}`) : null;
  const changes = {
    ...settledConflicts(revision, form),
    ...(main && changesOf(main.right, sent)),
    ...(verdict === 'pause' && { status: revision.subject === 'event' ? 'postponed' : 'paused' }),
  };
  return Object.keys(changes).length > 0 ? changesSchema.parse(changes) : undefined;
}

async function mergeNew(
  { client }: Session,
  revision: string,
  keep: string,
  reason: string,
  typed: Typed,
): Promise<DeskOutcome<Verdict>> {
  const merged = await client.rpc('merge_revision', { key: randomUUID(), revision, keep, reason });
  const answer = answerOf('merge_revision', merged);
  return 'refused' in answer ? troubleOf(answer, typed) : { done: 'merge' };
}

/**
 * Decides one revision as a form says.
 * @throws DatabaseError when the database does not answer
 */
export async function decide(session: Session, form: FormData): Promise<DeskOutcome<Verdict>> {
  const typed = typedIn(form);
  // A button of a duplicate also says its code.
  const [wish, keep = ''] = textOf(form, 'verdict').split(' ');
  const verdict = z.enum(verdicts).safeParse(wish).data;
  const reason = reasonIn(form);
  if (!verdict) return stop('nothing_chosen', typed);
  if ([...reason].length > reasonMax) return stop('too_long', typed);
  if (reason === '' && needsReason.has(verdict)) return stop('reason', typed);
  const revision = await loadRevision(session, textOf(form, 'revision'), 'ja');
  if (!revision) return stop('gone', typed);
  if (revision.queue === null) return stop('decided', typed);
  if (revision.seen !== textOf(form, 'seen')) return stop('seen_changed', typed);
  if (verdict === 'merge') return mergeNew(session, revision.id, keep, reason, typed);
  const answer = await decideRevision(
    session.client,
    revision.id,
    verdict === 'pause' ? 'approve' : verdict,
    reason,
    changesIn(revision, form, verdict),
  );
  return 'refused' in answer ? troubleOf(answer, typed) : { done: verdict };
}

/** How many were approved, and how many want a closer look. */
export interface Bulk {
  approved: number;
  left: number;
}

/**
 * Approves several in one go: one that can not be approved stays as it is.
 * @throws DatabaseError when the database does not answer
 */
export async function approveAll(session: Session, form: FormData): Promise<DeskOutcome<Bulk>> {
  const ids = z.array(z.guid()).max(100).safeParse(form.getAll('revision')).data ?? [];
  const typed = typedIn(form);
  const reason = reasonIn(form);
  if (ids.length === 0) return stop('nothing_chosen', typed);
  if ([...reason].length > reasonMax) return stop('too_long', typed);
  const answers = await decideAll(session.client, ids, 'approve', reason);
  const approved = answers.filter(({ refused }) => refused === null).length;
  return { done: { approved, left: answers.length - approved } };
}
