/** What the form of an event offers to choose from, and what its answers name. */
import { many, one, type Answers } from '#domain/post/answers.ts';
import { partnerNames, type EventContext, type EventKeys } from '#domain/event/event-form.ts';
import type { EventFormPage, Named } from '#domain/event/event-form-page.ts';
import type { PlaceChoice } from '#domain/post/form-page.ts';
import { photosOf } from '#domain/post/photos.ts';
import { readCarriedRecord } from '#domain/post/record-edit.ts';
import { parseShortCode } from '#domain/short-code.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadAreas } from '../areas.ts';
import { loadFields } from '../fields.ts';
import { newPhotoField } from '../photos/photo-form.ts';
import type { Session } from '../session/session.ts';
import { anonymous, dataOf } from '../supabase.ts';
import { posterOf } from './build-page.ts';
import { groupFor } from './group-for.ts';

/** Where the form stands. */
export type EventState = Partial<EventFormPage> &
  Pick<EventFormPage, 'code' | 'key' | 'edited' | 'answers'>;

/** What the town says to the form. */
export async function eventContext(locale: Locale): Promise<EventContext> {
  const [areas, fields] = await Promise.all([loadAreas(), loadFields(locale)]);
  return { areas: areas.map(({ code }) => code), fields: fields.map(({ code }) => code) };
}

/** Codes of the places that are chosen, each once. */
function chosenCodes(answers: Answers): string[] {
  const codes = many(answers, 'e_place').flatMap((code) => parseShortCode(code) ?? []);
  return [...new Set(codes)].slice(0, 12);
}

async function placesOf(answers: Answers): Promise<(PlaceChoice & { id: string })[]> {
  const codes = chosenCodes(answers);
  if (codes.length === 0) return [];
  const rows = dataOf(
    'places',
    await anonymous().from('places').select('id, code, name, address').in('code', codes),
  );
  return codes.flatMap((code) => rows.find((row) => row.code === code) ?? []);
}

/** The keys of what the answers name by codes and names. */
export async function eventKeys(answers: Answers, session: Session): Promise<EventKeys> {
  const names = partnerNames(answers);
  const groups =
    names.length === 0
      ? []
      : dataOf(
          'groups',
          await anonymous()
            .from('groups')
            .select('id, name')
            .eq('status', 'published')
            .in('name', names),
        );
  return {
    groupId: groupFor(answers, session)?.id ?? null,
    places: (await placesOf(answers)).map(({ id }) => id),
    groups: new Map(groups.map(({ id, name }) => [name, id])),
  };
}

async function openIssues(chosen: string): Promise<Named[]> {
  const rows = dataOf(
    'local_issues',
    await anonymous().from('local_issues').select('id, title, status').order('title'),
  );
  return rows
    .filter(({ id, status }) => status !== 'closed' || id === chosen)
    .map(({ id, title }) => ({ id, name: title }));
}

async function allSeries(): Promise<Named[]> {
  return dataOf('series', await anonymous().from('series').select('id, name').order('name'));
}

/**
 * Builds the page.
 * @throws DatabaseError
 */
export async function buildEventPage(
  state: EventState,
  locale: Locale,
  session: Session | null,
): Promise<EventFormPage> {
  const { answers } = state;
  const carried = state.edited === '' ? null : readCarriedRecord(state.edited);
  const [areas, fields, series, issues, chosen] = await Promise.all([
    loadAreas(),
    loadFields(locale),
    allSeries(),
    openIssues(one(answers, 'e_issue')),
    placesOf(answers),
  ]);
  return {
    ...{
      saves: 0,
      draft: null,
      problems: {},
      found: null,
      speechless: [],
      conflicts: [],
      failure: null,
    },
    signingIn: { email: null, problem: null },
    photos: newPhotoField(photosOf(answers)),
    ...state,
    ...{ areas, fields, series, issues, poster: posterOf(session) },
    question: carried?.question ?? null,
    isAnswer: (carried?.revision ?? null) !== null,
    chosen: chosen.map(({ code, name, address }) => ({ code, name, address })),
  };
}
