/** What the page of a form of posting shows. */
import type { Activity, ActivityPlace } from '../activity.ts';
import type { Spot } from '../address/spot.ts';
import type { Area } from '../area.ts';
import type { Kind } from '../kind.ts';
import type { Outlook } from '../revision/status.ts';
import type { PhotoFieldState } from '../photo.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Answers, Problems } from './answers.ts';
import type { FieldTrace } from './home-warning.ts';
import type { Step } from './steps.ts';

/** A place one may choose. */
export interface PlaceChoice {
  code: string;
  name: string;
  address: string | null;
}

/** An entry that may be the same. */
export interface Duplicate {
  code: string;
  name: string;
  /** Where it is, in the words of its entry. */
  address: string | null;
  /** Address of its page. */
  path: string;
  isPlace: boolean;
}

/** A group the person may post for. */
export interface OwnGroup {
  code: string;
  name: string;
}

/** Who fills the form in, as far as the form shows it. */
export interface Poster {
  email: string;
  groups: readonly OwnGroup[];
  isCurator: boolean;
}

/** What becomes of a form posted for a group; null: for none. */
export interface GroupOutlook {
  group: string | null;
  outlook: Outlook;
}

/** Why a form was not taken although its fields are fine. */
export type PostFailure =
  'gone' | 'forbidden' | 'refused' | 'too_many' | 'unreachable' | 'expired' | 'unchanged';

/** How far signing in at the end has come. */
export interface SigningIn {
  /** A code is on its way to this address. */
  email: string | null;
  problem: 'email' | 'code_form' | 'code_wrong' | 'too_many' | 'unreachable' | null;
}

/** One field that someone else changed meanwhile. */
export interface Conflict {
  field: string;
  /** What stands there now, and what this form says; null: nothing. */
  theirs: string | null;
  yours: string | null;
}

/** Everything one step shows. */
export interface PostFormPage {
  step: Step;
  answers: Answers;
  problems: Problems;
  /** Idempotency key of what will be sent, and of the draft. */
  key: string;
  kinds: readonly Kind[];
  areas: readonly Area[];
  /** Null while nobody is signed in. */
  poster: Poster | null;
  /** Code of the entry that is edited; null for a new one. */
  editing: string | null;
  /** What the form carries of that entry. */
  edited: string;
  /** What the desk asks about what was sent; null: nothing. */
  question: string | null;
  /** What was sent already and waits is changed. */
  isAnswer: boolean;
  /** How often its draft has been saved on the server; 0: not yet. */
  saves: number;
  /** Another screen has saved this draft since: this one does not save over it. */
  isBehind: boolean;
  schedules: readonly Schedule[];
  /** Places found by the words; null: not looked for. */
  places: readonly PlaceChoice[] | null;
  /** The listed place that is chosen. */
  chosenPlace: (PlaceChoice & { activityPlace: ActivityPlace }) | null;
  /** What may give away the home it is about. */
  homeTraces: readonly FieldTrace[];
  /** Positions found by the address; null: not looked for. */
  spots: readonly Spot[] | null;
  preview: Activity | null;
  /** How many contacts the public will not see. */
  hiddenContacts: number;
  photos: PhotoFieldState;
  /** Ids of photos that still lack words. */
  speechless: readonly string[];
  duplicates: readonly Duplicate[];
  /** What becomes of it when it is sent, by group. */
  outlooks: readonly GroupOutlook[];
  conflicts: readonly Conflict[];
  failure: PostFailure | null;
  /** She keeps the entry, and may look at its history. */
  hasHistory: boolean;
  signingIn: SigningIn;
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number;
}
