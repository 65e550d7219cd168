/** The history of a record, for the desk and for those who keep the record. */
import { randomUUID } from 'node:crypto';
import type { CorrectionSubject } from '#domain/correction.ts';
import { recordDocumentSchema } from '#domain/desk/record-document.ts';
import { revisionStatuses } from '#domain/revision/status.ts';
import type { Locale } from '#i18n/locales.ts';
import { z } from 'zod';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';
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
  /** In what role it was; by name only for curators. */
  by: z.enum(['desk', 'group', 'resident']),
  mine: z.boolean(),
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

/** What the database tells of a record with its history. */
export const historySchema = z.object({
  code: z.string(),
  version: z.int(),
  document: recordDocumentSchema,
  merged_into: z.string().nullable(),
  names: namedRecordsSchema,
  revisions: z.array(revisionSchema),
});

/** A state that can be restored: after a change, or before it. Sent twice it is one change. */
export interface Restorable {
  which: 'after' | 'before';
  revision: string;
  key: string;
}

/** A change of a record in its history. */
export interface HistoryEntry extends Omit<z.infer<typeof revisionSchema>, 'before' | 'after'> {
  fields: FieldDifference[];
  isNew: boolean;
  /** What it was afterwards; of a merge, what it was before; null where that can not be restored. */
  restorable: Restorable | null;
}

/** The changes of a record, newest first. */
export interface History {
  entries: HistoryEntry[];
  /** What it was before the oldest of them; null where that made the record. */
  first: Restorable | null;
}

/** What a document is called. */
export function nameIn(document: z.infer<typeof recordDocumentSchema>): string {
  const said = document.title ?? document.name;
  return typeof said === 'string' ? said : '';
}

const restorable = (which: Restorable['which'], revision: string): Restorable => {
  return { which, revision, key: randomUUID() };
};

/**
 * A history in words.
 * @throws DatabaseError
 */
export async function historyOf(
  { names: named, revisions, version, merged_into }: z.infer<typeof historySchema>,
  locale: Locale,
): Promise<History> {
  const names = await loadNames(locale, named);
  const isMerged = merged_into !== null;
  const canRestore = ({ merged, after, ...revision }: z.infer<typeof revisionSchema>) => {
    if (merged || !after) return null;
    if (isMerged) return revision.source === 'merge' ? restorable('before', revision.id) : null;
    return revision.version === version ? null : restorable('after', revision.id);
  };
  const entries = revisions.map((revision): HistoryEntry => {
    const { before, after, ...entry } = revision;
    return {
      ...entry,
      fields: after ? inWords(locale, before, after, names) : [],
      isNew: before === null,
      restorable: canRestore(revision),
    };
  });
  const oldest = revisions.findLast(({ merged, after }) => !merged && after !== null);
  const first = !isMerged && oldest?.before ? restorable('before', oldest.id) : null;
  return { entries, first };
}

/** A record with its history, for those who keep it. */
export interface KeptHistory extends CorrectionSubject {
  name: string;
  isMerged: boolean;
  history: History;
}

/**
 * The history of a record that she keeps; null for everyone else.
 * @throws DatabaseError
 */
export async function loadKeptHistory(
  { client }: Session,
  { of, code }: CorrectionSubject,
  locale: Locale,
): Promise<KeptHistory | null> {
  const answer = dataOf(
    'record_history',
    await client.rpc('record_history', { subject: of, code }),
  );
  if (answer === null) return null;
  const record = historySchema.parse(answer);
  return {
    ...{ of, code, name: nameIn(record.document), isMerged: record.merged_into !== null },
    history: await historyOf(record, locale),
  };
}
