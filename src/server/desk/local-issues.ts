/** 地域課題 at the desk: read by anyone, written with the curator's own rights. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  issueAnswers,
  issueFieldOf,
  issueStatuses,
  keptIssueSchema,
  readIssue,
  type IssueFailure,
  type IssuesPage,
  type KeptIssue,
  type UnsentIssue,
} from '#domain/event/local-issue.ts';
import { answersOf, type Answers, type Problems } from '#domain/post/answers.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadAreas } from '../areas.ts';
import { textOf } from '../form-texts.ts';
import { loadKinds } from '../kinds.ts';
import { refusalOf } from '../revisions/answer.ts';
import { keepsArea, type Session } from '../session/session.ts';
import { dataOf, type Supabase } from '../supabase.ts';

/** Where a sent form leads: its area, or its own page again. */
export type IssueOutcome = { area: string } | UnsentIssue;

const columns = 'id, area_code, kind_code, title, words, hours, status, updated_at';

async function loadIssues(client: Supabase, areas: readonly string[]): Promise<KeptIssue[]> {
  const asked = client.from('local_issues').select(columns).in('area_code', areas);
  const rows = dataOf('local_issues', await asked.order('updated_at', { ascending: false }));
  const issues = z.array(keptIssueSchema).parse(rows);
  return issueStatuses.flatMap((status) => issues.filter((issue) => issue.status === status));
}

/**
 * What the page shows.
 * @param params of its address: area, edit (id), saved
 * @throws DatabaseError
 */
export async function loadIssuesPage(
  session: Session,
  params: URLSearchParams,
  unsent: UnsentIssue | null,
  locale: Locale,
): Promise<IssuesPage> {
  const [all, kinds] = await Promise.all([loadAreas(), loadKinds(locale)]);
  const areas = all.filter(({ code }) => keepsArea(session, code));
  const area = areas.find(({ code }) => code === params.get('area'))?.code ?? null;
  const codes = area === null ? areas.map(({ code }) => code) : [area];
  const issues = await loadIssues(session.client, codes);
  const edited = issues.find(({ id }) => id === (unsent?.id ?? params.get('edit')));
  const here = area ?? (areas.length === 1 ? areas[0]?.code : undefined);
  const preset: Answers = here === undefined ? {} : { i_area: [here] };
  const empty = { id: randomUUID(), answers: preset };
  const fresh = edited ? { id: edited.id, answers: issueAnswers(edited) } : empty;
  return {
    ...{ areas, area, kinds, issues, isSaved: params.has('saved') },
    form: { problems: {}, failure: null, ...fresh, ...unsent, isNew: edited === undefined },
  };
}

/** Why the database does not take one: the field that it refuses, or what else is the matter. */
function refused(error: { code: string; message: string; details: string }): {
  failure: IssueFailure | null;
  problems: Problems;
} {
  const { code } = error;
  if (code === 'EN060' || code === '42501') return { failure: 'not_yours', problems: {} };
  const refusal = code === 'EN022' ? refusalOf('save_local_issue', error) : null;
  const name = issueFieldOf(refusal?.field ?? '');
  if (name) {
    return {
      failure: null,
      problems: { [name]: { code: refusal?.problem === 'words' ? 'held_back' : 'refused' } },
    };
  }
  console.error(`A local issue could not be saved: ${code || 'no answer'}.`);
  return { failure: 'unreachable', problems: {} };
}

async function oneIssue(client: Supabase, id: string): Promise<KeptIssue | null> {
  const row = await client.from('local_issues').select(columns).eq('id', id).maybeSingle();
  return keptIssueSchema.nullable().parse(dataOf('local_issue', row));
}

/**
 * Saves what a form of the page says: all of an issue, or (`status`) only where it stands.
 * @throws DatabaseError
 */
export async function keepIssue(session: Session | null, form: FormData): Promise<IssueOutcome> {
  const id = z.guid().safeParse(textOf(form, 'issue')).data ?? randomUUID();
  const typed = answersOf(form);
  const stop = (failure: IssueFailure | null, problems: Problems = {}, answers = typed) => {
    return { id, answers, problems, failure };
  };
  if (!session) return stop('not_yours');
  const known = await oneIssue(session.client, id);
  const status = z.enum(issueStatuses).safeParse(textOf(form, 'status')).data;
  if (status !== undefined && !known) return stop('gone');
  const [areas, kinds] = await Promise.all([loadAreas(), loadKinds('ja')]);
  const codes = { areas: areas.map(({ code }) => code), kinds: kinds.map(({ code }) => code) };
  const answers = known && status !== undefined ? issueAnswers(known) : typed;
  const read = readIssue(answers, codes);
  if (!read.data?.i_area)
    return stop(null, read.problems ?? { i_area: { code: 'choose' } }, answers);
  const { i_title: title, i_area: area, i_kind: kind, i_words: words, i_hours: hours } = read.data;
  const { error } = await session.client.rpc('save_local_issue', {
    ...{ issue: id, area_code: area, title, words: words ?? '', kind_code: kind ?? '' },
    ...{ hours: hours ?? '', status: status ?? known?.status ?? 'open' },
  });
  if (!error) return { area };
  const { failure, problems } = refused(error);
  return stop(failure, problems, answers);
}
