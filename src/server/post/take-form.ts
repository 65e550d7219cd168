/**
 * A sent step of the form of posting: what its button asks for, and the step that is shown next.
 * Nothing is remembered here between two steps; all answers come with each of them.
 */
import { one, withAnswers, type Answers, type Problems } from '#domain/post/answers.ts';
import { contactLines, mostContacts } from '#domain/post/ask-step.ts';
import { metAnswers } from '#domain/post/edit.ts';
import type { PostFormPage } from '#domain/post/form-page.ts';
import {
  firstTrouble,
  problemsOf,
  stepBeside,
  stepNamed,
  stepOfField,
  type PostContext,
} from '#domain/post/steps.ts';
import { photoAnswers, photosOf } from '#domain/post/photos.ts';
import { withBand, withoutBand } from '#domain/post/times.ts';
import { hasUnreadWords, readWords } from '#domain/post/words.ts';
import { localeOfPath, localePath, type Locale } from '#i18n/locales.ts';
import { readPhotoField, receivePhotos } from '../photos/photo-form.ts';
import { sessionOf, type Session } from '../session/session.ts';
import type { SessionContext } from '../session/session-client.ts';
import { buildPage, contextOf, type FormState } from './build-page.ts';
import { findPlaces, findPositions } from './choices.ts';
import { conflictsOf } from './conflicts.ts';
import { dropDraft, saveDraft } from './drafts.ts';
import { readForm, type SentForm } from './read-form.ts';
import { sendEntry } from './send-entry.ts';
import { signInHere, type SignsIn } from './sign-in-here.ts';

/** Where a sent form leads: another address, or its own page again. */
export type PostOutcome = { location: string } | { page: PostFormPage };

/** What a button changes of the form. */
type Turn = Partial<FormState>;

const stay = (sent: SentForm, problems: Problems): Turn => ({ step: sent.step, problems });

/** The step that follows, or the same one with what is wrong. */
function goOn(sent: SentForm, context: PostContext): Turn {
  const { answers, step } = sent;
  if (step === 'when' && hasUnreadWords(answers)) return readTheWords(sent, context);
  const problems = problemsOf(step, answers, context);
  if (Object.keys(problems).length > 0) return stay(sent, problems);
  const next = stepBeside(step, 1);
  // Steps before it may have been left open on the way back.
  const trouble = next === 'check' ? firstTrouble(answers, context) : null;
  return trouble
    ? { step: trouble, problems: problemsOf(trouble, answers, context) }
    : { step: next };
}

function readTheWords({ answers }: SentForm, { today }: PostContext): Turn {
  const read = readWords(answers, today);
  return {
    step: 'when',
    answers: read.answers,
    problems: read.problem ? { words: read.problem } : {},
  };
}

async function findThePlace({ answers }: SentForm, locale: Locale): Promise<Turn> {
  const places = await findPlaces(one(answers, 'place_q'), locale);
  return { step: 'where', places, answers: withAnswers(answers, { where: ['listed'] }) };
}

async function findTheAddress({ answers }: SentForm): Promise<Turn> {
  const address = one(answers, 'p_address');
  if (address.trim() === '') return { step: 'where', problems: { p_address: { code: 'missing' } } };
  return {
    step: 'where',
    spots: await findPositions(address),
    answers: withAnswers(answers, { where: ['new'], p_position: [] }),
  };
}

function withContact(answers: Answers): Answers {
  const used = contactLines(answers);
  const free = Array.from({ length: mostContacts }, (_, n) => n).find((n) => !used.includes(n));
  const first = answers['c0.value'] ?? [''];
  return free === undefined ? answers : { ...answers, 'c0.value': first, [`c${free}.value`]: [''] };
}

/** A listed place in place of the new one that was filled in. */
function useListed({ answers, argument }: SentForm): Turn {
  return {
    step: 'check',
    answers: withAnswers(answers, { where: ['listed'], place: [argument] }),
  };
}

