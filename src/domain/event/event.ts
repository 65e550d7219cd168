/** Events (プラットフォーム): where people of several fields meet so that something new comes of it. */
import type { Reference } from '../activity.ts';
import type { ReaderText } from '../subject.ts';
import type { EventTimes } from './ahead.ts';
import type { EventForm } from './form.ts';

/** What a list says of an event. */
export interface EventSummary extends EventTimes {
  code: string;
  title: ReaderText;
  kana: string | null;
  form: EventForm;
  /** What its hosts would be glad to see come of it; one sentence. */
  purpose: ReaderText;
  /** Why it was cancelled or postponed. */
  statusNote: string | null;
  online: boolean;
  /** Places it goes to, in their order. */
  places: Reference[];
  /** Where, where no place says it. */
  placeNote: string | null;
  /** Codes of the areas it lies in. */
  areas: string[];
  /** Codes of the fields that are meant to meet, in the order of the town's list. */
  fields: string[];
  group: Reference | null;
  series: Reference | null;
  costMin: number | null;
  costMax: number | null;
  version: number;
  createdAt: number;
  updatedAt: number;
}
