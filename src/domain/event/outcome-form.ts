/** The form of a report: begun from what is known of the event, read into what the database takes. */
import { z } from 'zod';
import { many, one, type Answers, type Problem, type Problems } from '../post/answers.ts';
import { codeOfAddress } from './outcome-links.ts';
import {
  nextStepSchema,
  outcomeItemSchema,
  outcomeSubjects,
  stepStates,
  type StepState,
} from './outcome.ts';

/** So many steps the form has at most, and so many empty ones below those that are written. */
const mostSteps = 12;
const spareSteps = 2;
/** Longest texts, code points; the database has the same. */
const limits = { words: 4000, line: 300, what: 200, note: 200 };
/** So many notes of the board are chosen before anyone chose. */
const mostChosen = 8;

const recordSchema = z.object({
  subject: z.enum(outcomeSubjects),
  code: z.string(),
  name: z.string(),
});
const ideaSchema = z.object({
  id: z.guid(),
  kind: z.enum(['noticed', 'wished', 'offered']),
  words: z.string(),
  marks: z.int(),
});

/** What public.report_to_write answers. */
export const reportToWriteSchema = z.object({
  event: z.object({
    code: z.string(),
    title: z.string(),
    starts_at: z.string(),
    ends_at: z.string().transform((text) => Date.parse(text)),
    status: z.enum(['draft', 'open', 'closed', 'cancelled', 'postponed', 'reported']),
  }),
  saved: z
    .object({
      version: z.int(),
      status: z.enum(['draft', 'published']),
      attendance: z.int().nullable(),
      words: z.string(),
      items: z.array(outcomeItemSchema.extend({ idea_id: z.guid().nullable() })),
      steps: z.array(nextStepSchema),
      links: z.array(recordSchema),
    })
    .nullable(),
  programme: z.array(z.string()),
  figures: z.object({ signed_up: z.int(), attended: z.int().nullable() }).nullable(),
  ideas: z.array(ideaSchema),
  groups: z.array(z.object({ code: z.string(), name: z.string() })),
  born: z.array(recordSchema),
});
export type ReportToWrite = z.output<typeof reportToWriteSchema>;

const kindOf = (kind: 'noticed' | 'wished' | 'offered') =>
  kind === 'noticed' ? ('noticed' as const) : ('idea' as const);

/** What the form begins with where nothing is saved: the figures, the programme, the notes most liked. */
function firstAnswers({ programme, figures, ideas }: ReportToWrite): Answers {
  const came = figures?.attended ?? figures?.signed_up ?? 0;
  const liked = ideas.filter(({ marks }) => marks > 0);
  return {
    attendance: came > 0 ? [String(came)] : [],
    words:
      programme.length > 0
        ? [`当日は、${programme.map((part) => `「${part}」`).join('')}の順に進めました。`]
        : [],
    idea: (liked.length > 0 ? liked : ideas).slice(0, mostChosen).map(({ id }) => id),
  };
}

/** What the form shows when it is opened. */
export function reportAnswers(page: ReportToWrite): Answers {
  const { saved, ideas } = page;
  if (!saved) return firstAnswers(page);
  const known = new Set(ideas.map(({ id }) => id));
  const isTicked = (id: string | null) => id !== null && known.has(id);
  const lines = (kind: 'noticed' | 'idea') =>
    saved.items
      .filter((item) => item.kind === kind && !isTicked(item.idea_id))
      .map(({ words }) => words)
      .join('\n');
  return {
    attendance: saved.attendance === null ? [] : [String(saved.attendance)],
    words: [saved.words],
    idea: saved.items.flatMap(({ idea_id: id }) => (id !== null && known.has(id) ? [id] : [])),
    noticed: [lines('noticed')],
    ideas: [lines('idea')],
    born: saved.links.map(({ subject, code }) => `${subject}:${code}`),
    ...Object.fromEntries(
      saved.steps.slice(0, mostSteps).flatMap((step, n): [string, string[]][] => [
        [`s${n}.id`, [step.id]],
        [`s${n}.what`, [step.what]],
        [`s${n}.who`, [step.group ? `g.${step.group.code}` : step.field ? `f.${step.field}` : '']],
        [`s${n}.due`, [step.due_on ?? '']],
        [`s${n}.state`, [step.state]],
        [`s${n}.note`, [step.note ?? '']],
      ]),
    ),
  };
}

/** How many rows of steps the form shows. */
export function shownSteps(answers: Answers): number {
  const used = Array.from({ length: mostSteps }, (_, n) => n).filter(
    (n) => one(answers, `s${n}.what`).trim() !== '',
  );
  return Math.min(mostSteps, (used.at(-1) ?? -1) + 1 + spareSteps);
}

