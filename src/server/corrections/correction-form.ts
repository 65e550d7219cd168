/** The two forms of a correction: what they carry, and what has to be right before it is stored. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  correctionSubjects,
  reportedPartSchema,
  type CorrectionProblem,
  type CorrectionSubject,
  type ReportedPart,
} from '#domain/correction.ts';
import { formTrap } from '#domain/form-trap.ts';
import { textOf } from '../form-texts.ts';
import { openForm, sealForm } from '../security/form-token.ts';

const contentSchema = z.object({
  of: z.enum(correctionSubjects),
  code: z.string(),
  /** The notice or photo of the entry that it is about. */
  part: reportedPartSchema.nullable(),
  /** Idempotency key: the form sent twice is one correction. */
  key: z.uuid(),
  /** Version of the entry when the form was opened; null when the database did not say. */
  version: z.int().nullable(),
});

/** What a correction's form was made for. */
export type FormContent = z.infer<typeof contentSchema>;

/** Nobody reads the question and presses an answer within this; milliseconds. */
const fastestMs = 800;
/** A form left open over night still works. */
const lifetimeMs = 24 * 60 * 60 * 1000;
/** As long as the database takes words. */
const wordsLifetimeMs = 60 * 60 * 1000;

/** The token of a new form about an entry, or one notice or photo of it. */
export function newForm(
  subject: CorrectionSubject,
  part: ReportedPart | null,
  version: number | null,
  now: number,
): string {
  return sealForm('correction', { ...subject, part, key: randomUUID(), version }, now);
}

/** The token with which words may be added to a correction that was stored. */
export function wordsForm(content: FormContent, now: number): string {
  return sealForm('correction words', content, now);
}

/** What a sent form was made for, or why it is not taken. */
export function readForm(form: FormData, now: number): FormContent | CorrectionProblem {
  const opened = openForm('correction', textOf(form, 'token'), contentSchema, now);
  if (!opened || opened.ageMs > lifetimeMs || textOf(form, formTrap) !== '') return 'expired';
  return opened.ageMs < fastestMs ? 'too_early' : opened.content;
}

/** The correction a token lets its holder add words to; null when it does not, or not any more. */
export function readWordsToken(token: string, now: number): FormContent | null {
  const opened = openForm('correction words', token, contentSchema, now);
  return opened && opened.ageMs <= wordsLifetimeMs ? opened.content : null;
}
