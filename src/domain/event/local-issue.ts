/** 地域課題 as curators keep them: the form, and what it means. About districts and hours, never persons. */
import { z } from 'zod';
import type { Area } from '../area.ts';
import type { Kind } from '../kind.ts';
import { withAnswers, type Answers, type Problems } from '../post/answers.ts';
import { choice, needed, readFields, say, text } from '../post/fields.ts';

export const issueStatuses = ['open', 'taken_up', 'closed'] as const;
export type IssueStatus = (typeof issueStatuses)[number];

/** A 地域課題 as the database's API returns it. */
export const keptIssueSchema = z.object({
  id: z.guid(),
  area_code: z.string(),
  kind_code: z.string().nullable(),
  title: z.string(),
  words: z.string(),
  hours: z.string().nullable(),
  status: z.enum(issueStatuses),
  updated_at: z.string().transform((at) => new Date(at)),
});
export type KeptIssue = z.output<typeof keptIssueSchema>;

/** Why one was not saved although its fields are fine. */
export type IssueFailure = 'not_yours' | 'gone' | 'unreachable';

/** A form that came back. */
export interface UnsentIssue {
  id: string;
  answers: Answers;
  problems: Problems;
  failure: IssueFailure | null;
}

/** The page of the desk. */
export interface IssuesPage {
  /** Areas she curates. */
  areas: Area[];
  area: string | null;
  kinds: readonly Kind[];
  issues: KeptIssue[];
  form: UnsentIssue & { isNew: boolean };
  isSaved: boolean;
}

/** What a curator may say of one: in which areas, and of which kinds. */
export interface IssueContext {
  areas: readonly string[];
  kinds: readonly string[];
}

/** Reads the form. */
export function readIssue(answers: Answers, { areas, kinds }: IssueContext) {
  const schema = z.object({
    i_title: needed(120),
    i_area: choice(areas).refine((area) => area !== null, say('choose')),
    i_kind: choice(kinds),
    i_words: text(1000),
    i_hours: text(120),
  });
  return readFields(schema, answers);
}

const fieldNames: Readonly<Record<string, string>> = {
  title: 'i_title',
  area_code: 'i_area',
  kind_code: 'i_kind',
  words: 'i_words',
  hours: 'i_hours',
};

/** The field of the form in which a column of an issue is asked for; null for any other. */
export function issueFieldOf(column: string): string | null {
  return fieldNames[column] ?? null;
}

/** The form filled in as an issue stands. */
export function issueAnswers(issue: KeptIssue): Answers {
  const { title, area_code: area, kind_code: kind, words, hours } = issue;
  const said = (value: string | null) => (value === null || value === '' ? [] : [value]);
  return withAnswers(
    {},
    {
      ...{ i_title: [title], i_area: [area], i_kind: said(kind) },
      ...{ i_words: said(words), i_hours: said(hours) },
    },
  );
}
