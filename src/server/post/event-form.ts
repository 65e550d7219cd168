/** The form of an event: opened empty, from a past one or of one that is there; sent as a revision. */
import { z } from 'zod';
import { one, withAnswers, type Answers } from '#domain/post/answers.ts';
import { changedFields, metAnswers, metVersion, staysTheirs } from '#domain/post/edit.ts';
import { copiedAnswers, eventDocument } from '#domain/event/event-form.ts';
import { eventDocumentSchema } from '#domain/event/event-document.ts';
import type { EventFormPage } from '#domain/event/event-form-page.ts';
import { photoAnswers, photosOf } from '#domain/post/photos.ts';
import { readCarriedRecord, type CarriedRecord } from '#domain/post/record-edit.ts';
import { parseShortCode } from '#domain/short-code.ts';
import { localeOfPath, localePath, type Locale } from '#i18n/locales.ts';
import { readPhotoField, receivePhotos } from '../photos/photo-form.ts';
import { openStatuses } from '#domain/revision/status.ts';
import { oneRevision } from '../revisions/mine.ts';
import { openRecord } from '../revisions/propose.ts';
import { sessionOf, type Session } from '../session/session.ts';
import type { SessionContext } from '../session/session-client.ts';
import { anonymous, dataOf } from '../supabase.ts';
import { conflictsOf } from './conflicts.ts';
import { findPlaces } from './choices.ts';
import { answersOfEvent } from './event-answers.ts';
import { buildEventPage, eventContext, eventKeys, type EventState } from './event-page.ts';
import { dropDraft, loadDraft, saveDraft } from './drafts.ts';
import { keyOfRecord } from './key-of-record.ts';
import { propose } from './propose.ts';
import { newKey, readForm, type SentForm } from './read-form.ts';
import { sendAnswer } from './send-entry.ts';
import { signInHere } from './sign-in-here.ts';

type Turn = Partial<EventState> & { revision?: string };

/** The area a 地域課題 is about; none where there is no such issue. */
async function areaOfIssue([id]: readonly string[]): Promise<string[]> {
  if (!id) return [];
  const { data } = await anonymous()
    .from('local_issues')
    .select('area_code')
    .eq('id', id)
    .maybeSingle();
  return data ? [data.area_code] : [];
}

/** What an address says of a new event: the past one it is copied from, the place, the 地域課題 … */
async function newAnswers(search: URLSearchParams, session: Session | null): Promise<Answers> {
  const copied = parseShortCode(search.get('copy') ?? '');
  const past =
    session && copied !== null ? await openRecord(session.client, 'event', copied) : null;
  if (session && past) return copiedAnswers(await answersOfEvent(session, past.document), past.id);
  const given = (name: string) => search.get(name)?.split(',') ?? [];
  return withAnswers(
    { e_sign_up: ['yes'], cost: ['free'], languages: ['ja'] },
    {
      e_place: given('place'),
      e_issue: given('issue'),
      e_area: await areaOfIssue(given('issue')),
      e_series: given('series'),
      group: given('group'),
    },
  );
}

/** The form of something new. */
export async function openNewEvent(
  search: URLSearchParams,
  session: Session | null,
  locale: Locale,
): Promise<EventFormPage> {
  const draft = session && (await loadDraft(session, search.get('draft') ?? '', 'event'));
  const state = draft
    ? { key: draft.key, answers: draft.answers, saves: draft.saves }
    : { key: newKey(), answers: await newAnswers(search, session) };
  return buildEventPage({ code: null, edited: '', ...state }, locale, session);
}

/** The form filled in; null where there is no such event for her. */
export async function openEventForm(
  code: string,
  session: Session,
  locale: Locale,
): Promise<EventFormPage | null> {
  const opened = await openRecord(session.client, 'event', code);
  if (!opened) return null;
  const answers = await answersOfEvent(session, opened.document);
  const edited = JSON.stringify({ id: opened.id, version: opened.version, answers });
  return buildEventPage({ code, key: newKey(), edited, answers }, locale, session);
}

/** What was proposed as a whole document: a change names only what differs. */
async function proposedEvent({ client }: Session, row: { record_id: string; proposed: unknown }) {
  const proposed = z.record(z.string(), z.json()).safeParse(row.proposed).data ?? {};
  const there = client.from('events').select('code').eq('id', row.record_id).maybeSingle();
  const code = dataOf('event', await there)?.code;
  const opened = code === undefined ? null : await openRecord(client, 'event', code);
  return eventDocumentSchema.safeParse({ ...opened?.document, ...proposed }).data ?? null;
}

/** The form of what she sent and the desk has not decided, with its question; null where there is none. */
export async function openEventRevision(
  id: string,
  session: Session,
  locale: Locale,
): Promise<EventFormPage | null> {
  const row = z.guid().safeParse(id).success ? await oneRevision(session.client, id) : null;
  if (row?.subject !== 'event' || !openStatuses.some((status) => status === row.status))
    return null;
  const document = await proposedEvent(session, row);
  if (!document) return null;
  const answers = await answersOfEvent(session, document);
  const asked = row.revision_messages.findLast(({ by_desk }) => by_desk);
  const edited = JSON.stringify({
    ...{ id: row.record_id, version: row.base_version, answers, revision: row.id },
    question: asked?.words ?? null,
  });
  return buildEventPage({ code: row.id, key: newKey(), edited, answers }, locale, session);
}

