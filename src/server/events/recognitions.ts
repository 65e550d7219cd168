/** 表彰・お礼 given at events: read by anyone, given and taken back with a keeper's own rights. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  recognisedSubjects,
  type Recognised,
  type RecognisedSubject,
  type Recognition,
  type RecognitionOutcome,
  type RecognitionPage,
  type RecognitionProblem,
} from '#domain/event/recognition.ts';
import { parseShortCode } from '#domain/short-code.ts';
import { textOf } from '../form-texts.ts';
import type { Session } from '../session/session.ts';
import { anonymous, dataOf, type Supabase } from '../supabase.ts';
import { loadHostedEvent } from './hosted.ts';

const tables = {
  event: 'events',
  group: 'groups',
  activity: 'activities',
  place: 'places',
} as const;

/**
 * The recognitions of an event, or of who got them, latest first.
 * @throws DatabaseError
 */
export async function loadRecognitions(
  of: RecognisedSubject | 'event',
  code: string,
): Promise<Recognition[]> {
  const subject = await anonymous().from(tables[of]).select('id').eq('code', code).maybeSingle();
  const id = dataOf(of, subject)?.id;
  if (id === undefined) return [];
  const rows = dataOf(
    'recognitions',
    await anonymous()
      .from('recognitions')
      .select(
        'id, words, given_on, events(code, title), groups(code, name), activities(code, title), places(code, name)',
      )
      .eq(`${of}_id`, id)
      .order('given_on', { ascending: false })
      .order('created_at'),
  );
  return rows.flatMap(({ id: key, words, given_on: givenOn, ...row }) => {
    const { events: event, groups: group, activities: activity, places: place } = row;
    const to: Recognised | null = group
      ? { of: 'group', ...group }
      : activity
        ? { of: 'activity', code: activity.code, name: activity.title }
        : place && { of: 'place', ...place };
    return to
      ? [{ id: key, words, givenOn, event: { code: event.code, name: event.title }, to }]
      : [];
  });
}

/** So many of each are offered. */
const mostFound = 8;

async function findNamed(client: Supabase, query: string): Promise<Recognised[]> {
  if (query === '') return [];
  const like = `%${query.replace(/[%_\\]/g, '\\$&')}%`;
  const [groups, activities, places] = await Promise.all([
    client
      .from('groups')
      .select('code, name')
      .neq('status', 'draft')
      .ilike('name', like)
      .limit(mostFound),
    client
      .from('activities')
      .select('code, name:title')
      .neq('status', 'draft')
      .ilike('title', like)
      .limit(mostFound),
    client
      .from('places')
      .select('code, name')
      .neq('status', 'draft')
      .ilike('name', like)
      .limit(mostFound),
  ]);
  const named = (of: RecognisedSubject, rows: { code: string; name: string }[]) =>
    rows.map((row): Recognised => ({ of, ...row }));
  return [
    ...named('group', dataOf('groups', groups)),
    ...named('activity', dataOf('activities', activities)),
    ...named('place', dataOf('places', places)),
  ];
}

/** The groups that hold the event together. */
async function groupsOf(client: Supabase, code: string): Promise<Recognised[]> {
  const row = dataOf(
    'event',
    await client
      .from('events')
      .select(
        'groups!events_group_id_fkey(code, name), event_partners(position, groups(code, name))',
      )
      .eq('code', code)
      .maybeSingle(),
  );
  if (!row) return [];
  const groups = [...row.event_partners.map(({ groups: partner }) => partner), row.groups];
  return groups.flatMap((group) => (group ? [{ of: 'group' as const, ...group }] : []));
}

/**
 * The page for who keeps the event; null for everyone else, and before it has begun.
 * @param query the name she looks for
 * @throws DatabaseError
 */
export async function loadRecognitionPage(
  session: Session,
  typed: string,
  query: string,
  now: number,
): Promise<RecognitionPage | null> {
  const event = await loadHostedEvent(session, typed);
  if (!event || event.starts_at > now || event.status === 'draft') return null;
  const [given, found, own] = await Promise.all([
    loadRecognitions('event', event.code),
    findNamed(session.client, query),
    groupsOf(session.client, event.code),
  ]);
  const offered = [...new Map([...found, ...own].map((one) => [one.of + one.code, one])).values()];
  return {
    event: { code: event.code, name: event.title },
    given,
    offered,
    query,
    key: randomUUID(),
  };
}

const problems: Readonly<Record<string, RecognitionProblem>> = {
  EN010: 'too_many',
  EN022: 'who',
  EN060: 'not_yours',
  EN061: 'not_yours',
  EN062: 'state',
  '23514': 'words',
  '42501': 'not_yours',
};

/** Gives one, or takes one back, as the form says. */
export async function actOnRecognition(
  session: Session | null,
  form: FormData,
): Promise<RecognitionOutcome> {
  const typed = { to: textOf(form, 'to'), words: textOf(form, 'words').trim() };
  const stop = (problem: RecognitionProblem): RecognitionOutcome => ({ problem, typed });
  if (!session) return stop('not_yours');
  const taken = z.guid().safeParse(textOf(form, 'take_back')).data;
  if (taken !== undefined) {
    const { error } = await session.client.rpc('take_back_recognition', { recognition: taken });
    return error ? stop(problems[error.code] ?? 'unreachable') : { done: 'taken_back' };
  }
  const [kind = '', code = ''] = typed.to.split(':');
  const subject = z.enum(recognisedSubjects).safeParse(kind).data;
  const to = parseShortCode(code);
  if (subject === undefined || to === null) return stop('who');
  if (typed.words === '') return stop('words');
  const { error } = await session.client.rpc('give_recognition', {
    recognition: z.guid().safeParse(textOf(form, 'key')).data ?? randomUUID(),
    code: textOf(form, 'code'),
    ...{ subject, subject_code: to, words: typed.words },
  });
  return error ? stop(problems[error.code] ?? 'unreachable') : { done: 'given' };
}
