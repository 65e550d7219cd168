/** A record at the desk: what it says, its history, and what readers say is wrong with it. */
import { randomUUID } from 'node:crypto';
import { type CorrectionSubject } from '#domain/correction.ts';
import { recordDocumentSchema } from '#domain/desk/record-document.ts';
import { recordActs, type RecordAct } from '#domain/desk/record-act.ts';
import type { SubjectKind } from '#domain/revision/document.ts';
import { parseShortCode } from '#domain/short-code.ts';
import type { Locale } from '#i18n/locales.ts';
import { z } from 'zod';
import { loadPart } from '../corrections/reported-part.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';
import { historyOf, historySchema, nameIn } from './history.ts';
import { homeTracesOf } from './home-traces.ts';
import { loadNames, namedRecordsSchema } from './names.ts';
import { inWords, type FieldDifference } from './revision.ts';

const name = z.string().nullable();

const recordSchema = historySchema.extend({
  id: z.guid(),
  trusted: z.boolean().nullable(),
  waiting: z.int(),
  checks: z.array(
    z.object({
      method: z.enum(['self', 'visit', 'phone', 'walk', 'open_data']),
      on: z.string(),
      by: name,
      note: name,
      next_due: z.string().nullable(),
    }),
  ),
});

const mergeSchema = z.object({
  drop: z.object({ code: z.string(), document: recordDocumentSchema }),
  keep: z.object({ document: recordDocumentSchema }),
  names: namedRecordsSchema,
  moves: z.record(
    z.enum(['activities', 'places', 'members', 'checks', 'corrections', 'waiting']),
    z.int(),
  ),
});

/** What merging another record into this one would do. */
export interface MergePreview {
  code: string;
  name: string;
  /** What differs: this record, the other one. */
  fields: FieldDifference[];
  moves: z.infer<typeof mergeSchema>['moves'];
  key: string;
}

async function loadCorrection({ client }: Session, id: string | null) {
  if (!z.guid().safeParse(id).success || id === null) return null;
  const row = dataOf(
    'correction',
    await client
      .from('corrections')
      .select('id, category, words, status, created_at, notice_id, photo_id')
      .eq('id', id)
      .maybeSingle(),
  );
  if (!row) return null;
  const { notice_id: notice, photo_id: photo } = row;
  const part = notice
    ? { of: 'notice' as const, id: notice }
    : photo && { of: 'photo' as const, id: photo };
  return { ...row, part: part ? await loadPart(part) : null, at: new Date(row.created_at) };
}

async function loadMerge(
  session: Session,
  { of, code }: CorrectionSubject,
  wish: string | null,
  locale: Locale,
): Promise<MergePreview | 'refused' | null> {
  if (wish === null || wish === '') return null;
  const drop = parseShortCode(wish);
  const asked = { subject: of, keep: code, drop: drop ?? '' };
  const answer = dataOf('preview_merge', await session.client.rpc('preview_merge', asked));
  if (answer === null) return 'refused';
  const { keep, drop: other, names, moves } = mergeSchema.parse(answer);
  const fields = inWords(locale, keep.document, other.document, await loadNames(locale, names));
  return { code: other.code, name: nameIn(other.document), fields, moves, key: randomUUID() };
}

/** Its photos, those that are shown no more included: a version that is restored would show them again. */
async function loadPhotos({ client }: Session, subject: SubjectKind, id: string) {
  const rows = await client
    .from('photos')
    .select('id, alt, width, height, status')
    .eq(`${subject}_id`, id)
    .in('status', ['shown', 'removed'])
    .order('status')
    .order('position');
  return dataOf('photos', rows).map(({ id: photo, alt, width, height, status }) => ({
    id: photo,
    alt: alt ?? '',
    width: width ?? 0,
    height: height ?? 0,
    isShown: status === 'shown',
  }));
}

/**
 * A record with its history; null where there is none that this curator may see.
 * @param params of its address: done, correction, merge
 * @throws DatabaseError
 */
export async function loadRecord(
  session: Session,
  subject: CorrectionSubject,
  params: URLSearchParams,
  locale: Locale,
) {
  const answer = dataOf(
    'desk_history',
    await session.client.rpc('desk_history', { subject: subject.of, code: subject.code }),
  );
  if (answer === null) return null;
  const record = recordSchema.parse(answer);
  const [history, homeTraces, photos, correction, merge] = await Promise.all([
    historyOf(record, locale),
    homeTracesOf(subject.of, record.document, record.names, []),
    loadPhotos(session, subject.of, record.id),
    loadCorrection(session, params.get('correction')),
    loadMerge(session, subject, params.get('merge'), locale),
  ]);
  return {
    ...record,
    subject: subject.of,
    name: nameIn(record.document),
    homeTraces,
    photos,
    history,
    correction,
    merge,
    editKey: randomUUID(),
    done: recordActs.find((act) => act === params.get('done')) ?? null,
  };
}

/** What the button of a form does to a record; null where it says nothing known. */
export function actIn(value: FormDataEntryValue | null): RecordAct | null {
  return recordActs.find((act) => act === value) ?? null;
}
