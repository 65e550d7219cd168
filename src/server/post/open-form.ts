/** A form of posting as it is opened: empty, from a draft, of an entry, or at a place. */
import { withAnswers } from '#domain/post/answers.ts';
import type { PostFormPage } from '#domain/post/form-page.ts';
import { readCarried } from '#domain/post/edit.ts';
import { stepNamed } from '#domain/post/steps.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Session } from '../session/session.ts';
import { buildPage, contextOf, type FormState } from './build-page.ts';
import { loadDraft } from './drafts.ts';
import { answersFromEvent } from './from-event.ts';
import { loadEntry, loadRevision, type FilledForm } from './load-entry.ts';
import { newKey } from './read-form.ts';

async function stateOf(search: URLSearchParams, session: Session | null): Promise<FormState> {
  const draft = session && (await loadDraft(session, search.get('draft') ?? '', 'activity'));
  if (draft) return draft;
  const promoted = session && (await answersFromEvent(session, search.get('event') ?? ''));
  // 「この場所に活動をのせる」: from the page of a place.
  const place = search.get('place') ?? '';
  const group = search.get('group') ?? '';
  return {
    step: 'name',
    key: newKey(),
    answers:
      promoted ??
      withAnswers(
        {},
        {
          where: place ? ['listed'] : [],
          place: place ? [place] : [],
          group: group ? [group] : [],
        },
      ),
    edited: '',
    editing: null,
  };
}

/** The form of something new, or of a draft that the address names. */
export async function openNewForm(
  search: URLSearchParams,
  session: Session | null,
  locale: Locale,
  now: number,
): Promise<PostFormPage> {
  const state = await stateOf(search, session);
  const before = readCarried(state.edited)?.schedules ?? [];
  return buildPage(state, await contextOf(locale, before, now), session, locale, now);
}

async function openFilled(
  filled: FilledForm | null,
  step: string,
  session: Session,
  locale: Locale,
  now: number,
): Promise<PostFormPage | null> {
  if (!filled) return null;
  const before = readCarried(filled.edited)?.schedules ?? [];
  const context = await contextOf(locale, before, now);
  const state: FormState = { step: stepNamed(step), key: newKey(), ...filled };
  return buildPage(state, context, session, locale, now);
}

/**
 * The form of an activity that is there, filled in.
 * @param step the step it opens at
 * @returns null where she can not see it
 */
export async function openEntryForm(
  code: string,
  step: string,
  session: Session,
  locale: Locale,
  now: number,
): Promise<PostFormPage | null> {
  return openFilled(await loadEntry(session, code), step, session, locale, now);
}

/**
 * The form of what was sent and waits, with the question of the desk.
 * @param step the step it opens at
 * @returns null where there is none of hers, or it is decided
 */
export async function openRevisionForm(
  id: string,
  step: string,
  session: Session,
  locale: Locale,
  now: number,
): Promise<PostFormPage | null> {
  return openFilled(await loadRevision(session, id), step, session, locale, now);
}
