/** A 協議の場・協議体 that exists already, as curators and the editors of its group write it down. */
import { z } from 'zod';
import type { Reference } from '../activity.ts';
import type { Area } from '../area.ts';
import { withAnswers, type Answers, type Problems } from '../post/answers.ts';
import { choice, link, needed, readFields, say, text } from '../post/fields.ts';
import { eventForms } from './form.ts';

/** A standing series as the database's API returns it. */
export const keptSeriesSchema = z.object({
  id: z.guid(),
  code: z.string(),
  name: z.string(),
  purpose: z.string(),
  form: z.enum(eventForms),
  area_code: z.string().nullable(),
  rhythm: z.string().nullable(),
  url: z.string().nullable(),
  groups: z.object({ code: z.string(), name: z.string() }).nullable(),
});
export type KeptSeries = z.output<typeof keptSeriesSchema>;

/** Why one was not saved although its fields are fine. */
export type SeriesFailure = 'not_yours' | 'words' | 'too_many' | 'unreachable';

/** A form that came back. */
export interface UnsentSeries {
  id: string;
  answers: Answers;
  problems: Problems;
  failure: SeriesFailure | null;
}

/** The page that lists them. */
export interface SeriesKeeping {
  areas: Area[];
  /** Groups she may name. */
  groups: Reference[];
  series: (KeptSeries & { isMine: boolean })[];
  form: UnsentSeries & { isNew: boolean };
  isCurator: boolean;
  /** Code of what was just saved. */
  saved: string | null;
}

/** The areas and groups somebody may choose from. */
export interface SeriesContext {
  areas: readonly string[];
  groups: readonly string[];
  /** Only a curator may name no group. */
  needsGroup: boolean;
}

/** Reads the form. */
export function readSeries(answers: Answers, { areas, groups, needsGroup }: SeriesContext) {
  const schema = z.object({
    s_name: needed(120),
    s_form: choice(eventForms).refine((form) => form !== null, say('choose')),
    s_purpose: text(500),
    s_rhythm: text(200),
    s_area: choice(areas),
    s_group: choice(groups).refine((group) => group !== null || !needsGroup, say('choose')),
    s_url: link,
  });
  return readFields(schema, answers);
}

/** The form filled in as a series stands. */
export function seriesAnswers(series: KeptSeries): Answers {
  const said = (value: string | null | undefined) => (value ? [value] : []);
  return withAnswers(
    {},
    {
      ...{ s_name: [series.name], s_form: [series.form], s_purpose: said(series.purpose) },
      ...{ s_rhythm: said(series.rhythm), s_area: said(series.area_code) },
      ...{ s_group: said(series.groups?.code), s_url: said(series.url) },
    },
  );
}
