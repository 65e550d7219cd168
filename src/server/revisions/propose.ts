/** Changing records: everything is proposed, with the rights of the person who does it. */
import { z } from 'zod';
import type { Document } from '#domain/revision/merge.ts';
import type { SubjectKind } from '#domain/revision/document.ts';
import { outlooks, type Outlook } from '#domain/revision/status.ts';
import type { Json } from '#db/database.types.ts';
import { dataOf, type Supabase } from '../supabase.ts';
import { answerOf, type Refusal, type RevisionAnswer } from './answer.ts';

/** A new record that comes with another, such as the place of an activity. */
export interface ProposalPart {
  subject: SubjectKind;
  /** Key the record will have, made by the caller. */
  recordId: string;
  proposed: Json;
}

export interface Proposal {
  /** Idempotency key: sent twice it is one revision. */
  key: string;
  subject: SubjectKind;
  recordId: string;
  /** Version of the record it was made on; 0 for a new one. */
  baseVersion: number;
  /** The fields that change, or all of them. */
  proposed: Json;
  reason?: string;
  /** The group for which the person acts. */
  groupId?: string;
  /** A curator acts for someone without an account (代理). */
  proxy?: boolean;
  /** What the person had before her, see open. */
  base?: Json;
  parts?: readonly ProposalPart[];
}

/**
 * Proposes a change, or a new record.
 * @throws DatabaseError where the database did not answer: the same proposal may be sent again
 */
export async function propose(
  client: Supabase,
  { key, subject, recordId, baseVersion, proposed, base, parts = [], ...more }: Proposal,
): Promise<RevisionAnswer | Refusal> {
  return answerOf(
    'propose_revision',
    await client.rpc('propose_revision', {
      key,
      subject,
      record_id: recordId,
      base_version: baseVersion,
      proposed,
      ...(base === undefined ? {} : { base }),
      ...(more.reason === undefined ? {} : { reason: more.reason }),
      ...(more.groupId === undefined ? {} : { group_id: more.groupId }),
      proxy: more.proxy ?? false,
      parts: parts.map((part) => ({
        subject: part.subject,
        record_id: part.recordId,
        proposed: part.proposed,
      })),
    }),
  );
}

/** What would become of a proposal, by trying it. Null where that can not be said now. */
export async function foresee(
  client: Supabase,
  { subject, recordId, baseVersion, proposed, base, groupId, proxy, parts = [] }: Proposal,
): Promise<Outlook | null> {
  const { data } = await client.rpc('foresee_revision', {
    ...{ subject, record_id: recordId, base_version: baseVersion, proposed },
    ...(base === undefined ? {} : { base }),
    ...(groupId === undefined ? {} : { group_id: groupId }),
    proxy: proxy ?? false,
    parts: parts.map((part) => ({
      ...{ subject: part.subject, record_id: part.recordId, proposed: part.proposed },
    })),
  });
  return outlooks.find((outlook) => outlook === data) ?? null;
}

const openSchema = z.object({
  id: z.guid(),
  code: z.string(),
  version: z.int(),
  keeps: z.boolean(),
  curates: z.boolean(),
  merged: z.boolean(),
  document: z.record(z.string(), z.json()),
});

/** A record as a form starts from. */
export interface OpenRecord {
  id: string;
  code: string;
  version: number;
  /** The person keeps it: the document holds hidden contacts and the true point. */
  keeps: boolean;
  /** She is a curator of its area: what she changes applies at once. */
  curates: boolean;
  /** It turned out to be another one, and is not changed any more. */
  merged: boolean;
  document: Document;
}

/** The record with this code as the person may edit it; null where there is none for her. */
export async function openRecord(
  client: Supabase,
  subject: SubjectKind,
  code: string,
): Promise<OpenRecord | null> {
  const data = dataOf('open_record', await client.rpc('open_record', { subject, code }));
  return data === null ? null : openSchema.parse(data);
}
