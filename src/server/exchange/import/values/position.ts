import type { ImportPlace, RemarkCode } from '#domain/import/import-row.ts';
import { machineText } from './text.ts';

export type Point = Pick<ImportPlace, 'lat' | 'lng' | 'precision'>;

const unknown: Point = { lat: null, lng: null, precision: 'unknown' };
const number = /^[+-]?\d{1,4}(?:\.\d+)?$/;

/** Japan with its outermost islands, generously: anything else is a mistake of the file. */
const inJapan = (lat: number, lng: number) => lat >= 20 && lat <= 46 && lng >= 122 && lng <= 154;

/**
 * A position from its cells, in WGS 84 degrees. A position that can not be right is left out with a
 * remark, never put right by us: a pin in the wrong place is worse than none.
 * @param latLng both values in one cell (「34.34,134.05」), used when the others are blank
 * @param address decides the precision: without any number in it the point stands for a district
 */
export function readPosition(cells: {
  lat: string | null;
  lng: string | null;
  latLng: string | null;
  address: string | null;
}): { point: Point; remark: RemarkCode | null } {
  const refuse = (remark: RemarkCode) => ({ point: unknown, remark });
  const [first, second, ...rest] =
    cells.lat === null && cells.lng === null
      ? machineText(cells.latLng ?? '').split(/[,、\s]+/)
      : [machineText(cells.lat ?? ''), machineText(cells.lng ?? '')];
  if (!first && !second) return refuse('position-missing');
  if (!first || !second || rest.length > 0 || !number.test(first) || !number.test(second)) {
    return refuse('position-unreadable');
  }
  const lat = Number(first);
  const lng = Number(second);
  if (inJapan(lng, lat)) return refuse('position-swapped');
  if (!inJapan(lat, lng)) return refuse('position-outside');
  return { point: { lat, lng, precision: precisionOf(cells.address) }, remark: null };
}

function precisionOf(address: string | null): 'exact' | 'area' {
  if (address === null) return 'exact';
  return /\d|[一二三四五六七八九十]+(?:丁目|番)/.test(machineText(address)) ? 'exact' : 'area';
}
