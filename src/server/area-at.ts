import { areaName } from '#i18n/area-name.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadAreas } from './areas.ts';
import { anonymous, dataOf } from './supabase.ts';

/**
 * Name of the district around a point (degrees, WGS 84), or of the nearest; null where none is known.
 * @throws DatabaseError
 */
export async function nameAreaAt(
  { lng, lat }: { lng: number; lat: number },
  locale: Locale,
): Promise<string | null> {
  const [found, areas] = await Promise.all([anonymous().rpc('area_at', { lng, lat }), loadAreas()]);
  const code: string | null = dataOf('area_at', found);
  const area = areas.find((one) => one.code === code);
  return area ? areaName(locale, area).text : null;
}
