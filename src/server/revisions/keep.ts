/** What keepers and curators do with whole records: their history, restoring, merging, many at once. */
import { z } from 'zod';
import type { SubjectKind } from '#domain/revision/document.ts';
import { dataOf, type Supabase } from '../supabase.ts';
import { answerOf, refusalOf, type Refusal, type RevisionAnswer } from './answer.ts';
import type { Verdict } from './decide.ts';

const historySchema = z.array(
  z.object({
    revision: z.guid(),
    /** Name of the record then. */
    of: z.string().nullable(),
    /** It happened to a record that was merged into this one. */
    merged: z.boolean(),
    at: z.string(),
    status: z.string(),
    source: z.string(),
    version: z.int(),
    proxy: z.boolean(),
    by: z.enum(['desk', 'group', 'resident']),
    mine: z.boolean(),
    /** For curators only. */
    author: z.string().nullable(),
    reason: z.string().nullable(),
    decision: z.string().nullable(),
    changes: z.array(z.object({ field: z.string(), before: z.json(), after: z.json() })),
  }),
);

/** What was changed in a record, newest first. */
export type RecordHistory = z.output<typeof historySchema>;

/** The history of a record for those who keep it; null for everyone else. @throws DatabaseError */
export async function recordHistory(
  client: Supabase,
  subject: SubjectKind,
  code: string,
): Promise<RecordHistory | null> {
  const data = dataOf('record_history', await client.rpc('record_history', { subject, code }));
  return data === null ? null : historySchema.parse(data);
}

/**
 * Proposes that a record be again what it was.
 * @param which after the revision, or before it
 * @throws DatabaseError where the database did not answer
 */
export async function restore(
  client: Supabase,
  key: string,
  revision: string,
  which: 'before' | 'after',
  reason?: string,
): Promise<RevisionAnswer | Refusal> {
  return answerOf(
    'restore_revision',
    await client.rpc('restore_revision', {
      key,
      revision,
      which,
      ...(reason === undefined ? {} : { reason }),
    }),
  );
}

/** Merges a duplicate (`drop`) into the record that is kept, both by code. @throws DatabaseError */
export async function merge(
  client: Supabase,
  records: { key: string; subject: SubjectKind; keep: string; drop: string; reason: string },
): Promise<RevisionAnswer | Refusal> {
  return answerOf('merge_records', await client.rpc('merge_records', records));
}

const decidedSchema = z.array(
  z.object({ revision: z.guid(), refused: z.string().nullable(), status: z.string().optional() }),
);

/** Decides many, each for itself; `refused` is the code of what stood against it. @throws DatabaseError */
export async function decideMany(
  client: Supabase,
  revisions: string[],
  verdict: Verdict,
  reason?: string,
): Promise<z.output<typeof decidedSchema>> {
  const answer = await client.rpc('decide_revisions', {
    revisions,
    verdict,
    ...(reason === undefined ? {} : { reason }),
  });
  return decidedSchema.parse(dataOf('decide_revisions', answer));
}

/**
 * A curator is done with a correction.
 * @param revision the one that put the entry right
 * @returns null when it is done
 * @throws DatabaseError where the database did not answer
 */
export async function handleCorrection(
  client: Supabase,
  correction: string,
  verdict: 'handled' | 'dismissed',
  reason?: string,
  revision?: string,
): Promise<Refusal | null> {
  const { error } = await client.rpc('handle_correction', {
    correction,
    verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(revision === undefined ? {} : { revision }),
  });
  return error && refusalOf('handle_correction', error);
}
