/** The database's named refusals as the desk says them. */
import type { DeskProblem } from '#domain/desk/verdict.ts';
import { refusalOf, type Refusal } from '../revisions/answer.ts';

/** What was typed, to be shown again. */
export type Typed = Record<string, string>;

/** Why something was not done, and with which field. */
export interface DeskTrouble {
  problem: DeskProblem;
  /** Key of the document, such as `cost_max`. */
  field: string | null;
  typed: Typed;
}

/** What became of a form: what was done, or why not and what was typed. */
export type DeskOutcome<Done> = { done: Done } | DeskTrouble;

const problems: Readonly<Record<Refusal['refused'], DeskProblem>> = {
  not_allowed: 'not_yours',
  conflict: 'conflict',
  field: 'field',
  own: 'own',
  reason_missing: 'reason',
  decided: 'decided',
  gone: 'gone',
  key: 'gone',
  no_merge: 'merge',
  too_many: 'too_many',
};

const statuses: Partial<Record<DeskProblem, number>> = {
  not_yours: 403,
  gone: 404,
  conflict: 409,
  decided: 409,
  seen_changed: 409,
  too_many: 429,
  unreachable: 503,
};

/** What a refusal means at the desk. */
export function troubleOf({ refused, field }: Refusal, typed: Typed): DeskTrouble {
  return { problem: problems[refused], field, typed };
}

/** Trouble that the desk finds itself. */
export function stop(problem: DeskProblem, typed: Typed): DeskTrouble {
  return { problem, field: null, typed };
}

/** What an error of a function of the desk means. @throws DatabaseError where it is none of ours */
export function troubleOfError(
  what: string,
  error: { code: string; message: string; details: string },
  typed: Typed,
): DeskTrouble {
  // Confirming has refusals of its own.
  if (error.code === 'EN046') return stop('not_yours', typed);
  if (error.code === 'EN047') return stop('date', typed);
  return troubleOf(refusalOf(what, error), typed);
}

/** The HTTP status of a page that shows a problem. */
export function statusOf(problem: DeskProblem | undefined): number {
  return problem ? (statuses[problem] ?? 422) : 200;
}
