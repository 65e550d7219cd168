/** The words for what documents name by codes. */
import type { DocumentNames } from '#i18n/document-words.ts';
import { areaName } from '#i18n/area-name.ts';
import type { Locale } from '#i18n/locales.ts';
import { z } from 'zod';
import { loadAreas } from '../areas.ts';
import { loadKinds } from '../kinds.ts';
import { labelOf } from '../label-of.ts';
import { anonymous, dataOf } from '../supabase.ts';

const recordSchema = z.object({
  code: z.string().nullable(),
  name: z.string().nullable(),
  lng: z.number().nullable(),
  lat: z.number().nullable(),
});

/** Places and groups that documents name by keys, as the database tells them. */
export const namedRecordsSchema = z.record(z.string(), recordSchema);
export type NamedRecords = z.infer<typeof namedRecordsSchema>;

async function loadLabels(locale: Locale): Promise<Map<string, string>> {
  const columns = 'code, label_ja, label_ja_easy, label_en' as const;
  const [fields, programmes] = await Promise.all([
    anonymous().from('fields').select(columns),
    anonymous().from('programmes').select(columns),
  ]);
  const rows = [...dataOf('fields', fields), ...dataOf('programmes', programmes)];
  return new Map(rows.map((row) => [row.code, labelOf(row, locale)]));
}

/**
 * Everything a document names, in one reading.
 * @throws DatabaseError
 */
export async function loadNames(locale: Locale, records: NamedRecords): Promise<DocumentNames> {
  const [kinds, areas, labels] = await Promise.all([
    loadKinds(locale),
    loadAreas(),
    loadLabels(locale),
  ]);
  return {
    kinds: new Map(kinds.map(({ code, label }) => [code, label])),
    areas: new Map(areas.map((area) => [area.code, areaName(locale, area).text])),
    records: new Map(Object.entries(records).map(([key, { name }]) => [key, name ?? '—'])),
    labels,
  };
}
