/** One step of the form of posting with everything it shows. */
import type { Spot } from '#domain/address/spot.ts';
import type { Answers, Problems } from '#domain/post/answers.ts';
import type {
  Conflict,
  Duplicate,
  PlaceChoice,
  PostFailure,
  PostFormPage,
  SigningIn,
} from '#domain/post/form-page.ts';
import { codeOfHome, homeWarning } from '#domain/post/home-warning.ts';
import { photosOf } from '#domain/post/photos.ts';
import type { PhotoFieldState } from '#domain/photo.ts';
import { previewOf } from '#domain/post/preview.ts';
import { readEntry, type PostContext, type Step } from '#domain/post/steps.ts';
import { readTimes } from '#domain/post/times.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import type { Schedule } from '#domain/schedule/schedule.ts';
import { readCarried } from '#domain/post/edit.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadAreas } from '../areas.ts';
import { loadKinds } from '../kinds.ts';
import { newPhotoField } from '../photos/photo-form.ts';
import type { Session } from '../session/session.ts';
import { loadChosenPlace, loadKeptPlace } from './choices.ts';
import { findSame } from './duplicates.ts';
import { groupFor } from './group-for.ts';
import { outlooksOf } from './send-entry.ts';

/** Where a form stands. */
export interface FormState {
  step: Step;
  key: string;
  answers: Answers;
  /** Hidden field of the entry it edits; '' for a new one. */
  edited: string;
  editing: string | null;
  problems?: Problems;
  places?: readonly PlaceChoice[];
  spots?: readonly Spot[];
  conflicts?: readonly Conflict[];
  failure?: PostFailure | null;
  hasHistory?: boolean;
  signingIn?: SigningIn;
  saves?: number;
  isBehind?: boolean;
  photos?: PhotoFieldState;
  speechless?: readonly string[];
}

/** What the town and the day say to a form. */
export async function contextOf(
  locale: Locale,
  before: readonly Schedule[],
  now: number,
): Promise<PostContext> {
  const [kinds, areas] = await Promise.all([loadKinds(locale), loadAreas()]);
  return {
    kinds: kinds.map(({ code }) => code),
    areas: areas.map(({ code }) => code),
    today: japanMoment(now).date,
    before,
  };
}

/** Who fills a form in, as far as it shows it. */
export function posterOf(session: Session | null): PostFormPage['poster'] {
  if (!session) return null;
  return {
    email: session.email,
    groups: session.groups.map(({ code, name }) => ({ code, name })),
    isCurator: session.curates !== null,
  };
}

/**
 * Builds the page.
 * @param now milliseconds since 1970-01-01T00:00Z
 * @throws DatabaseError
 */
export async function buildPage(
  state: FormState,
  context: PostContext,
  session: Session | null,
  locale: Locale,
  now: number,
): Promise<PostFormPage> {
  const { step, answers } = state;
  const carried = readCarried(state.edited);
  const [kinds, areas, chosenPlace] = await Promise.all([
    loadKinds(locale),
    loadAreas(),
    loadChosenPlace(answers, locale),
  ]);
  const entry = step === 'check' ? readEntry(answers, context) : null;
  const { where } = entry ?? {};
  const area = where?.where === 'area' ? areas.find(({ code }) => code === where.area) : undefined;
  const duplicates: Duplicate[] =
    entry && state.editing === null ? await findSame(entry, chosenPlace, session) : [];
  const keptPlace =
    where?.where === 'kept' && session
      ? await loadKeptPlace(where.placeId, context.kinds, session)
      : null;
  const outlooks =
    entry && session
      ? await outlooksOf({ key: state.key, answers, carried }, context, session)
      : [];
  return {
    step,
    answers,
    edited: state.edited,
    editing: state.editing,
    question: carried?.question ?? null,
    isAnswer: (carried?.revision ?? null) !== null,
    problems: state.problems ?? {},
    key: state.key,
    saves: state.saves ?? 0,
    isBehind: state.isBehind ?? false,
    kinds,
    areas,
    poster: posterOf(session),
    schedules: step === 'when' ? readTimes(answers, context.today, context.before).schedules : [],
    places: state.places ?? null,
    chosenPlace,
    homeTraces: homeWarning(answers, codeOfHome(chosenPlace)),
    spots: state.spots ?? null,
    preview:
      entry &&
      previewOf(entry, {
        place: where?.where === 'listed' ? (chosenPlace?.activityPlace ?? null) : keptPlace,
        area: area ?? null,
        group: groupFor(answers, session),
        today: context.today,
      }),
    hiddenContacts: entry?.contacts.filter(({ visibility }) => visibility !== 'public').length ?? 0,
    photos: state.photos ?? newPhotoField(photosOf(answers)),
    speechless: state.speechless ?? [],
    duplicates,
    outlooks,
    conflicts: state.conflicts ?? [],
    failure: state.failure ?? null,
    hasHistory: state.hasHistory ?? false,
    signingIn: state.signingIn ?? { email: null, problem: null },
    now,
  };
}
