/** What two people changed differently, in words to choose by. */
import type { Conflict } from '#domain/post/form-page.ts';
import { fieldOfColumn } from '#domain/desk/record-document.ts';
import type { Document } from '#domain/revision/merge.ts';
import { documentLines } from '#i18n/document-words.ts';
import { japanDay } from '#i18n/format/day.ts';
import type { Locale } from '#i18n/locales.ts';
import { z } from 'zod';
import { loadNames, type NamedRecords } from '../desk/names.ts';
import type { RevisionAnswer } from '../revisions/answer.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';

const keySchema = z.guid();
const namingSchema = z.object({
  place_id: keySchema.nullish().catch(null),
  group_id: keySchema.nullish().catch(null),
  places: z.array(keySchema).catch([]).default([]),
  schedules: z
    .array(z.looseObject({ place_id: keySchema.nullish() }))
    .catch([])
    .default([]),
});

/** Names of the places and groups that documents name by key, as far as she may read them. */
async function namedIn({ client }: Session, documents: Document[]): Promise<NamedRecords> {
  const keys = documents.flatMap((document) => {
    const { place_id, group_id, places, schedules } = namingSchema.parse(document);
    return [place_id, group_id, ...places, ...schedules.map((band) => band.place_id)];
  });
  const known = [...new Set(keys)].filter((key) => typeof key === 'string');
  if (known.length === 0) return {};
  const [places, groups] = await Promise.all([
    client.from('places').select('id, code, name').in('id', known),
    client.from('groups').select('id, code, name').in('id', known),
  ]);
  const rows = [...dataOf('places', places), ...dataOf('groups', groups)];
  return Object.fromEntries(rows.map(({ id, ...row }) => [id, { ...row, lng: null, lat: null }]));
}

/**
 * Conflicts as a form shows them: a field each, as a page tells it.
 * @throws DatabaseError
 */
export async function conflictsOf(
  session: Session,
  conflicts: RevisionAnswer['conflicts'],
  locale: Locale,
): Promise<Conflict[]> {
  const theirs: Document = Object.fromEntries(conflicts.map((one) => [one.field, one.theirs]));
  const yours: Document = Object.fromEntries(conflicts.map((one) => [one.field, one.yours]));
  const names = await loadNames(locale, await namedIn(session, [theirs, yours]));
  const today = japanDay(new Date());
  const said = (document: Document, field: string) => {
    const lines = documentLines(locale, document, field, names, today);
    return lines.map(({ text }) => text).join('\n') || null;
  };
  return [...new Set(conflicts.map(({ field }) => fieldOfColumn(field)))].map((field) => ({
    field,
    theirs: said(theirs, field),
    yours: said(yours, field),
  }));
}
