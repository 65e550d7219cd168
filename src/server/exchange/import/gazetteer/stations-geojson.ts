import { z } from 'zod';
import { assertGeographic } from '../areas/reference-system.ts';
import { ImportFileError } from '../file-error.ts';
import { readNames, type NamedKind, type NamedPoint } from './names.ts';
import type { SpotReading } from './spot-list.ts';

const numbers = z.array(z.number()).min(2);
const geometrySchema = z.union([
  z.object({ type: z.literal('Point'), coordinates: numbers.transform((point) => [point]) }),
  z.object({ type: z.enum(['LineString', 'MultiPoint']), coordinates: z.array(numbers) }),
  z.object({
    type: z.literal('MultiLineString'),
    coordinates: z.array(z.array(numbers)).transform((lines) => lines.flat()),
  }),
]);
const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.unknown().optional(),
  features: z.array(
    z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry: z.unknown() }),
  ),
});

/** Properties that hold a name: N02_005 is 駅名 of 国土数値情報（鉄道）. */
const nameProperties = ['N02_005', '駅名', 'station_name', '名称', 'name'];

/** A station is a piece of its line there; its middle is that of the piece. */
function middleOf(geometry: unknown): { lng: string; lat: string } {
  const points = geometrySchema.safeParse(geometry).data?.coordinates ?? [];
  if (points.length === 0) return { lng: '', lat: '' };
  const middle = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis] ?? Number.NaN);
    return ((Math.min(...values) + Math.max(...values)) / 2).toFixed(7);
  };
  return { lng: middle(0), lat: middle(1) };
}

/**
 * Stations of a GeoJSON of 国土数値情報 N02, or names with points; lines are features, counted from 1.
 * @throws {ImportFileError} not-geojson, empty, reference-system, unrecognised
 */
export function readStationsGeojson(
  text: string,
  kind: NamedKind | undefined,
): SpotReading & { read: number; label: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ImportFileError('not-geojson');
  }
  const parsed = collectionSchema.safeParse(json);
  if (!parsed.success) throw new ImportFileError('not-geojson');
  const { features, crs } = parsed.data;
  if (features.length === 0) throw new ImportFileError('empty');
  assertGeographic(crs);
  const property = nameProperties.find((name) =>
    features.some(({ properties }) => name in (properties ?? {})),
  );
  if (property === undefined) {
    throw new ImportFileError('unrecognised', `必要な属性：${nameProperties.join('、')}のどれか。`);
  }
  const isStations = !['名称', 'name'].includes(property);
  const label =
    property === 'N02_005' ? '国土数値情報（鉄道）' : isStations ? '駅の一覧' : '目印の一覧';
  const points = features.map(({ properties, geometry }, index): NamedPoint => {
    const value = properties?.[property];
    const name = typeof value === 'string' ? value : '';
    const isStation = isStations || name.endsWith('駅');
    return {
      line: index + 1,
      name,
      ...middleOf(geometry),
      kind: kind ?? (isStation ? 'station' : 'landmark'),
    };
  });
  return { ...readNames(points, label), read: features.length, label };
}
