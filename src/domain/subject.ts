/** What a place, an activity and a group have alike: whom to ask, how true it is, where it came from. */
import { addDays } from './schedule/local-date.ts';

export type RecordStatus = 'draft' | 'published' | 'paused' | 'ended';

/** A text as the reader gets it: in her reading where there is one, else in Japanese, and marked so. */
export interface ReaderText {
  text: string;
  /** BCP 47, for `lang`. */
  lang: 'ja' | 'en';
  /** Who translated it; null for the original. */
  translatedBy: string | null;
}

/** Ways to reach someone. */
export const contactKinds = ['phone', 'fax', 'email', 'url', 'form', 'line', 'other'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Who may read a contact: anyone, people who signed in, its keepers. */
export const contactVisibilities = ['public', 'signed_in', 'curators'] as const;

export interface Contact {
  kind: ContactKind;
  value: string;
  label: string | null;
}

export type VerificationMethod = 'self' | 'visit' | 'phone' | 'walk' | 'open_data';

/** The last time someone made sure that an entry is true. */
export interface Verification {
  method: VerificationMethod;
  /** Date in Japan, YYYY-MM-DD. */
  on: string;
  /** Date by which it should be made sure again. */
  nextDue: string | null;
}

/** A few words of its people on its page, until a date. */
export interface ShortNotice {
  /** Key. */
  id: string;
  text: string;
  /** Last date in Japan on which it stands there. */
  until: string;
}

/** Where an entry came from; the credit line stands on its page. */
export interface Source {
  name: string;
  url: string | null;
  licence: string | null;
  licenceUrl: string | null;
  credit: string;
}

/** Whether an entry should have been made sure of before `today` (both YYYY-MM-DD). */
export function isOverdue(verification: Pick<Verification, 'nextDue'>, today: string): boolean {
  return verification.nextDue !== null && verification.nextDue < today;
}

/**
 * How late an entry is. `overdue`: it should have been made sure of. `unconfirmed`: its keepers were
 * asked three times, in four weeks, and nobody answered.
 */
export type Lateness = 'overdue' | 'unconfirmed';

/** From when it is due to the third reminder; days. */
const remindedFor = 28;

/** How late an entry is on a day in Japan (YYYY-MM-DD); null: it is not, or nobody ever made sure of it. */
export function latenessOf(
  verification: Pick<Verification, 'nextDue'> | null,
  today: string,
): Lateness | null {
  if (!verification?.nextDue || !isOverdue(verification, today)) return null;
  return addDays(verification.nextDue, remindedFor) < today ? 'unconfirmed' : 'overdue';
}
