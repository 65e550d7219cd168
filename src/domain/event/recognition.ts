/** 表彰・お礼: given at an event to a group, an activity or a place; never to a person. */
import type { Reference } from '../activity.ts';
import type { LocalDate } from '../schedule/local-date.ts';

/** Who may get one. */
export const recognisedSubjects = ['group', 'activity', 'place'] as const;
export type RecognisedSubject = (typeof recognisedSubjects)[number];

/** A group, activity or place as a link to it needs. */
export interface Recognised extends Reference {
  of: RecognisedSubject;
}

/** One recognition. */
export interface Recognition {
  id: string;
  words: string;
  givenOn: LocalDate;
  event: Reference;
  to: Recognised;
}

/** What may be wrong with one that was sent. */
export const recognitionProblems = [
  'who',
  'words',
  'state',
  'not_yours',
  'too_many',
  'unreachable',
] as const;
export type RecognitionProblem = (typeof recognitionProblems)[number];

/** How a form went: done, or what is wrong and what was typed. */
export type RecognitionOutcome =
  | { done: 'given' | 'taken_back' }
  | { problem: RecognitionProblem; typed: { to: string; words: string } };

/** The page on which an event's keepers give them. */
export interface RecognitionPage {
  event: Reference;
  given: Recognition[];
  /** Who may be chosen: partners and host, and what was found. */
  offered: Recognised[];
  /** What was looked for. */
  query: string;
  /** Key of the next one. */
  key: string;
}
