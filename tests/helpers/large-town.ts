/** A town of more places than its map sends whole: they come in clustered tiles. */
import type { Supabase } from '#server/supabase.ts';

const letters = 'ACDEFGHJKM';
const places = 10_001;
/** A small machine is busy with more for longer than a connection waits. */
const rowsAtOnce = 200;

/** A short code for each place. */
export function largeTownCode(index: number): string {
  return `T${[...String(index).padStart(5, '0')].map((digit) => letters[Number(digit)]).join('')}`;
}

/** Where each stands: a grid of streets in the middle of the town, a hundred a row. */
export function largeTownPoint(index: number): [lng: number, lat: number] {
  return [139.3 + (index % 100) * 0.0005, 34.95 + Math.floor(index / 100) * 0.0005];
}

/** Every hundredth serves meals, the others tea; each is called by its number. */
export async function layLargeTown(operator: Supabase): Promise<void> {
  const rows = Array.from({ length: places }, (_, i) => {
    const isMeal = i % 100 === 50;
    return {
      code: largeTownCode(i),
      name: `${isMeal ? '食堂' : 'お茶の間'}${i}`,
      kind_code: isMeal ? 'kodomo-shokudo' : 'salon',
      location: `SRID=4326;POINT(${largeTownPoint(i).join(' ')})`,
      precision: 'exact' as const,
      status: 'published' as const,
    };
  });
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const { error } = await operator.from('places').insert(rows.slice(from, from + rowsAtOnce));
    if (error) throw new Error(`places: ${error.message}`);
  }
}
