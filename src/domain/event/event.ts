/** Events (プラットフォーム): where people of several fields meet so that something new comes of it. */
import type { Recognition } from './recognition.ts';
import type { AccessFact } from '../access.ts';
import type { ActivityPlace, Reference } from '../activity.ts';
import type { Area } from '../area.ts';
import type { Photo } from '../photo.ts';
import type { Contact, ReaderText } from '../subject.ts';
import type { EventTimes } from './ahead.ts';
import type { EventForm } from './form.ts';
import type { EventOutcome } from './outcome.ts';

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
  createdAt: number;
  updatedAt: number;
}

/** One part of an event, in the order of the day. */
export interface ProgrammePart {
  /** Minutes since midnight in Japan; null: no time is given. */
  startsAt: number | null;
  title: string;
  words: string | null;
}

/** Who helps the host: a group of the map, or anyone by name. */
export interface Partner {
  /** Null for who has no page. */
  code: string | null;
  name: string;
}

/** 地域課題: what the curators of an area would like to see taken up. Never about persons. */
export interface LocalIssue {
  title: string;
  words: string;
  hours: string | null;
  area: Pick<Area, 'code' | 'name' | 'nameEn'>;
}

/** One that nobody has taken up yet. */
export interface OpenIssue extends LocalIssue {
  id: string;
}

/** A row of events, or a 協議の場 that exists already (`standing`). */
export interface Series extends Reference {
  purpose: string;
  form: EventForm;
  standing: boolean;
  /** When it meets, in words: 毎月第2火曜 14:00. */
  rhythm: string | null;
  group: Reference | null;
  /** Its own page elsewhere. */
  url: string | null;
}

/** Everything the page of an event says. */
export interface EventDetail extends EventSummary {
  description: ReaderText;
  /** In full; `places` names the same. */
  venues: ActivityPlace[];
  area: Pick<Area, 'code' | 'name' | 'nameEn'> | null;
  programme: ProgrammePart[];
  partners: Partner[];
  costNote: string | null;
  /** BCP 47. */
  languages: string[];
  /** What there is, beside what the places have. */
  access: AccessFact[];
  childcare: boolean;
  inSeries: Series | null;
  issue: LocalIssue | null;
  copiedFrom: Reference | null;
  /** What was given there to groups, activities and places. */
  recognitions: Recognition[];
  photos: Photo[];
  contacts: Contact[];
  /** Its ideas board was opened (true) or closed by hand; null: it follows the clock. */
  boardOpened: boolean | null;
  /** Its report, and what was born from it. */
  outcome: EventOutcome;
  /** Date of the last change, YYYY-MM-DD in Japan. */
  updatedOn: string;
}
