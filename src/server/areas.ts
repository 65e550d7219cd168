import type { Area, AreaContact } from '#domain/area.ts';
import { memoByTag } from './cache/memo.ts';
import { anonymous, dataOf } from './supabase.ts';

/** PostgREST gives no more rows at once than this (its default). */
const rowsAtOnce = 1000;

/** Every area, in the order of kinds and codes. Shared: treat it as read-only. */
export const loadAreas: () => Promise<Area[]> = memoByTag('town', async () => {
  const areas: Area[] = [];
  for (let from = 0; ; from += rowsAtOnce) {
    const rows = dataOf(
      'areas',
      await anonymous()
        .from('areas')
        .select('code, kind, name, kana, nameEn:name_en, parentCode:parent_code')
        .order('kind')
        .order('code')
        .range(from, from + rowsAtOnce - 1),
    );
    areas.push(...rows);
    if (rows.length < rowsAtOnce) return areas;
  }
});

/** An area with the offices one may ask there. */
export interface AreaRecord {
  area: Area;
  contacts: AreaContact[];
}

/** The area with this code, or null. */
export async function loadArea(code: string): Promise<AreaRecord | null> {
  const area = (await loadAreas()).find((candidate) => candidate.code === code);
  if (!area) return null;
  const contacts = dataOf(
    'area_contacts',
    await anonymous()
      .from('area_contacts')
      .select('role, office, about, address, phone, fax, email, url, hours')
      .eq('area_code', code)
      .order('position')
      .order('office'),
  );
  return { area, contacts };
}
