/** Sending a filled-in form: it becomes a revision, of a new entry together with its new place. */
import { one, withAnswers, type Answers } from '#domain/post/answers.ts';
import { isProxy } from '#domain/post/ask-step.ts';
import { activityDocument, placeDocument, type Document } from '#domain/post/documents.ts';
import { changedFields, metVersion, staysTheirs, type Carried } from '#domain/post/edit.ts';
import type { GroupOutlook } from '#domain/post/form-page.ts';
import { readEntry, type EntryInput, type PostContext } from '#domain/post/steps.ts';
import { answer } from '../revisions/decide.ts';
import type { Session } from '../session/session.ts';
import { anonymous, dataOf } from '../supabase.ts';
import { sayBornFrom } from './from-event.ts';
import { groupFor } from './group-for.ts';
import { keyOfRecord } from './key-of-record.ts';
import { foresee, plain, propose, sending, type Proposal, type Sent } from './propose.ts';

async function placeIdOf(session: Session | null, code: string): Promise<string | null> {
  const client = session?.client ?? anonymous();
  const row = dataOf(
    'place',
    await client.from('places').select('id').eq('code', code).maybeSingle(),
  );
  return row?.id ?? null;
}

type Entry = Pick<Proposal, 'recordId' | 'version' | 'proposed' | 'base' | 'parts'>;

async function newEntry(
  key: string,
  entry: EntryInput,
  session: Session,
  groupId: string | null,
): Promise<Entry | Sent> {
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
              recordId: placeId,
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
): Promise<Entry | Sent> {
  const fresh = await newEntry(key, entry, session, groupId);
  if (!('recordId' in fresh)) return fresh;
  const before = readEntry(carried.answers, { ...context, before: carried.schedules });
  const was =
    before &&
    (await newEntry(key, before, session, groupFor(carried.answers, session)?.id ?? null));
  const base = was && 'recordId' in was ? was.proposed : null;
  const changes = base ? changedFields(fresh.proposed, base) : fresh.proposed;
  const proposed = Object.fromEntries(
    Object.entries(changes).filter(([field]) => !staysTheirs(answers, field)),
  );
  const met = metVersion(answers, carried.version);
  return {
    ...fresh,
    recordId: carried.id,
    version: met ?? carried.version,
    proposed,
    base: met === null ? base : null,
  };
}

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
export async function sendAnswer(
  revision: string,
  words: string,
  changes: Document,
  session: Session,
): Promise<Sent> {
  const isChanged = Object.keys(changes).length > 0;
  const isNew = words !== '' && !(await isSaid(session, revision, words));
  if (!isChanged && !isNew) return words === '' ? { failure: 'unchanged' } : { revision };
  const { client } = session;
  const proposed = isChanged ? plain(changes) : undefined;
  return sending(answer(client, revision, isNew ? words : '', proposed));
}

/** A form that is filled in, and what it was made from. */
interface FilledForm {
  key: string;
  answers: Answers;
  carried: Carried | null;
}

async function proposalOf(
  { key, answers, carried }: FilledForm,
  context: PostContext,
  session: Session,
): Promise<Proposal | Sent> {
  const entry = readEntry(answers, context);
  if (!entry) return { failure: 'refused' };
  const group = groupFor(answers, session);
  const groupId = group?.id ?? null;
  const proposal = carried
    ? await editedEntry(key, entry, carried, answers, context, session, groupId)
    : await newEntry(key, entry, session, groupId);
  if (!('recordId' in proposal)) return proposal;
  return {
    ...proposal,
    ...{ key, groupId },
    reason: one(answers, 'reason').trim(),
    subject: 'activity',
    proxy: session.curates !== null && isProxy(answers),
  };
}

/**
 * Sends a form. The same form again is the same revision.
 * @throws DatabaseError
 */
export async function sendEntry(
  form: FilledForm,
  context: PostContext,
  session: Session,
): Promise<Sent> {
  const proposal = await proposalOf(form, context, session);
  if (!('recordId' in proposal)) return proposal;
  const { carried } = form;
  if (carried?.revision) {
    return sendAnswer(carried.revision, proposal.reason, proposal.proposed, session);
  }
  const sent = await propose(session, proposal);
  if ('revision' in sent)
    await sayBornFrom(session, one(form.answers, 'from_event'), proposal.recordId);
  return sent;
}

/** So many groups are told apart before sending. */
const mostOutlooks = 5;

/**
 * What would become of a form when it is sent, for each group it may be posted for; none where it
 * can not be said. Answers to the desk go to the desk.
 * @throws DatabaseError
 */
export async function outlooksOf(
  form: FilledForm,
  context: PostContext,
  session: Session,
): Promise<GroupOutlook[]> {
  if (form.carried?.revision) return [];
  const groups = session.groups.slice(0, mostOutlooks);
  const found: GroupOutlook[] = [];
  for (const group of [...groups, null]) {
    const answers = withAnswers(form.answers, { group: [group?.code ?? 'none'] });
    const proposal = await proposalOf({ ...form, answers }, context, session);
    const outlook = 'recordId' in proposal ? await foresee(session, proposal) : null;
    if (outlook) found.push({ group: group?.name ?? null, outlook });
  }
  return found;
}