async function turnOf(sent: SentForm, context: PostContext, locale: Locale): Promise<Turn> {
  const { command, argument, step, answers } = sent;
  switch (command) {
    case 'next':
      if (step === 'where' && one(answers, 'where') === 'listed' && one(answers, 'place') === '') {
        return findThePlace(sent, locale);
      }
      return goOn(sent, context);
    case 'back':
      return { step: stepBeside(step, -1) };
    case 'go':
      return { step: stepNamed(argument) };
    case 'read':
      return readTheWords(sent, context);
    case 'show':
      return stay(sent, step === 'when' ? problemsOf(step, answers, context) : {});
    case 'add-time':
      return { step: 'when', answers: withBand(answers) };
    case 'drop-time':
      return { step: 'when', answers: withoutBand(answers, Number(argument)) };
    case 'add-contact':
      return { step: 'ask', answers: withContact(answers) };
    case 'find-place':
      return findThePlace(sent, locale);
    case 'find-address':
      return findTheAddress(sent);
    case 'use-place':
      return useListed(sent);
    default:
      return { step };
  }
}

function withSigningIn({ signingIn }: SignsIn): Turn {
  return { step: 'check', signingIn };
}

async function sendIt(
  sent: SentForm,
  context: PostContext,
  session: Session | null,
  locale: Locale,
): Promise<Turn & { revision?: string }> {
  const trouble = firstTrouble(sent.answers, context);
  if (trouble) return { step: trouble, problems: problemsOf(trouble, sent.answers, context) };
  if (!session) return { step: 'check', failure: 'expired' };
  const speechless = photosOf(sent.answers).filter(({ alt }) => alt === '');
  if (speechless.length > 0) return { step: 'check', speechless: speechless.map(({ id }) => id) };
  if (sent.isTrapped) return { step: 'check', failure: 'refused' };
  const result = await sendEntry(sent, context, session);
  if ('revision' in result) return { step: 'check', revision: result.revision };
  if ('problems' in result) {
    const [field = ''] = Object.keys(result.problems);
    return { step: stepOfField(field) ?? 'check', problems: result.problems };
  }
  if ('conflicts' in result) {
    const conflicts = await conflictsOf(session, result.conflicts, locale);
    const met = metAnswers(result.version, conflicts);
    return { step: 'check', conflicts, answers: withAnswers(sent.answers, met) };
  }
  return { step: 'check', failure: result.failure };
}

/** The photos of a step that shows them, those just chosen too; null where it does not. */
async function photosIn(form: FormData, session: Session | null) {
  if (!form.has('photos-key')) return null;
  return session ? receivePhotos(session.client, form, 'photos') : readPhotoField(form, 'photos');
}

async function keep(sent: SentForm, state: FormState, session: Session): Promise<Turn> {
  const saved = await saveDraft(session, { ...state, what: 'activity' }, sent.saves);
  if ('saves' in saved) return { saves: saved.saves };
  return { saves: sent.saves, isBehind: saved.problem === 'elsewhere' };
}

/**
 * Takes a sent form.
 * @throws DatabaseError when the database does not answer
 */
export async function takePostForm(
  form: FormData,
  request: SessionContext & Parameters<typeof signInHere>[2],
  now: number,
): Promise<PostOutcome> {
  const locale = localeOfPath(request.url.pathname);
  const typed = readForm(form);
  const edited = form.get('edited');
  const context = await contextOf(locale, typed.carried?.schedules ?? [], now);
  const signsIn = await signInHere(typed.command, typed, request);
  const session = signsIn ? signsIn.session : await sessionOf(request);
  const photos = await photosIn(form, session);
  const sent = photos
    ? { ...typed, answers: withAnswers(typed.answers, photoAnswers(photos.photos)) }
    : typed;
  const turn: Turn & { revision?: string } = signsIn
    ? withSigningIn(signsIn)
    : sent.command === 'send'
      ? await sendIt(sent, context, session, locale)
      : await turnOf(sent, context, locale);
  if (turn.revision !== undefined) {
    if (session) await dropDraft(session, sent.key).catch(() => undefined);
    return { location: localePath(locale, `/me/revisions/${turn.revision}?sent=${sent.key}`) };
  }
  const state: FormState = {
    step: sent.step,
    key: sent.key,
    answers: sent.answers,
    edited: typeof edited === 'string' && sent.carried ? edited : '',
    editing: sent.editing,
    ...(photos && { photos }),
    ...turn,
  };
  const kept = session ? await keep(sent, state, session) : { saves: sent.saves };
  return { page: await buildPage({ ...state, ...kept }, context, session, locale, now) };
}
