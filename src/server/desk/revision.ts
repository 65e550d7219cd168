/** One revision as the desk shows it. */
import { createHash } from 'node:crypto';
import { columnsOf, differingFields, recordDocumentSchema } from '#domain/desk/record-document.ts';
import type { DocumentTrace } from '#domain/desk/home-warning.ts';
import { verdicts, type Verdict } from '#domain/desk/verdict.ts';
import { precisions, type Precision } from '#domain/place.ts';
import type { Kind } from '#domain/kind.ts';
import { subjectKinds } from '#domain/revision/document.ts';
import { revisionStatuses } from '#domain/revision/status.ts';
import type { Document } from '#domain/revision/merge.ts';
import {
  documentLines,
  fieldLabel,
  type DocumentLine,
  type DocumentNames,
} from '#i18n/document-words.ts';
import { areaName } from '#i18n/area-name.ts';
import { japanDay } from '#i18n/format/day.ts';
import type { Locale } from '#i18n/locales.ts';
import { z } from 'zod';
import { loadAreas } from '../areas.ts';
import { loadKinds } from '../kinds.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';
import { homeTracesOf } from './home-traces.ts';
import { previewActivity, type Preview } from './preview.ts';
import { loadNames, namedRecordsSchema } from './names.ts';

const partSchema = z.object({
  id: z.guid(),
  subject: z.enum(subjectKinds),
  name: z.string().nullable(),
  code: z.string().nullable(),
  status: z.enum(revisionStatuses),
  sees_all: z.boolean(),
  left: recordDocumentSchema.nullable(),
  right: recordDocumentSchema,
  conflicts: z.array(
    z.object({ field: z.string(), base: z.json().optional(), theirs: z.json(), yours: z.json() }),
  ),
});

const revisionSchema = z.object({
  id: z.guid(),
  subject: z.enum(subjectKinds),
  name: z.string().nullable(),
  status: z.enum(revisionStatuses),
  source: z.string(),
  by_curator: z.boolean(),
  proxy: z.boolean(),
  reason: z.string().nullable(),
  at: z.coerce.date(),
  areas: z.array(z.string()),
  is_new: z.boolean(),
  code: z.string().nullable(),
  queue: z.string().nullable(),
  author: z.string().nullable(),
  approved_before: z.int(),
  group: z.object({ code: z.string(), name: z.string(), trusted: z.boolean() }).nullable(),
  decided: z
    .object({ by: z.string().nullable(), at: z.coerce.date(), why: z.string().nullable() })
    .nullable(),
  refused: z.string().nullable(),
  own: z.boolean(),
  messages: z.array(
    z.object({
      by_desk: z.boolean(),
      by: z.string().nullable(),
      words: z.string(),
      at: z.coerce.date(),
    }),
  ),
  parts: z.array(partSchema).min(1),
  names: namedRecordsSchema,
  duplicates: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      distance_m: z.number().nullable(),
      reasons: z.array(z.enum(['name', 'phone', 'near'])),
    }),
  ),
  next: z.guid().nullable(),
});

/** A field that differs, in words. */
export interface FieldDifference {
  field: string;
  label: string;
  left: DocumentLine[];
  right: DocumentLine[];
  /** What it was before two people changed it; null where there is no conflict. */
  base: DocumentLine[] | null;
}

/** One of the records that are decided together. */
export interface DeskPart extends Omit<z.infer<typeof partSchema>, 'conflicts'> {
  fields: FieldDifference[];
  /** What may give away a home. */
  homeTraces: DocumentTrace[];
  /** Where to draw it, degrees; null where it has no point or is no place. */
  point: { lng: number; lat: number; precision: Precision } | null;
}

/** A revision with all a curator needs. */
export interface DeskRevision extends Omit<z.infer<typeof revisionSchema>, 'parts' | 'areas'> {
  parts: DeskPart[];
  areas: string[];
  words: DocumentNames;
  /** How it will look; null where it is no activity, or not to be public. */
  preview: Preview | null;
  kinds: Kind[];
  /** A mark of what is proposed: sent back with a decision, which is about this and nothing else. */
  seen: string;
}

const degree = (value: unknown) => (typeof value === 'number' ? value : null);

/** The mark of what a curator has before her. */
function markOf(parts: readonly { right: Document }[]): string {
  return createHash('sha256')
    .update(JSON.stringify(parts.map(({ right }) => right)))
    .digest('hex')
    .slice(0, 16);
}

/** What differs between two states of a record, in words. */
export function inWords(
  locale: Locale,
  left: Document | null,
  right: Document,
  names: DocumentNames,
  bases: ReadonlyMap<string, unknown> = new Map(),
): FieldDifference[] {
  const today = japanDay(new Date());
  return differingFields(left, right).map((field) => {
    const lines = (document: Document | null) =>
      document ? documentLines(locale, document, field, names, today) : [];
    const columns = columnsOf(field);
    const base = recordDocumentSchema.safeParse(
      Object.fromEntries(columns.map((column) => [column, bases.get(column) ?? left?.[column]])),
    ).data;
    return {
      field,
      label: fieldLabel(locale, field),
      left: lines(left),
      right: lines(right),
      base: columns.some((column) => bases.has(column)) ? lines(base ?? null) : null,
    };
  });
}

/**
 * The revision with this key; null where there is none that this curator may see.
 * @throws DatabaseError
 */
export async function loadRevision(
  session: Session,
  id: string,
  locale: Locale,
): Promise<DeskRevision | null> {
  if (!z.guid().safeParse(id).success) return null;
  const answer = dataOf(
    'desk_revision',
    await session.client.rpc('desk_revision', { revision: id }),
  );
  if (answer === null) return null;
  const revision = revisionSchema.parse(answer);
  const [main, ...others] = revision.parts;
  const places = others.filter(({ subject }) => subject === 'place').map(({ right }) => right);
  const [words, areas, kinds, preview] = await Promise.all([
    loadNames(locale, revision.names),
    loadAreas(),
    loadKinds(locale),
    main?.subject === 'activity' && revision.queue !== null
      ? previewActivity(main.right, revision.names, places, locale)
      : null,
  ]);
  const traces = await Promise.all(
    revision.parts.map(({ subject, right }) =>
      homeTracesOf(subject, right, revision.names, places),
    ),
  );
  const parts = revision.parts.map(({ conflicts, ...part }, index): DeskPart => {
    const bases = new Map(conflicts.map(({ field, base }) => [field, base]));
    const [lng, lat] = [degree(part.right.lng), degree(part.right.lat)];
    const isPlace = part.subject === 'place' && lng !== null && lat !== null;
    return {
      ...part,
      homeTraces: traces[index] ?? [],
      fields: inWords(locale, part.left, part.right, words, bases),
      point: isPlace
        ? { lng, lat, precision: precisions.find((one) => one === part.right.precision) ?? 'exact' }
        : null,
    };
  });
  return {
    ...revision,
    parts,
    areas: areas
      .filter(({ code, kind }) => revision.areas.includes(code) && kind === 'daily_living_area')
      .map((area) => areaName(locale, area).text),
    words,
    preview,
    kinds,
    seen: markOf(revision.parts),
  };
}

/** The verdict an address names, or null. */
export function verdictIn(name: string | null): Verdict | null {
  return verdicts.find((verdict) => verdict === name) ?? null;
}
