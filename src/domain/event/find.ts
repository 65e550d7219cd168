/** A find of a まち歩き as a device keeps it and the form sends it, and what the site answers. */

/** Longest words of a find; characters. */
export const maxFindWords = 200;
export const maxNearWords = 120;

/** The fields of a find besides its photo, by the names under which the form sends them. */
export const findFields = ['words', 'near', 'team', 'kind', 'p_position'] as const;
export type FindField = (typeof findFields)[number];

export const findProblems = [
  /** Neither the code of the site, nor a seat, nor a host. */
  'code',
  /** Not its time. */
  'closed',
  'words',
  'photo',
  'too_large',
  'too_many',
  'refused',
  'unreachable',
] as const;
export type FindProblem = (typeof findProblems)[number];

/** What the site says to a find. */
export type FindAnswer = { taken: true } | { taken: false; problem: FindProblem };

/** Whether the same find may be taken later, as it is. */
export function isForLater(problem: FindProblem): boolean {
  return problem === 'unreachable' || problem === 'too_many' || problem === 'code';
}

/** A find as the device keeps it. */
export interface KeptFind {
  /** Made by the device: sent twice it is one find. */
  key: string;
  /** Code of the event. */
  event: string;
  fields: Partial<Record<FindField, string>>;
  photo: Blob | null;
  /** ISO 8601. */
  foundAt: string;
  state: 'waiting' | 'sent' | 'refused';
  /** Why it is not sent. */
  problem: FindProblem | null;
}

/** Where finds of an event are sent to by a device. */
export const findsPath = (code: string) => `/e/${code}/walk/finds.json`;
