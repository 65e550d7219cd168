/** What the pages of signing up are given. */
import type { Field } from '../field.ts';
import type { Answers, Problems } from '../post/answers.ts';
import type { EventToSignUp, Seat, SignUpProblem } from './sign-up.ts';

/** The form of an event, as it is opened or as it comes back. */
export interface SignUpPage {
  event: EventToSignUp;
  fields: Field[];
  token: string;
  problem: SignUpProblem | null;
  problems: Problems;
  answers: Answers;
}

/** The page of a seat; without one there is a problem. */
export interface SeatPage {
  seat: Seat | null;
  fields: Field[];
  problem: SignUpProblem | null;
  problems: Problems;
  /** As they were typed, where they were refused. */
  answers: Answers | null;
  /** What a button of the page just did. */
  done: 'changed' | 'cancelled' | 'thanks' | null;
}
