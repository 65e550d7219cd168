/**
 * What a form of posting carries: every field as it was typed, in order, so that a step that comes
 * back, a draft and a sign-in in between lose nothing. What it means is read by the schemas beside.
 */
import { z } from 'zod';

/** Field name → what was typed or ticked. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** Why a field is not taken; `limit` is what may not be passed, `word` what the sentence names. */
export interface Problem {
  code: ProblemCode;
  limit?: number;
  word?: string;
}

export const problemCodes = [
  'missing',
  'choose',
  'too_long',
  'no_number',
  'too_small',
  'too_big',
  'order',
  'no_date',
  'weekday',
  'no_days',
  'no_url',
  'no_phone',
  'no_email',
  'unread',
  'too_many',
  'not_found',
  'look_first',
  'held_back',
  'refused',
] as const;
/** The kinds of mistakes a form knows. */
export type ProblemCode = (typeof problemCodes)[number];

/** Field name → what is wrong with it. */
export type Problems = Readonly<Record<string, Problem>>;

/** More fields than any form has, and longer than any field takes: nobody's answers, but a program's. */
const mostFields = 400;
const longestField = 12_000;

const nameSchema = z.string().regex(/^[a-z][a-z0-9_.]{0,39}$/);

/** The fields of a sent form that are answers; files and strange names are left out. */
export function answersOf(form: Iterable<[string, unknown]>): Answers {
  const answers: Record<string, string[]> = {};
  let count = 0;
  for (const [name, value] of form) {
    if (typeof value !== 'string' || !nameSchema.safeParse(name).success) continue;
    if (++count > mostFields) break;
    (answers[name] ??= []).push(value.slice(0, longestField).replace(/\r\n?/g, '\n'));
  }
  return answers;
}

/** Every answer as a pair of name and value, for hidden fields. */
export function pairsOf(answers: Answers): [string, string][] {
  return Object.entries(answers).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
}

/** What stands in a field, '' where nothing does. */
export function one(answers: Answers, name: string): string {
  return answers[name]?.[0] ?? '';
}

/** What is ticked in a group of boxes. */
export function many(answers: Answers, name: string): readonly string[] {
  return answers[name] ?? [];
}

/** Answers with some of them changed; an empty list takes a field away. */
export function withAnswers(answers: Answers, changes: Answers): Answers {
  return Object.fromEntries(
    Object.entries({ ...answers, ...changes }).filter(([, values]) => values.length > 0),
  );
}

/** Answers without those whose names begin so. */
export function withoutPrefix(answers: Answers, prefix: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith(prefix)));
}

/** Data from outside that should be answers: a draft from the device or the server. */
export const answersSchema: z.ZodType<Answers> = z.record(
  nameSchema,
  z.array(z.string().max(longestField)).max(80),
);
