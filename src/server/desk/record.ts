/** A record at the desk: what it says, its history, and what readers say is wrong with it. */
import { revisionStatuses } from '#domain/revision/status.ts';
import { randomUUID } from 'node:crypto';
import { correctionCategories, type CorrectionSubject } from '#domain/correction.ts';
import { recordDocumentSchema } from '#domain/desk/record-document.ts';
import { recordActs, type RecordAct } from '#domain/desk/record-act.ts';
import { parseShortCode } from '#domain/short-code.ts';
import type { Locale } from '#i18n/locales.ts';
import { z } from 'zod';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';
import { homeTracesOf } from './home-traces.ts';
import { loadNames, namedRecordsSchema } from './names.ts';
import { inWords, type FieldDifference } from './revision.ts';

const name = z.string().nullable();

const revisionSchema = z.object({
  id: z.guid(),
  status: z.enum(revisionStatuses),
  source: z.string(),
  by_curator: z.boolean(),
  proxy: z.boolean(),
  merged: z.boolean(),
  author: name,
  group: name,
  reason: name,
  at: z.coerce.date(),
  decided_by: name,
  decided_at: z.coerce.date().nullable(),
  decision: name,
  version: z.int().nullable(),
  before: recordDocumentSchema.nullable(),
  after: recordDocumentSchema.nullable(),
});

const recordSchema = z.object({
  id: z.guid(),
  code: z.string(),
  version: z.int(),
  document: recordDocumentSchema,
  merged_into: z.string().nullable(),
  trusted: z.boolean().nullable(),
  waiting: z.int(),
  names: namedRecordsSchema,
  revisions: z.array(revisionSchema),
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

/** A change of a record in its history. */
export interface HistoryEntry extends Omit<z.infer<typeof revisionSchema>, 'before' | 'after'> {
  fields: FieldDifference[];
  isNew: boolean;
  /** Idempotency key of restoring what it was afterwards; null where that can not be restored. */
  restoreKey: string | null;
}

/** What merging another record into this one would do. */
export interface MergePreview {
  code: string;
  name: string;
  /** What differs: this record, the other one. */
  fields: FieldDifference[];
  moves: z.infer<typeof mergeSchema>['moves'];
  key: string;
}

const nameIn = (document: z.infer<typeof recordDocumentSchema>) => {
  const said = document.title ?? document.name;
  return typeof said === 'string' ? said : '';
};

async function loadCorrection({ client }: Session, id: string | null) {
  if (!z.guid().safeParse(id).success || id === null) return null;
  const row = dataOf(
    'correction',
    await client
      .from('corrections')
      .select('id, category, words, status, created_at')
      .eq('id', id)
      .maybeSingle(),
  );
  const category = correctionCategories.find((one) => one === row?.category);
  return row && category ? { ...row, category, at: new Date(row.created_at) } : null;
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
  const { revisions, names: named, ...record } = recordSchema.parse(answer);
  const [names, homeTraces, correction, merge] = await Promise.all([
    loadNames(locale, named),
    homeTracesOf(subject.of, record.document, named, []),
    loadCorrection(session, params.get('correction')),
    loadMerge(session, subject, params.get('merge'), locale),
  ]);
  const history = revisions.map(({ before, after, ...revision }): HistoryEntry => ({
    ...revision,
    fields: after ? inWords(locale, before, after, names) : [],
    isNew: before === null,
    restoreKey:
      after && !revision.merged && revision.version !== record.version ? randomUUID() : null,
  }));
  return {
    ...record,
    subject: subject.of,
    name: nameIn(record.document),
    homeTraces,
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
