/** A position as the form of posting carries it. */
import type { Precision } from '../place.ts';

const precisions = ['exact', 'street', 'area'] as const;

/** A position that was chosen or found. */
export interface Position {
  lng: number;
  lat: number;
  precision: Exclude<Precision, 'unknown'>;
}

/** `lng,lat,precision`, as the form carries a position. */
export function readPosition(value: string): Position | null {
  const [lng = '', lat = '', precision = ''] = value.split(',');
  const found = precisions.find((word) => word === precision);
  const degrees = [Number(lng), Number(lat)] as const;
  const fits =
    lng !== '' && lat !== '' && Math.abs(degrees[0]) <= 180 && Math.abs(degrees[1]) <= 85;
  return fits && found ? { lng: degrees[0], lat: degrees[1], precision: found } : null;
}

/** A position as the form carries it. */
export function writePosition({ lng, lat, precision }: Position): string {
  return `${lng.toFixed(6)},${lat.toFixed(6)},${precision}`;
}
