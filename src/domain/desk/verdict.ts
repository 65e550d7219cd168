/** What a curator decides about a revision, and what can be in the way. */

/** pause: it is taken, and the entry says 休止中. merge: it is taken in by an entry that is there. */
export const verdicts = ['approve', 'ask', 'reject', 'pause', 'merge'] as const;
export type Verdict = (typeof verdicts)[number];

/** Verdicts whose sender must be told why. */
export const needsReason: ReadonlySet<string> = new Set<Verdict>(['ask', 'reject', 'merge']);

/** So many characters the words to the sender may have. */
export const reasonMax = 1000;

/**
 * Why something at the desk was not done. `seen_changed`: it is not any more what was on the page;
 * `own`: her own while another curator can decide it; `own_reason`: then she says why.
 */
export type DeskProblem =
  | 'not_yours'
  | 'conflict'
  | 'field'
  | 'own'
  | 'reason'
  | 'decided'
  | 'gone'
  | 'merge'
  | 'date'
  | 'seen_changed'
  | 'too_long'
  | 'nothing_chosen'
  | 'unchanged'
  | 'too_many'
  | 'unreachable';
