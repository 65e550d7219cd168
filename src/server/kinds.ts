import type { Kind } from '#domain/kind.ts';
import type { Locale } from '#i18n/locales.ts';
import { memoByTag } from './cache/memo.ts';
import { labelOf } from './label-of.ts';
import { anonymous, dataOf } from './supabase.ts';

const readKinds = memoByTag('town', async () =>
  dataOf('kinds', await anonymous().from('kinds').select('*').order('position')),
);

/** Every kind in its order, in one reading. */
export async function loadKinds(locale: Locale): Promise<Kind[]> {
  const rows = await readKinds();
  return rows.map((row) => ({
    code: row.code,
    nature: row.nature,
    shape: row.shape,
    label: labelOf(row, locale),
    about: { ja: row.about_ja, 'ja-easy': row.about_ja_easy, en: row.about_en }[locale],
  }));
}
