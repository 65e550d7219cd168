/** What the form of posting starts from where something is there: an entry, or a revision that waits. */
import { z } from 'zod';
import { activityAnswers, writeCarried } from '#domain/post/edit.ts';
import {
  activityDocumentSchema,
  type ActivityDocument,
} from '#domain/revision/activity-document.ts';
import { openStatuses } from '#domain/revision/status.ts';
import type { Answers } from '#domain/post/answers.ts';
import { openRecord } from '../revisions/propose.ts';
import type { Session } from '../session/session.ts';
import { dataOf, type Supabase } from '../supabase.ts';

/** A form that is filled in, and what it carries of where that came from. */
export interface FilledForm {
  answers: Answers;
  edited: string;
  /** Code of the entry; null where it has none yet. */
  editing: string | null;
  /** She keeps the entry. */
  hasHistory: boolean;
}

interface Origin {
  id: string;
  version: number;
  /** The revision that waits, and what the desk asks about it. */
  revision: string | null;
  question: string | null;
}

async function codeOf(client: Supabase, table: 'places' | 'groups', id: string | null) {
  if (id === null) return null;
  const row = dataOf(table, await client.from(table).select('code').eq('id', id).maybeSingle());
  return row?.code ?? null;
}

async function fill(client: Supabase, document: ActivityDocument, origin: Origin) {
  const [place, group] = await Promise.all([
    codeOf(client, 'places', document.place_id),
    codeOf(client, 'groups', document.group_id),
  ]);
  const { schedules, contacts, photos } = document;
  const answers = activityAnswers({
    ...{ title: document.title, kana: document.kana, kind: document.kind_code },
    description: document.description,
    ...{ place, keptPlace: place === null ? document.place_id : null, group },
    area: document.area_code,
    ...{ online: document.online, onlineUrl: document.online_url },
    ...{ welcome: document.welcome, welcomeNote: document.welcome_note },
    ...{ ageMin: document.age_min, ageMax: document.age_max },
    ...{ waysIn: document.ways_in, roleNote: document.role_note },
    ...{ costMin: document.cost_min, costMax: document.cost_max, costNote: document.cost_note },
    ...{ booking: document.booking, bookingNote: document.booking_note },
    ...{ capacity: document.capacity, bring: document.bring, aloneOk: document.alone_ok },
    ...{ firstVisitNote: document.first_visit_note, languages: document.languages },
    ...{ schedules, contacts, photos },
  });
  return { answers, edited: writeCarried({ ...origin, schedules, answers }) };
}

/** The form of an activity; null where she can not see it. */
export async function loadEntry({ client }: Session, code: string): Promise<FilledForm | null> {
  const opened = await openRecord(client, 'activity', code);
  if (!opened) return null;
  const { id, version, keeps } = opened;
  const origin = { id, version, revision: null, question: null };
  const document = activityDocumentSchema.parse(opened.document);
  return { ...(await fill(client, document, origin)), editing: code, hasHistory: keeps };
}

/** The form of what she sent and the desk has not decided yet; null where there is none of hers. */
export async function loadRevision({ client }: Session, id: string): Promise<FilledForm | null> {
  if (!z.guid().safeParse(id).success) return null;
  const row = dataOf(
    'revision',
    await client
      .from('revisions')
      .select(
        'id, record_id, base_version, proposed, revision_messages(by_desk, words, created_at)',
      )
      .eq('id', id)
      .eq('subject', 'activity')
      .in('status', openStatuses)
      .maybeSingle(),
  );
  const document = activityDocumentSchema.safeParse(row?.proposed).data;
  if (!row || !document) return null;
  const asked = row.revision_messages
    .filter(({ by_desk }) => by_desk)
    .toSorted((a, b) => b.created_at.localeCompare(a.created_at));
  const filled = await fill(client, document, {
    ...{ id: row.record_id, version: row.base_version, revision: row.id },
    question: asked[0]?.words ?? null,
  });
  return { ...filled, editing: row.id, hasHistory: false };
}
