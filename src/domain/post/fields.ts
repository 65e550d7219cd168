/** The kinds of fields that forms of posting are made of: each reads what was typed into one field. */
import { z } from 'zod';
import type { Answers, Problem, ProblemCode, Problems } from './answers.ts';
import { problemCodes } from './answers.ts';

const typed = z.array(z.string()).default([]);
const single = typed.transform((values) => values[0] ?? '');

/** Without what nobody sees: control characters, blanks at the ends. */
function clean(text: string): string {
  return text.replace(/(?!\n)\p{Cc}/gu, '').trim();
}

/** The message of a zod issue: a code and, after a colon, its limit. */
export function say(code: ProblemCode, limit?: number): string {
  return limit === undefined ? code : `${code}:${limit}`;
}

/** A text of at most so many letters; null when nothing is written. */
export function text(most: number) {
  return single
    .transform(clean)
    .refine((value) => [...value].length <= most, say('too_long', most))
    .transform((value) => value || null);
}

/** A text that has to be there. */
export function needed(most: number) {
  return single
    .transform(clean)
    .refine((value) => value !== '', say('missing'))
    .refine((value) => [...value].length <= most, say('too_long', most));
}

/** One of several words; `null` where none of them is chosen. */
export function choice<const Word extends string>(words: readonly Word[]) {
  return single.transform((value) => words.find((word) => word === value) ?? null);
}

/** Those of several words that are ticked, in the order of the words. */
export function boxes<const Word extends string>(words: readonly Word[]) {
  return typed.transform((values) => words.filter((word) => values.includes(word)));
}

/** Whether a box is ticked. */
export const flag = single.transform((value) => value === 'yes');

/** はい, いいえ, or nobody said. */
export const yesNo = single.transform((value) =>
  value === 'yes' ? true : value === 'no' ? false : null,
);

/** A whole number, in full-width digits too, with 円, 人, 歳 or commas; null when left empty. */
export function number(least: number, most: number) {
  return single
    .transform((value) =>
      clean(value)
        .normalize('NFKC')
        .replace(/[,\s]|円|人|名|歳|才/g, ''),
    )
    .refine((value) => /^\d*$/.test(value), say('no_number'))
    .transform((value) => (value === '' ? null : Number(value)))
    .refine((value) => value === null || value >= least, say('too_small', least))
    .refine((value) => value === null || value <= most, say('too_big', most));
}

/** A link; `www.` and bare hosts get their https. Null when left empty. */
export const link = single
  .transform((value) => clean(value))
  .transform((value) =>
    value !== '' && !/^[a-z]+:/i.test(value) && /^[^\s/]+\.[^\s/]+/.test(value)
      ? `https://${value}`
      : value,
  )
  .refine((value) => value === '' || isLink(value), say('no_url'))
  .refine((value) => value.length <= 500, say('too_long', 500))
  .transform((value) => value || null);

/** Whether a text is an address of the web. */
export function isLink(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value) && !/\s/.test(value);
}

/** What a zod issue says, as a problem. */
function problemOf(message: string): Problem {
  const [code, limit] = message.split(':');
  const known = problemCodes.find((word) => word === code) ?? 'choose';
  return limit === undefined ? { code: known } : { code: known, limit: Number(limit) };
}

/** What some fields mean, or why they are not taken. */
export type Reading<Data> = { data: Data; problems: null } | { data: null; problems: Problems };

/** Reads fields by a schema whose keys are their names. */
export function readFields<Data>(schema: z.ZodType<Data>, answers: Answers): Reading<Data> {
  const { success, data, error } = schema.safeParse(answers);
  if (success) return { data, problems: null };
  const problems: Record<string, Problem> = {};
  for (const { path, message } of error.issues) {
    problems[String(path[0] ?? '')] ??= problemOf(message);
  }
  return { data: null, problems };
}