/** What was changed of an event; after a conflict without what shall stay as the others have it. */
async function changesOf(
  carried: CarriedRecord,
  document: Readonly<Record<string, unknown>>,
  answers: Answers,
  locale: Locale,
  session: Session,
) {
  const keys = await eventKeys(carried.answers, session);
  const before = eventDocument(carried.answers, await eventContext(locale), keys).document;
  const met = metVersion(answers, carried.version);
  const changes = changedFields(document, before ?? {});
  return {
    recordId: carried.id,
    version: met ?? carried.version,
    proposed: Object.fromEntries(
      Object.entries(changes).filter(([field]) => !staysTheirs(answers, field)),
    ),
    base: met === null ? before : null,
  };
}

async function send(state: EventState, locale: Locale, session: Session | null): Promise<Turn> {
  const { answers, key } = state;
  const carried = state.edited === '' ? null : readCarriedRecord(state.edited);
  if (state.edited !== '' && !carried) return { failure: 'gone' };
  if (!session) return { failure: 'expired' };
  const keys = await eventKeys(answers, session);
  const read = eventDocument(answers, await eventContext(locale), keys);
  if (read.problems) return { problems: read.problems };
  const speechless = photosOf(answers).filter(({ alt }) => alt === '');
  if (speechless.length > 0) return { speechless: speechless.map(({ id }) => id) };
  const entry = carried
    ? await changesOf(carried, read.document, answers, locale, session)
    : { recordId: keyOfRecord(key, 'event'), version: 0, proposed: read.document, base: null };
  const reason = one(answers, 'reason').trim();
  const result = await (carried?.revision
    ? sendAnswer(carried.revision, reason, entry.proposed, session)
    : propose(session, {
        ...entry,
        ...{ key, subject: 'event', parts: [], groupId: carried ? null : keys.groupId, reason },
        proxy: false,
      }));
  if (!('conflicts' in result)) return result;
  const conflicts = await conflictsOf(session, result.conflicts, locale);
  return { conflicts, answers: withAnswers(answers, metAnswers(result.version, conflicts)) };
}

/** What a button other than sending changes. */
async function turnOf(command: string, answers: Answers, locale: Locale): Promise<Turn> {
  if (command !== 'find-place') return {};
  return { found: await findPlaces(one(answers, 'e_place_q'), locale) };
}

/** Keeps what is written of a new event; one that is there is changed in one sitting. */
async function keep(state: EventState, sent: SentForm, session: Session): Promise<Turn> {
  const { key, answers } = state;
  const draft = { key, what: 'event', step: 'name', answers, edited: '', editing: null } as const;
  const isAsked = sent.command === 'keep';
  const saved = await saveDraft(session, draft, sent.saves);
  if ('saves' in saved) return { saves: saved.saves, draft: isAsked ? 'kept' : null };
  if (saved.problem === 'elsewhere') return { draft: 'behind' };
  return isAsked ? { failure: 'unreachable' } : {};
}

/** The photos of the form, those just chosen too; null where it shows none. */
async function photosIn(form: FormData, session: Session | null) {
  if (!form.has('photos-key')) return null;
  return session ? receivePhotos(session.client, form, 'photos') : readPhotoField(form, 'photos');
}

/**
 * Takes the sent form.
 * @throws DatabaseError when the database does not answer
 */
export async function takeEventForm(
  form: FormData,
  request: SessionContext & Parameters<typeof signInHere>[2],
): Promise<{ location: string } | { page: EventFormPage }> {
  const locale = localeOfPath(request.url.pathname);
  const sent = readForm(form);
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const signsIn = await signInHere(sent.command, sent, request);
  const session = signsIn ? signsIn.session : await sessionOf(request);
  const photos = await photosIn(form, session);
  const state: EventState = {
    ...{ code: field('entry') || null, key: sent.key, edited: field('edited') },
    answers: photos ? withAnswers(sent.answers, photoAnswers(photos.photos)) : sent.answers,
    ...(photos && { photos }),
  };
  const build = async (turn: Turn) => {
    const next = { ...state, saves: sent.saves, ...turn };
    const kept = session && state.code === null ? await keep(next, sent, session) : {};
    return buildEventPage({ ...next, ...kept }, locale, session);
  };
  if (signsIn) return { page: await build({ signingIn: signsIn.signingIn }) };
  if (sent.command !== 'send') {
    return { page: await build(await turnOf(sent.command, state.answers, locale)) };
  }
  if (sent.isTrapped) return { page: await build({ failure: 'refused' }) };
  const { revision, ...turn } = await send(state, locale, session);
  if (revision === undefined) return { page: await build(turn) };
  if (session) await dropDraft(session, sent.key).catch(() => undefined);
  return { location: localePath(locale, `/me/revisions/${revision}?sent=${sent.key}`) };
}
