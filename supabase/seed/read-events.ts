/** Reads the town's events from town/events.yaml. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { accessFacts } from '#domain/access.ts';
import { ideaKinds, longestHeap, longestNote } from '#domain/event/board.ts';
import { eventForms } from '#domain/event/form.ts';
import { stepStates } from '#domain/event/outcome.ts';
import { eventStatuses } from '#domain/event/state.ts';

const time = z.string().regex(/^\d\d:\d\d$/);

const issueSchema = z.strictObject({
  key: z.string(),
  area: z.string(),
  kind: z.string().optional(),
  title: z.string(),
  words: z.string(),
  hours: z.string().optional(),
  status: z.enum(['open', 'taken_up', 'closed']).default('open'),
});

const seriesSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  form: z.enum(eventForms),
  purpose: z.string(),
  area: z.string().optional(),
  by: z.string().optional(),
  standing: z.boolean().default(false),
  rhythm: z.string().optional(),
  url: z.string().optional(),
});

/** `17:50 ごはん ／ メニューは畑しだいです。` */
const step = z.string().transform((line) => {
  const [, starts = '', title = '', words] = /^(\d\d:\d\d) (.+?)(?: ／ (.+))?$/.exec(line) ?? [];
  return { starts, title, words: words ?? null };
});

/** A question that ends in ` ?` is answered by yes or no. */
const question = z.string().transform((words) => ({
  question: words.replace(/ \?$/, ''),
  kind: words.endsWith(' ?') ? ('yes_no' as const) : ('short' as const),
}));

/** What came of a past event. */
const reportSchema = z.strictObject({
  came: z.int(),
  words: z.string(),
  noticed: z.array(z.string()).default([]),
  ideas: z.array(z.string()).default([]),
  steps: z
    .array(
      z.strictObject({
        what: z.string(),
        /** `@key` is a group of the town, else the code of a field. */
        by: z.string(),
        /** Days from the event. */
        within: z.int(),
        state: z.enum(stepStates),
        note: z.string().optional(),
      }),
    )
    .default([]),
  /** Names as identity.ts knows them: `place/KEY`, `group/KEY`, `activity/TITLE/PLACE`. */
  born: z.array(z.string()).default([]),
});

/** Keys of places; `route` and `team` count from 0. */
const walk = z.strictObject({
  routes: z.array(z.strictObject({ name: z.string(), stops: z.array(z.string()) })),
  teams: z.array(z.strictObject({ name: z.string(), route: z.int() })),
  finds: z.array(z.strictObject({ words: z.string(), team: z.int(), became: z.string() })),
});

/** Notes of the day; `heap` counts from 0, without one a note lies in none. */
const board = z.strictObject({
  heaps: z.array(z.string().max(longestHeap)),
  notes: z.array(
    z.strictObject({
      kind: z.enum(ideaKinds),
      words: z.string().max(longestNote),
      heap: z.int().optional(),
      marks: z.int().default(0),
    }),
  ),
});

const eventSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  kana: z.string(),
  form: z.enum(eventForms),
  purpose: z.string(),
  text: z.string(),
  /** Days from the day on which the demo is laid. */
  day: z.int(),
  from: time,
  to: time,
  by: z.string().optional(),
  area: z.string().optional(),
  series: z.string().optional(),
  issue: z.string().optional(),
  places: z.array(z.string()).default([]),
  note: z.string().optional(),
  online: z.string().optional(),
  fields: z.array(z.string()).default([]),
  capacity: z.int().optional(),
  signUp: z.boolean().default(true),
  /** Deadline at 17:00, days from the event's day (minus: before it). */
  until: z.int().optional(),
  taken: z.int().default(0),
  cost: z.int().optional(),
  costNote: z.string().optional(),
  access: z.array(z.enum(accessFacts)).default([]),
  childcare: z.boolean().default(false),
  languages: z.array(z.string()).default(['ja']),
  programme: z.array(step).default([]),
  /** `@key` is a group of the town. */
  partners: z.array(z.string()).default([]),
  questions: z.array(question).default([]),
  walk: walk.optional(),
  board: board.optional(),
  status: z.enum(eventStatuses).default('open'),
  statusNote: z.string().optional(),
  report: reportSchema.optional(),
});

const filesSchema = z.strictObject({
  issues: z.array(issueSchema),
  series: z.array(seriesSchema),
  events: z.array(eventSchema),
});
export type SeedEvent = z.infer<typeof eventSchema>;
export type EventFiles = z.infer<typeof filesSchema>;

/** Events, series and 地域課題 as they are written. Throws a ZodError naming what is malformed. */
export function readEvents(): EventFiles {
  const text = readFileSync(new URL('town/events.yaml', import.meta.url), 'utf8');
  return filesSchema.parse(parse(text));
}
