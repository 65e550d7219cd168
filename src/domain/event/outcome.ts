/** What comes after an event: its report, 次の一歩 and what was born from it. */
import { z } from 'zod';
import { subjectFolders } from '../correction.ts';
import type { MailLinkProblem } from '../mail-link.ts';
import { eventForms } from './form.ts';

/** How far a 次の一歩 is. */
export const stepStates = ['planned', 'doing', 'done', 'dropped'] as const;
export type StepState = (typeof stepStates)[number];

export const outcomeSubjects = ['activity', 'place', 'group'] as const;

/** Something of the map that an event grew into. */
const offspringSchema = z.object({
  subject: z.enum(outcomeSubjects),
  code: z.string(),
  name: z.string(),
  /** When that was said, YYYY-MM-DD in Japan. */
  on: z.iso.date(),
});
export type Offspring = z.infer<typeof offspringSchema>;

const named = z.object({ code: z.string(), name: z.string() });

/** A step: done by a group, or meant for a field; never for a person. */
export const nextStepSchema = z.object({
  id: z.guid(),
  what: z.string(),
  group: named.nullable(),
  /** Code of a field. */
  field: z.string().nullable(),
  due_on: z.iso.date().nullable(),
  state: z.enum(stepStates),
  /** How it is going, in a line. */
  note: z.string().nullable(),
  updated_on: z.iso.date(),
});
export type NextStep = z.infer<typeof nextStepSchema>;

/** 気づき or アイデア. */
export const outcomeItemSchema = z.object({ kind: z.enum(['noticed', 'idea']), words: z.string() });

/** What a report says, whoever reads it. */
export interface EventReport {
  attendance: number | null;
  words: string;
  items: readonly z.infer<typeof outcomeItemSchema>[];
  steps: readonly Omit<NextStep, 'id' | 'updated_on'>[];
}

/** What public.event_report answers. */
export const eventReportSchema = z.object({
  offspring: z.array(offspringSchema),
  report: z
    .object({
      attendance: z.int().nullable(),
      words: z.string(),
      items: z.array(outcomeItemSchema),
      steps: z.array(nextStepSchema),
    })
    .nullable(),
});
export type EventOutcome = z.infer<typeof eventReportSchema>;

/** An event that something was born from. */
export const originSchema = z.object({ code: z.string(), title: z.string() });
export type Origin = z.infer<typeof originSchema>;

/** An event in the picture of the town, oldest first. */
export const growthSchema = z.array(
  z.object({
    code: z.string(),
    title: z.string(),
    form: z.enum(eventForms),
    starts_at: z.string().transform((text) => Date.parse(text)),
    attendance: z.int().nullable(),
    /** How many 気づき and アイデア its report has. */
    ideas: z.int(),
    steps: z.array(z.enum(stepStates)),
    offspring: z.array(offspringSchema),
  }),
);
export type Growth = z.infer<typeof growthSchema>[number];

/** `/a/CODE`, `/p/CODE`, `/g/CODE`. */
export function offspringPath({ subject, code }: Pick<Offspring, 'subject' | 'code'>): string {
  return `/${subjectFolders[subject]}/${code}`;
}

/** What a follow-up's link shows. */
export const askedStepsSchema = z.array(
  z.object({ code: z.string(), title: z.string(), steps: z.array(nextStepSchema) }),
);
export type AskedSteps = z.infer<typeof askedStepsSchema>[number];

/** Why an answer about steps was not taken: the link, or the words. */
export type StepProblem = MailLinkProblem | 'words';

/** How many steps are in each state, in the order of the states; states without one are left out. */
export function countStates(steps: readonly StepState[]): (readonly [StepState, number])[] {
  return stepStates
    .map((state) => [state, steps.filter((one) => one === state).length] as const)
    .filter(([, count]) => count > 0);
}
