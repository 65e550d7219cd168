/** A sent form of posting, taken apart: what it asks for, and the answers it carries. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { answersOf, withAnswers, type Answers } from '#domain/post/answers.ts';
import { formTrap } from '#domain/form-trap.ts';
import { readCarried, type Carried } from '#domain/post/edit.ts';
import { stepNamed, type Step } from '#domain/post/steps.ts';

/** Fields that say what to do, not what is posted. */
const controls = ['do', 'step', 'key', formTrap, 'email', 'code', 'edited', 'entry', 'saves'];

/** A form as it came in. */
export interface SentForm {
  /** The button that was pressed, and what it names. */
  command: string;
  argument: string;
  step: Step;
  key: string;
  answers: Answers;
  /** The entry it edits. */
  carried: Carried | null;
  /** Code of that entry. */
  editing: string | null;
  email: string;
  code: string;
  /** The save of its draft that this screen has seen; 0: none. */
  saves: number;
  /** Somebody filled in what nobody sees. */
  isTrapped: boolean;
}

const keySchema = z.uuid();

/** A key for a form that is opened anew. */
export const newKey = (): string => randomUUID();

/** Reads a form; whatever is missing takes the value of a new one. */
export function readForm(form: FormData): SentForm {
  const all = answersOf(form);
  const one = (name: string) => all[name]?.[0] ?? '';
  const [command = '', argument = ''] = (all.do?.at(-1) ?? '').split(/:(.*)/s);
  const carried = readCarried(one('edited'));
  return {
    command: command || 'show',
    argument,
    step: stepNamed(one('step')),
    key: keySchema.safeParse(one('key')).data ?? newKey(),
    answers: withAnswers(all, Object.fromEntries(controls.map((name) => [name, []]))),
    carried,
    editing: carried ? one('entry') || null : null,
    email: one('email'),
    code: one('code'),
    saves: z.coerce.number().int().min(0).catch(0).parse(one('saves')),
    isTrapped: one(formTrap) !== '',
  };
}
