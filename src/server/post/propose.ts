/** Proposing a revision from a form, and what the database's answers mean for the form. */
import { z } from 'zod';
import type { Problems } from '#domain/post/answers.ts';
import type { Document } from '#domain/post/documents.ts';
import type { SubjectKind } from '#domain/revision/document.ts';
import type { PostFailure } from '#domain/post/form-page.ts';
import type { Refusal, RevisionAnswer } from '../revisions/answer.ts';
import type { Outlook } from '#domain/revision/status.ts';
import { foresee as foreseeRevision, propose as proposeRevision } from '../revisions/propose.ts';
import type { Session } from '../session/session.ts';
import { DatabaseError } from '../supabase.ts';
import { fieldOf } from './refused-fields.ts';

/** How sending went. */
export type Sent =
  | { revision: string }
  | { failure: PostFailure }
  | { problems: Problems }
  | Pick<RevisionAnswer, 'conflicts' | 'version'>;

const failures: Readonly<Record<Refusal['refused'], PostFailure>> = {
  not_allowed: 'forbidden',
  conflict: 'refused',
  field: 'refused',
  own: 'forbidden',
  reason_missing: 'refused',
  decided: 'refused',
  gone: 'gone',
  key: 'forbidden',
  no_merge: 'refused',
  too_many: 'too_many',
};

function sentOf(answer: RevisionAnswer | Refusal): Sent {
  if ('refused' in answer) {
    // `schedules.byday` is asked by the fields of the times.
    const field = fieldOf(answer.field?.split('.')[0] ?? '');
    return answer.refused === 'field' && field !== null
      ? { problems: { [field]: { code: 'choose' } } }
      : { failure: failures[answer.refused] };
  }
  if (answer.status === 'conflict') {
    return { conflicts: answer.conflicts, version: answer.version };
  }
  return answer.revision === null ? { failure: 'unchanged' } : { revision: answer.revision };
}

/** What a call meant; a session that ended and a database that does not answer are failures too. */
export async function sending(call: Promise<RevisionAnswer | Refusal>): Promise<Sent> {
  try {
    return sentOf(await call);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const hasEnded = error.code === '42501' || error.code.startsWith('PGRST30');
    // For the operator; never what the person wrote.
    if (!hasEnded) console.error(`A form could not be sent: ${error.code || 'no answer'}.`);
    return { failure: hasEnded ? 'expired' : 'unreachable' };
  }
}

/** As plain JSON, for the database. */
export const plain = (document: unknown) => z.json().parse(document);

/** A change of one record, with what comes along. */
export interface Proposal {
  key: string;
  subject: SubjectKind;
  recordId: string;
  /** Version it was made on; 0: new. */
  version: number;
  proposed: Document;
  base: Document | null;
  parts: { subject: 'place'; recordId: string; proposed: Document }[];
  reason: string;
  groupId: string | null;
  /** For someone without an account. */
  proxy: boolean;
}

function forDatabase(proposal: Proposal) {
  const { key, subject, recordId, version, reason, groupId, proxy, base, parts } = proposal;
  return {
    ...{ key, subject, recordId, proxy, baseVersion: version },
    proposed: plain(proposal.proposed),
    ...(reason !== '' && { reason }),
    ...(groupId !== null && { groupId }),
    ...(base && { base: plain(base) }),
    parts: parts.map((part) => ({ ...part, proposed: plain(part.proposed) })),
  };
}

/** Sends it; the same key again is the same revision. */
export function propose({ client }: Session, proposal: Proposal): Promise<Sent> {
  return sending(proposeRevision(client, forDatabase(proposal)));
}

/** What would become of it; null where that can not be said now. */
export function foresee({ client }: Session, proposal: Proposal): Promise<Outlook | null> {
  return foreseeRevision(client, forDatabase(proposal));
}
