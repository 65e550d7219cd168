/** The form of a report as its page shows it. */
import type { Field } from '../field.ts';
import type { Answers, Problems } from '../post/answers.ts';
import type { ReportToWrite, WrittenReport } from './outcome-form.ts';

/** Why a report was not taken. */
export type ReportFailure =
  'conflict' | 'not_yours' | 'state' | 'empty' | 'links' | 'words' | 'too_many' | 'unreachable';

export interface ReportPage {
  /** As it is saved now. */
  page: ReportToWrite;
  fields: readonly Field[];
  answers: Answers;
  problems: Problems;
  failure: ReportFailure | null;
  /** As it would be read, where that was asked for. */
  preview: WrittenReport | null;
}

/** What came of sending the form: where to go, or what the page shows. */
export type ReportTurn =
  | { done: 'saved' | 'published' }
  | Pick<ReportPage, 'answers' | 'problems' | 'failure' | 'preview'>;