/** A step as the database takes it. */
export interface WrittenStep {
  id: string | null;
  what: string;
  /** Code of a group, or of a field, or neither. */
  group: string | null;
  field: string | null;
  due_on: string | null;
  state: StepState;
  note: string | null;
}

/** A report as public.save_outcome takes it. */
export interface WrittenReport {
  attendance: number | null;
  words: string;
  items: { kind: 'noticed' | 'idea'; words: string; idea_id: string | null }[];
  steps: WrittenStep[];
  links: { subject: (typeof outcomeSubjects)[number]; code: string }[];
}

const clean = (text: string) => text.replace(/(?!\n)\p{Cc}/gu, '').trim();
const isLong = (text: string, most: number) => [...text].length > most;
const linesOf = (text: string) => text.split('\n').map(clean).filter(Boolean);

function readStep(answers: Answers, n: number, problems: Record<string, Problem>): WrittenStep[] {
  const field = (name: string) => clean(one(answers, `s${n}.${name}`));
  const [what, who, due, note] = [field('what'), field('who'), field('due'), field('note')];
  // Who and how far stand in lists, which always say something.
  if (!what && !due && !note) return [];
  if (!what) problems[`s${n}.what`] = { code: 'missing' };
  if (isLong(what, limits.what)) problems[`s${n}.what`] = { code: 'too_long', limit: limits.what };
  if (isLong(note, limits.note)) problems[`s${n}.note`] = { code: 'too_long', limit: limits.note };
  if (due !== '' && !z.iso.date().safeParse(due).success) {
    problems[`s${n}.due`] = { code: 'no_date', word: due };
  }
  return [
    {
      id: z.guid().safeParse(field('id')).data ?? null,
      what,
      group: who.startsWith('g.') ? who.slice(2) : null,
      field: who.startsWith('f.') ? who.slice(2) : null,
      due_on: due || null,
      state: z.enum(stepStates).catch('planned').parse(field('state')),
      note: note || null,
    },
  ];
}

function readItems(answers: Answers, { ideas }: ReportToWrite): WrittenReport['items'] {
  const chosen = ideas
    .filter(({ id }) => many(answers, 'idea').includes(id))
    .map(({ id, kind, words }) => ({ kind: kindOf(kind), words, idea_id: id }));
  const own = (kind: 'noticed' | 'idea', name: string) =>
    linesOf(one(answers, name)).map((words) => ({ kind, words, idea_id: null }));
  const items = [...chosen, ...own('noticed', 'noticed'), ...own('idea', 'ideas')];
  return items.toSorted((a, b) => Number(a.kind === 'idea') - Number(b.kind === 'idea'));
}

/** Reads the form: what is to be saved, or what is wrong with it. */
export function readReport(
  answers: Answers,
  page: ReportToWrite,
): { report: WrittenReport; problems: Problems } {
  const problems: Record<string, Problem> = {};
  const counted = clean(one(answers, 'attendance'))
    .normalize('NFKC')
    .replace(/[,人\s]/g, '');
  const attendance = counted === '' ? null : Number(counted);
  if (
    attendance !== null &&
    !(Number.isInteger(attendance) && attendance >= 0 && attendance <= 100_000)
  ) {
    problems.attendance = { code: 'no_number' };
  }
  const words = clean(one(answers, 'words'));
  if (isLong(words, limits.words)) problems.words = { code: 'too_long', limit: limits.words };
  for (const name of ['noticed', 'ideas']) {
    const lines = linesOf(one(answers, name));
    if (lines.some((line) => isLong(line, limits.line))) {
      problems[name] = { code: 'too_long', limit: limits.line };
    }
    if (lines.length > 30) problems[name] = { code: 'too_many', limit: 30 };
  }
  const ticked = many(answers, 'born').flatMap((value) => {
    const [subject, code] = value.split(':');
    const read = recordSchema.omit({ name: true }).safeParse({ subject, code });
    return read.success ? [read.data] : [];
  });
  const typed = linesOf(one(answers, 'born_more')).map(codeOfAddress);
  if (typed.includes(null)) problems.born_more = { code: 'not_found' };
  const links = [...ticked, ...typed.filter((link) => link !== null)];
  const unique = new Map(links.map((link) => [`${link.subject}:${link.code}`, link]));
  const steps = Array.from({ length: mostSteps }, (_, n) => readStep(answers, n, problems)).flat();
  return {
    report: {
      attendance,
      words,
      items: readItems(answers, page),
      steps,
      links: [...unique.values()],
    },
    problems,
  };
}
