import type { Field } from '#domain/field.ts';
import type { Locale } from '#i18n/locales.ts';
import { memoByTag } from './cache/memo.ts';
import { labelOf } from './label-of.ts';
import { anonymous, dataOf } from './supabase.ts';

const readFields = memoByTag('town', async () =>
  dataOf('fields', await anonymous().from('fields').select('*').order('position')),
);

/** Every field in its order, in one reading. */
export async function loadFields(locale: Locale): Promise<Field[]> {
  const rows = await readFields();
  return rows.map((row) => ({ code: row.code, label: labelOf(row, locale) }));
}
