/** The steps of the form, which fields each asks, and what is wrong in each. */
import type { LocalDate } from '../schedule/local-date.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { one, type Answers, type Problems } from './answers.ts';
import type { ContactDocument } from '../revision/contact-document.ts';
import { readContacts } from './ask-step.ts';
import { readFields } from './fields.ts';
import type { PhotoDraft } from '../photo.ts';
import { photosOf } from './photos.ts';
import { nameSchema, type NameInput } from './name-step.ts';
import { termsSchema, type TermsInput } from './terms-step.ts';
import { readTimes } from './times.ts';
import { readWhere, type WhereInput } from './where-step.ts';

export const steps = ['name', 'when', 'where', 'who', 'ask', 'check'] as const;
/** A step of the form. */
export type Step = (typeof steps)[number];

/** What a form has to know of the town and the day to read its answers. */
export interface PostContext {
  /** Codes of the kinds of activities and services, and of places. */
  kinds: readonly string[];
  areas: readonly string[];
  /** The date it is in Japan. */
  today: LocalDate;
  /** The times of the entry that is edited. */
  before: readonly Schedule[];
}

/** Everything a filled-in form says. */
export interface EntryInput {
  name: NameInput;
  schedules: Schedule[];
  where: WhereInput;
  terms: TermsInput;
  contacts: ContactDocument[];
  photos: PhotoDraft[];
}

/** The step with this name; the first where there is none. */
export function stepNamed(name: string): Step {
  return steps.find((step) => step === name) ?? 'name';
}

/** The step after or before another, at most the last or first. */
export function stepBeside(step: Step, by: 1 | -1): Step {
  const at = steps.indexOf(step) + by;
  return steps[Math.min(Math.max(at, 0), steps.length - 1)] ?? 'name';
}

const fieldsOfStep: Readonly<Record<Step, RegExp>> = {
  name: /^(title|kana|kind|description)$/,
  when: /^(words|words_read|t\d\..*)$/,
  where:
    /^(where|place|kept_place|place_q|area|online|online_url|p_.*|step_free|wheelchair|accessible_toilet|parking|child_friendly|pickup|wifi)$/,
  who: /^(welcome|welcome_note|age_min|age_max|ways|role_note|cost|cost_min|cost_max|cost_note|booking|booking_note|capacity|bring|alone|first_note|languages)$/,
  ask: /^(c\d\..*|group|proxy)$/,
  check: /^(reason|checked)$/,
};

/** The step that asks a field; null for those that no step shows. */
export function stepOfField(name: string): Step | null {
  return steps.find((step) => fieldsOfStep[step].test(name)) ?? null;
}

/** What is wrong in one step; nothing where it may be left. */
export function problemsOf(step: Step, answers: Answers, context: PostContext): Problems {
  switch (step) {
    case 'name':
      return readFields(nameSchema(context.kinds), answers).problems ?? {};
    case 'when':
      return readTimes(answers, context.today, context.before).problems;
    case 'where':
      return readWhere(answers, context).problems ?? {};
    case 'who':
      return readFields(termsSchema, answers).problems ?? {};
    case 'ask':
      return readContacts(answers).problems;
    case 'check':
      return [...one(answers, 'reason')].length > 1000
        ? { reason: { code: 'too_long', limit: 1000 } }
        : {};
  }
}

/** The first step that can not be left as it is, from the first on; null: all may be sent. */
export function firstTrouble(answers: Answers, context: PostContext): Step | null {
  return steps.find((step) => Object.keys(problemsOf(step, answers, context)).length > 0) ?? null;
}

/** What the whole form says; null while a step has problems. */
export function readEntry(answers: Answers, context: PostContext): EntryInput | null {
  if (firstTrouble(answers, context)) return null;
  const name = readFields(nameSchema(context.kinds), answers).data;
  const where = readWhere(answers, context).data;
  const terms = readFields(termsSchema, answers).data;
  if (!name || !where || !terms) return null;
  const { schedules } = readTimes(answers, context.today, context.before);
  return {
    name,
    schedules,
    where,
    terms,
    contacts: readContacts(answers).contacts,
    photos: photosOf(answers),
  };
}
