import type { Position, Rings } from '#domain/import/import-area.ts';

/** A geometry that can not be an outline; the message says why, in a few Japanese words. */
export class GeometryError extends Error {}

const isPair = (value: unknown): value is readonly [number, number, ...unknown[]] =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);

/** Japan with its outermost islands, generously. */
const inJapan = (lng: number, lat: number) => lng >= 122 && lng <= 154 && lat >= 20 && lat <= 46;

function readPosition(value: unknown): Position {
  if (!isPair(value)) throw new GeometryError('座標が数ではありません');
  const [lng, lat] = value;
  if (inJapan(lng, lat)) return [lng, lat];
  throw new GeometryError(
    inJapan(lat, lng)
      ? '緯度と経度が入れかわっています（GeoJSONは経度が先です）'
      : '座標が日本の経度・緯度ではありません',
  );
}

/** Twice the signed area of a ring, in square degrees. */
function doubledArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [lng, lat], index) => {
    const [fromLng, fromLat] = ring[index] ?? [lng, lat];
    return sum + (fromLng * lat - lng * fromLat);
  }, 0);
}

function readRing(value: unknown): Position[] {
  if (!Array.isArray(value)) throw new GeometryError('形がありません');
  const ring = value.map(readPosition);
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length < 4) throw new GeometryError('点が4つより少ない輪があります');
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    throw new GeometryError('閉じていない輪があります');
  }
  if (doubledArea(ring) === 0) throw new GeometryError('面積のない輪があります');
  return ring;
}

function readPolygon(value: unknown): Rings {
  if (!Array.isArray(value) || value.length === 0) throw new GeometryError('形がありません');
  return value.map(readRing);
}

/**
 * The polygons of a GeoJSON Polygon or MultiPolygon (RFC 7946), heights left out. Whether rings
 * cross themselves is for the database to say, which has the geometry library.
 * @throws {GeometryError}
 */
export function readPolygons(geometry: { type: string; coordinates?: unknown } | null): Rings[] {
  if (geometry === null) throw new GeometryError('形がありません');
  if (geometry.type === 'Polygon') return [readPolygon(geometry.coordinates)];
  if (geometry.type === 'MultiPolygon' && Array.isArray(geometry.coordinates)) {
    if (geometry.coordinates.length === 0) throw new GeometryError('形がありません');
    return geometry.coordinates.map(readPolygon);
  }
  throw new GeometryError(`面ではなく ${geometry.type} です`);
}

/** How many corners the polygons have. */
export function cornerCount(polygons: readonly Rings[]): number {
  return polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
}
