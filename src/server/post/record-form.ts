/** The short form of a place or a group: opened from the record, sent as a revision. */
import { z } from 'zod';
import { one, withAnswers, type Answers } from '#domain/post/answers.ts';
import { changedFields, metAnswers, metVersion, staysTheirs } from '#domain/post/edit.ts';
import {
  readCarriedRecord,
  recordAnswers,
  recordDocument,
  type EditedSubject,
  type RecordFormPage,
} from '#domain/post/record-edit.ts';
import { homeWarning } from '#domain/post/home-warning.ts';
import { localeOfPath, localePath, type Locale } from '#i18n/locales.ts';
import { loadAreas } from '../areas.ts';
import { loadKinds } from '../kinds.ts';
import { sessionOf, type Session } from '../session/session.ts';
import type { SessionContext } from '../session/session-client.ts';
import { dataOf } from '../supabase.ts';
import { conflictsOf } from './conflicts.ts';
import { findPositions } from './choices.ts';
import { newKey, readForm } from './read-form.ts';
import { propose } from './propose.ts';
import { signInHere } from './sign-in-here.ts';

const openedSchema = z
  .object({ id: z.string(), version: z.int(), keeps: z.boolean(), document: z.unknown() })
  .nullable();

type State = Partial<RecordFormPage> &
  Pick<RecordFormPage, 'subject' | 'code' | 'key' | 'edited' | 'answers'>;

async function build(state: State, locale: Locale, session: Session | null) {
  const [kinds, areas] = await Promise.all([loadKinds(locale), loadAreas()]);
  const page: RecordFormPage = {
    ...{ problems: {}, spots: null, conflicts: [], failure: null },
    ...{ homeTraces: [], hasHistory: false },
    signingIn: { email: null, problem: null },
    ...state,
    ...{ kinds, areas, isSignedIn: session !== null },
  };
  return page;
}

/** The form filled in; null where there is no such record for her. */
export async function openRecordForm(
  subject: EditedSubject,
  code: string,
  session: Session,
  locale: Locale,
): Promise<RecordFormPage | null> {
  const opened = openedSchema.parse(
    dataOf('open_record', await session.client.rpc('open_record', { subject, code })),
  );
  if (!opened) return null;
  const answers = recordAnswers(opened.document);
  const edited = JSON.stringify({ id: opened.id, version: opened.version, answers });
  const state = { subject, code, key: newKey(), edited, answers, hasHistory: opened.keeps };
  return build(state, locale, session);
}

async function send(
  state: State,
  answers: Answers,
  kinds: readonly string[],
  session: Session | null,
  locale: Locale,
): Promise<Partial<RecordFormPage> & { revision?: string }> {
  const carried = readCarriedRecord(state.edited);
  if (!carried) return { failure: 'gone' };
  const now = recordDocument(state.subject, answers, kinds);
  if (now.problems) return { problems: now.problems };
  if (!session) return { failure: 'expired' };
  const before = recordDocument(state.subject, carried.answers, kinds);
  const changes = changedFields(now.document, before.document ?? {});
  const met = metVersion(answers, carried.version);
  const result = await propose(session, {
    key: state.key,
    subject: state.subject,
    recordId: carried.id,
    version: met ?? carried.version,
    proposed: Object.fromEntries(
      Object.entries(changes).filter(([field]) => !staysTheirs(answers, field)),
    ),
    base: met === null ? before.document : null,
    parts: [],
    reason: one(answers, 'reason').trim(),
    groupId: null,
    proxy: false,
  });
  if ('conflicts' in result) {
    const conflicts = await conflictsOf(session, result.conflicts, locale);
    return { conflicts, answers: withAnswers(answers, metAnswers(result.version, conflicts)) };
  }
  return result;
}

/**
 * Takes the sent form.
 * @throws DatabaseError when the database does not answer
 */
export async function takeRecordForm(
  form: FormData,
  subject: EditedSubject,
  request: SessionContext & Parameters<typeof signInHere>[2],
): Promise<{ location: string } | { page: RecordFormPage }> {
  const locale = localeOfPath(request.url.pathname);
  const sent = readForm(form);
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const state: State = {
    ...{ subject, code: field('entry'), key: sent.key },
    ...{ edited: field('edited'), answers: sent.answers },
  };
  const signsIn = await signInHere(sent.command, sent, request);
  const session = signsIn ? signsIn.session : await sessionOf(request);
  if (signsIn) return { page: await build({ ...state, ...signsIn }, locale, session) };
  if (sent.command === 'find-address') {
    const spots = await findPositions(one(sent.answers, 'p_address'));
    const answers = withAnswers(sent.answers, { p_position: [] });
    return { page: await build({ ...state, answers, spots }, locale, session) };
  }
  // Anything but its own button brings the form back as it was, after a reload for instance.
  if (sent.command !== 'send') return { page: await build(state, locale, session) };
  // A home is given away once and for all: said before it is sent, and by the button then known.
  const homeTraces = sent.argument === 'seen' ? [] : homeWarning(sent.answers, null);
  if (homeTraces.length > 0)
    return { page: await build({ ...state, homeTraces }, locale, session) };
  const kinds = (await loadKinds(locale)).map(({ code }) => code);
  const { revision, ...turn } = await send(state, sent.answers, kinds, session, locale);
  if (revision !== undefined) {
    return { location: localePath(locale, `/me/revisions/${revision}?sent=${sent.key}`) };
  }
  return { page: await build({ ...state, ...turn }, locale, session) };
}
