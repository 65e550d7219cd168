/** 協議の場・協議体 that exist already, written down by curators and by editors of the groups that run them. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  keptSeriesSchema,
  readSeries,
  seriesAnswers,
  type KeptSeries,
  type SeriesFailure,
  type SeriesKeeping,
  type UnsentSeries,
} from '#domain/event/standing-series.ts';
import { answersOf, type Problems } from '#domain/post/answers.ts';
import type { Reference } from '#domain/activity.ts';
import { loadAreas } from '../areas.ts';
import { textOf } from '../form-texts.ts';
import { keepsArea, type Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';

/** Where a sent form leads: the series' page, or its own page again. */
export type SeriesOutcome = { code: string } | UnsentSeries;

const isCurator = ({ curates }: Session) => curates !== null;

/** Whether the form may be opened at all. */
export const mayKeepSeries = (session: Session) => isCurator(session) || session.groups.length > 0;

/** More groups than a list to choose from can hold usefully. */
const mostGroups = 500;

async function groupsFor(session: Session): Promise<Reference[]> {
  if (!isCurator(session)) return session.groups.map(({ code, name }) => ({ code, name }));
  const asked = session.client.from('groups').select('code, name').neq('status', 'draft');
  return dataOf('groups', await asked.order('name').limit(mostGroups));
}

function keeps(session: Session, { area_code: area, groups: group }: KeptSeries): boolean {
  const ofGroup = session.groups.some(({ code }) => code === group?.code);
  return ofGroup || (area === null ? isCurator(session) : keepsArea(session, area));
}

/**
 * What the page shows.
 * @param params of its address: edit, saved (codes)
 * @throws DatabaseError
 */
export async function loadSeriesKeeping(
  session: Session,
  params: URLSearchParams,
  unsent: UnsentSeries | null,
): Promise<SeriesKeeping> {
  const [areas, groups, rows] = await Promise.all([
    loadAreas(),
    groupsFor(session),
    session.client
      .from('series')
      .select('id, code, name, purpose, form, area_code, rhythm, url, groups(code, name)')
      .eq('standing', true)
      .order('name'),
  ]);
  const kept = z.array(keptSeriesSchema).parse(dataOf('series', rows));
  const series = kept.map((one) => ({ ...one, isMine: keeps(session, one) }));
  const edited = series.find(
    ({ id, code, isMine }) => isMine && (unsent ? id === unsent.id : code === params.get('edit')),
  );
  const [only] = groups.length === 1 ? groups : [];
  const empty = { s_form: ['council'], s_group: only ? [only.code] : [] };
  const fresh = edited
    ? { id: edited.id, answers: seriesAnswers(edited) }
    : { id: randomUUID(), answers: empty };
  return {
    ...{ areas, groups, series, isCurator: isCurator(session) },
    form: { problems: {}, failure: null, ...fresh, ...unsent, isNew: edited === undefined },
    saved: series.find(({ code }) => code === params.get('saved'))?.code ?? null,
  };
}

const failures: Readonly<Record<string, SeriesFailure>> = {
  EN010: 'too_many',
  EN022: 'not_yours',
  EN060: 'not_yours',
  '23514': 'words',
  '42501': 'not_yours',
};

/**
 * Saves what the form says.
 * @throws DatabaseError
 */
export async function keepSeries(session: Session | null, form: FormData): Promise<SeriesOutcome> {
  const id = z.guid().safeParse(textOf(form, 'series')).data ?? randomUUID();
  const answers = answersOf(form);
  const stop = (failure: SeriesFailure | null, problems: Problems = {}) => {
    return { id, answers, problems, failure };
  };
  if (!session) return stop('not_yours');
  const [areas, groups] = await Promise.all([loadAreas(), groupsFor(session)]);
  const codes = { areas: areas.map(({ code }) => code), groups: groups.map(({ code }) => code) };
  const read = readSeries(answers, { ...codes, needsGroup: !isCurator(session) });
  if (!read.data?.s_form) return stop(null, read.problems ?? { s_form: { code: 'choose' } });
  const { s_name: name, s_form, s_purpose, s_rhythm, s_area, s_group, s_url } = read.data;
  const { data, error } = await session.client.rpc('save_series', {
    ...{ series: id, name, form: s_form, purpose: s_purpose ?? '', standing: true },
    ...(s_area !== null && { area_code: s_area }),
    ...(s_group !== null && { group_code: s_group }),
    ...{ rhythm: s_rhythm ?? '', url: s_url ?? '' },
  });
  if (!error) return { code: data };
  const failure = failures[error.code];
  if (!failure) console.error(`A series could not be saved: ${error.code || 'no answer'}.`);
  return stop(failure ?? 'unreachable');
}
