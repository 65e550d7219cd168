/** What the page of the form of an event shows. */
import type { Area } from '../area.ts';
import type { Field } from '../field.ts';
import type { PhotoFieldState } from '../photo.ts';
import type { Answers, Problems } from '../post/answers.ts';
import type { Conflict, PlaceChoice, PostFailure, Poster, SigningIn } from '../post/form-page.ts';

/** Something one may choose by its key. */
export interface Named {
  id: string;
  name: string;
}

/** Everything the form shows. */
export interface EventFormPage {
  /** Code of the event that is edited; null for a new one. */
  code: string | null;
  /** Idempotency key of what will be sent. */
  key: string;
  /** What the form carries of the event that is edited. */
  edited: string;
  /** What the desk asks about what was sent; null: nothing. */
  question: string | null;
  /** What was sent already and waits is changed. */
  isAnswer: boolean;
  answers: Answers;
  problems: Problems;
  /** Null while nobody is signed in. */
  poster: Poster | null;
  areas: readonly Area[];
  fields: readonly Field[];
  series: readonly Named[];
  issues: readonly Named[];
  /** Places found by the words; null: not looked for. */
  found: readonly PlaceChoice[] | null;
  /** Places that are chosen. */
  chosen: readonly PlaceChoice[];
  photos: PhotoFieldState;
  /** Ids of photos that still lack words. */
  speechless: readonly string[];
  conflicts: readonly Conflict[];
  failure: PostFailure | null;
  signingIn: SigningIn;
  /** How often its draft was saved, as far as this screen knows; 0: never. */
  saves: number;
  /** What came of saving it now: kept, or another screen had saved more. */
  draft: 'kept' | 'behind' | null;
}
