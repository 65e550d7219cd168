/** Sending a filled-in form: it becomes a revision, of a new entry together with its new place. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { one, type Answers, type Problems } from '#domain/post/answers.ts';
import { isProxy } from '#domain/post/ask-step.ts';
import { activityDocument, placeDocument, type Document } from '#domain/post/documents.ts';
import { changedFields, type Carried } from '#domain/post/edit.ts';
import type { Conflict, PostFailure } from '#domain/post/form-page.ts';
import { readEntry, type EntryInput, type PostContext } from '#domain/post/steps.ts';
import type { Session } from '../session/session.ts';
import { anonymous, dataOf } from '../supabase.ts';
import { groupFor } from './build-page.ts';
import { conflictsOf } from './conflicts.ts';
import { fieldOf } from './refused-fields.ts';

const answerSchema = z.object({
  revision: z.string().nullable(),
  status: z.string(),
  code: z.string().nullable(),
  version: z.int(),
  conflicts: z.array(z.object({ field: z.string(), theirs: z.unknown(), yours: z.unknown() })),
});

/** How sending went. */
export type Sent =
  | { revision: string }
  | { failure: PostFailure }
  | { problems: Problems }
  | { conflicts: Conflict[]; version: number };

/** The key of a record that a form makes: the same form makes the same record. */
function keyOfRecord(key: string, what: 'activity' | 'place'): string {
  const hash = createHash('sha256').update(`${what} of ${key}`).digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

async function placeIdOf(session: Session | null, code: string): Promise<string | null> {
  const client = session?.client ?? anonymous();
  const row = dataOf(
    'place',
    await client.from('places').select('id').eq('code', code).maybeSingle(),
  );
  return row?.id ?? null;
}

const detailSchema = z.object({ field: z.string(), problem: z.string() });

function failureOf(error: { code: string; details: string | null }): Sent {
  const { code } = error;
  if (code === 'EN022') {
    const detail = detailSchema.safeParse(parseJson(error.details)).data;
    const field = detail && fieldOf(detail.field);
    return field ? { problems: { [field]: { code: 'choose' } } } : { failure: 'refused' };
  }
  if (code === 'EN020' || code === 'EN027') return { failure: 'forbidden' };
  if (code === 'EN026') return { failure: 'gone' };
  if (code === 'EN025') return { failure: 'refused' };
  if (code === 'EN010') return { failure: 'too_many' };
  if (code === '42501' || code.startsWith('PGRST30')) return { failure: 'expired' };
  // For the operator; never what the person wrote.
  console.error(`A form could not be sent: ${code || 'the database did not answer'}.`);
  return { failure: 'unreachable' };
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

interface Proposal {
  recordId: string;
  version: number;
  proposed: Document;
  base: Document | null;
  parts: { subject: 'place'; record_id: string; proposed: Document }[];
}

async function newEntry(
  key: string,
  entry: EntryInput,
  session: Session,
  groupId: string | null,
): Promise<Proposal | Sent> {
  const { where } = entry;
  const placeId =
    where.where === 'listed'
      ? await placeIdOf(session, where.place)
      : where.where === 'new'
        ? keyOfRecord(key, 'place')
        : where.where === 'kept'
          ? where.placeId
          : null;
  if (where.where === 'listed' && placeId === null) {
    return { problems: { place_q: { code: 'not_found' } } };
  }
  return {
    recordId: keyOfRecord(key, 'activity'),
    version: 0,
    proposed: activityDocument(entry, {}, { placeId, groupId }),
    base: null,
    parts:
      where.where === 'new' && placeId !== null
        ? [
            {
              subject: 'place',
              record_id: placeId,
              proposed: placeDocument(where.place, {}, groupId),
            },
          ]
        : [],
  };
}

/** What of an entry was changed; after a conflict without what shall stay as the others have it. */
async function editedEntry(
  key: string,
  entry: EntryInput,
  carried: Carried,
  answers: Answers,
  context: PostContext,
  session: Session,
  groupId: string | null,
): Promise<Proposal | Sent> {
  const fresh = await newEntry(key, entry, session, groupId);
  if (!('recordId' in fresh)) return fresh;
  const before = readEntry(carried.answers, { ...context, before: carried.schedules });
  const was =
    before &&
    (await newEntry(key, before, session, groupFor(carried.answers, session)?.id ?? null));
  const base = was && 'recordId' in was ? was.proposed : null;
  const changes = base ? changedFields(fresh.proposed, base) : fresh.proposed;
  const proposed = Object.fromEntries(
    Object.entries(changes).filter(([field]) => one(answers, `keep.${field}`) !== 'theirs'),
  );
  const met = Number(one(answers, 'met_version'));
  return {
    ...fresh,
    recordId: carried.id,
    version: met > carried.version ? met : carried.version,
    proposed,
    base: met > carried.version ? null : base,
  };
}

const plain = (document: unknown) => z.json().parse(document);

/** Whether the last thing she said is this: the form came twice. */
async function isSaid(session: Session, revision: string, words: string): Promise<boolean> {
  const rows = dataOf(
    'revision_messages',
    await session.client
      .from('revision_messages')
      .select('words, by_desk')
      .eq('revision_id', revision)
      .order('created_at', { ascending: false })
      .limit(1),
  );
  return rows.some((row) => !row.by_desk && row.words === words);
}

/** Answers the desk, with what was changed. */
async function sendAnswer(
  revision: string,
  words: string,
  changes: Document,
  session: Session,
): Promise<Sent> {
  const isChanged = Object.keys(changes).length > 0;
  const isNew = words !== '' && !(await isSaid(session, revision, words));
  if (!isChanged && !isNew) return words === '' ? { failure: 'unchanged' } : { revision };
  const { error } = await session.client.rpc('answer_revision', {
    revision,
    words: isNew ? words : '',
    ...(isChanged && { proposed: plain(changes) }),
  });
  return error ? failureOf(error) : { revision };
}

/**
 * Sends a form. The same form again is the same revision.
 * @throws DatabaseError
 */
export async function sendEntry(
  { key, answers, carried }: { key: string; answers: Answers; carried: Carried | null },
  context: PostContext,
  session: Session,
): Promise<Sent> {
  const entry = readEntry(answers, context);
  if (!entry) return { failure: 'refused' };
  const group = groupFor(answers, session);
  const groupId = group?.id ?? null;
  const proposal = carried
    ? await editedEntry(key, entry, carried, answers, context, session, groupId)
    : await newEntry(key, entry, session, groupId);
  if (!('recordId' in proposal)) return proposal;
  const reason = one(answers, 'reason').trim();
  if (carried?.revision) return sendAnswer(carried.revision, reason, proposal.proposed, session);
  const { data, error } = await session.client.rpc('propose_revision', {
    key,
    subject: 'activity',
    record_id: proposal.recordId,
    base_version: proposal.version,
    proposed: plain(proposal.proposed),
    ...(reason !== '' && { reason }),
    ...(groupId !== null && { group_id: groupId }),
    proxy: session.curates !== null && isProxy(answers),
    ...(proposal.base && { base: plain(proposal.base) }),
    parts: plain(proposal.parts),
  });
  if (error) return failureOf(error);
  const answer = answerSchema.parse(data);
  if (answer.status === 'conflict') {
    return { conflicts: conflictsOf(answer.conflicts), version: answer.version };
  }
  if (answer.revision === null) return { failure: 'unchanged' };
  return { revision: answer.revision };
}
