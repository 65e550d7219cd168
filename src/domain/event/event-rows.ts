/** Rows of the form of an event: its programme by time, and the host's own questions. */
import { z } from 'zod';
import { many, one, type Answers, type Problem, type Problems } from '../post/answers.ts';

export const questionKinds = ['short', 'choice', 'yes_no'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** So many steps a programme may have, and questions a host. */
const mostSteps = 12;
const mostQuestions = 5;
const mostChoices = 8;

/** A step of a programme as a document holds it. */
export interface ProgrammeStep {
  starts: string | null;
  title: string;
  words: string | null;
}

/** A question as a document holds it; a new one has no id yet. */
export interface Question {
  id?: string;
  question: string;
  kind: QuestionKind;
  choices: string[];
  required: boolean;
}

interface Rows<Row> {
  rows: Row[];
  problems: Problems;
}

const clean = (value: string) => value.replace(/(?!\n)\p{Cc}/gu, '').trim();
const isLong = (value: string, most: number) => [...value].length > most;

/** How many rows of a kind the form shows: those that are filled in and some that are empty. */
export function shownRows(answers: Answers, kind: 'g' | 'q'): number {
  const [field, most, spare] = kind === 'g' ? ['step', mostSteps, 3] : ['ask', mostQuestions, 1];
  const used = Array.from({ length: most }, (_, n) => n).filter(
    (n) => one(answers, `${kind}${n}.${field}`).trim() !== '',
  );
  return Math.min(most, (used.at(-1) ?? -1) + 1 + spare);
}

/** Reads the steps of the programme; an empty row is none. */
export function readProgramme(answers: Answers): Rows<ProgrammeStep> {
  const problems: Record<string, Problem> = {};
  const rows = Array.from({ length: mostSteps }, (_, n) => n).flatMap((n): ProgrammeStep[] => {
    const [title, words] = [`step`, `about`].map((field) => clean(one(answers, `g${n}.${field}`)));
    const starts = one(answers, `g${n}.at`).trim();
    if (!title && !words && !starts) return [];
    if (!title) problems[`g${n}.step`] = { code: 'missing' };
    if (isLong(title ?? '', 120)) problems[`g${n}.step`] = { code: 'too_long', limit: 120 };
    if (isLong(words ?? '', 500)) problems[`g${n}.about`] = { code: 'too_long', limit: 500 };
    if (starts !== '' && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(starts)) {
      problems[`g${n}.at`] = { code: 'no_number' };
    }
    return [{ starts: starts || null, title: title ?? '', words: words || null }];
  });
  return { rows, problems };
}

/** Steps as answers. */
export function programmeAnswers(steps: readonly ProgrammeStep[]): Answers {
  return Object.fromEntries(
    steps.slice(0, mostSteps).flatMap(({ starts, title, words }, n): [string, string[]][] => [
      [`g${n}.at`, starts === null ? [] : [starts.slice(0, 5)]],
      [`g${n}.step`, [title]],
      [`g${n}.about`, words === null ? [] : [words]],
    ]),
  );
}

const kindSchema = z.enum(questionKinds).catch('short');

/** Reads the host's questions; an empty row is none. */
export function readQuestions(answers: Answers): Rows<Question> {
  const problems: Record<string, Problem> = {};
  const rows = Array.from({ length: mostQuestions }, (_, n) => n).flatMap((n): Question[] => {
    const question = clean(one(answers, `q${n}.ask`));
    if (question === '') return [];
    const kind = kindSchema.parse(one(answers, `q${n}.type`));
    const lines = one(answers, `q${n}.choices`).split('\n').map(clean).filter(Boolean);
    const choices = kind === 'choice' ? [...new Set(lines)] : [];
    if (isLong(question, 120)) problems[`q${n}.ask`] = { code: 'too_long', limit: 120 };
    if (kind === 'choice' && choices.length < 2) problems[`q${n}.choices`] = { code: 'missing' };
    if (choices.length > mostChoices) {
      problems[`q${n}.choices`] = { code: 'too_many', limit: mostChoices };
    }
    if (choices.some((choice) => isLong(choice, 60))) {
      problems[`q${n}.choices`] = { code: 'too_long', limit: 60 };
    }
    const id = z.guid().safeParse(one(answers, `q${n}.id`)).data;
    const required = many(answers, `q${n}.must`).includes('yes');
    return [{ ...(id !== undefined && { id }), question, kind, choices, required }];
  });
  return { rows, problems };
}

/** Questions as answers. */
export function questionAnswers(questions: readonly Question[]): Answers {
  return Object.fromEntries(
    questions.slice(0, mostQuestions).flatMap((asked, n): [string, string[]][] => [
      [`q${n}.id`, asked.id === undefined ? [] : [asked.id]],
      [`q${n}.ask`, [asked.question]],
      [`q${n}.type`, [asked.kind]],
      [`q${n}.choices`, asked.choices.length > 0 ? [asked.choices.join('\n')] : []],
      [`q${n}.must`, asked.required ? ['yes'] : []],
    ]),
  );
}
