/** Reading outlines of districts (圏域, 小学校区 …) from a GeoJSON FeatureCollection. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AreaKind, ImportArea } from '#domain/import/import-area.ts';
import { ImportFileError, limits } from '../file-error.ts';
import { readBytes } from '../read-bytes.ts';
import { machineText, oneLine } from '../values/text.ts';
import { assertGeographic } from './reference-system.ts';
import { GeometryError, cornerCount, readPolygons } from './rings.ts';

export interface AreaOptions {
  kind: AreaKind;
  /** Names of the properties that hold name, code and reading. */
  nameProperty: string;
  codeProperty: string;
  kanaProperty?: string | undefined;
}

export interface AreasReading {
  /** Features in the file: those in `areas` together with `refused`. */
  read: number;
  /** Features of one code are one area. */
  areas: ImportArea[];
  /** Features left out, counted from 1, with the reason in words. */
  refused: { feature: number; reason: string }[];
  /** SHA-256 of the file, hex. */
  fileHash: string;
}

const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.unknown().optional(),
  features: z.array(z.unknown()),
});
const featureSchema = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.looseObject({ type: z.string() }).nullable(),
});
type Feature = z.infer<typeof featureSchema>;

/**
 * Reads the GeoJSON file at a path.
 * @throws {ImportFileError} when the whole file is refused
 */
export async function readAreasFile(path: string, options: AreaOptions): Promise<AreasReading> {
  return readAreas(await readBytes(path), options);
}

/**
 * Reads the bytes of a GeoJSON FeatureCollection of polygons in WGS 84 or JGD 2011.
 * @throws {ImportFileError} when the whole file is refused
 */
export function readAreas(bytes: Uint8Array, options: AreaOptions): AreasReading {
  const { features, crs } = parseCollection(bytes);
  assertGeographic(crs);
  if (features.length > limits.features) throw new ImportFileError('too-many-areas');
  const parsed = features.map((feature) => featureSchema.safeParse(feature).data);
  assertProperties(parsed, options);

  const areas = new Map<string, ImportArea>();
  const refused: AreasReading['refused'] = [];
  for (const [index, feature] of parsed.entries()) {
    try {
      if (!feature) throw new GeometryError('Featureではありません');
      addTo(areas, readFeature(feature, options));
    } catch (error) {
      if (!(error instanceof GeometryError)) throw error;
      refused.push({ feature: index + 1, reason: error.message });
    }
  }
  return {
    read: features.length,
    areas: [...areas.values()],
    refused,
    fileHash: createHash('sha256').update(bytes).digest('hex'),
  };
}

function parseCollection(bytes: Uint8Array): z.infer<typeof collectionSchema> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ImportFileError(bytes.length === 0 ? 'empty' : 'not-geojson');
  }
  const parsed = collectionSchema.safeParse(json);
  if (!parsed.success) throw new ImportFileError('not-geojson');
  if (parsed.data.features.length === 0) throw new ImportFileError('empty');
  return parsed.data;
}

/** A property that no feature has is a wrong option, not a wrong feature. */
function assertProperties(features: readonly (Feature | undefined)[], options: AreaOptions): void {
  const found = new Set(features.flatMap((feature) => Object.keys(feature?.properties ?? {})));
  const missing = [options.nameProperty, options.codeProperty, options.kanaProperty ?? []]
    .flat()
    .filter((name) => !found.has(name));
  if (missing.length > 0) {
    const names = [...found].slice(0, 20).join('、') || 'なし';
    throw new ImportFileError(
      'area-properties',
      `ない属性：${missing.join('、')}。ある属性：${names}。`,
    );
  }
}

function propertyText(feature: Feature, name: string | undefined): string {
  const value = name === undefined ? null : feature.properties?.[name];
  return typeof value === 'string' || typeof value === 'number'
    ? oneLine(String(value)).trim()
    : '';
}

function readFeature(feature: Feature, options: AreaOptions): ImportArea {
  const name = propertyText(feature, options.nameProperty);
  const code = machineText(propertyText(feature, options.codeProperty));
  const kana = propertyText(feature, options.kanaProperty);
  if (name === '') throw new GeometryError('名前がありません');
  if (name.length > 100) throw new GeometryError('名前が長すぎます');
  if (code === '') throw new GeometryError('コードがありません');
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(code)) {
    throw new GeometryError('コードは半角の英数字と - _ で40字までです');
  }
  const coordinates = readPolygons(feature.geometry);
  if (cornerCount(coordinates) > limits.corners) throw new GeometryError('点が多すぎます');
  const boundary = { type: 'MultiPolygon' as const, coordinates };
  return { code, kind: options.kind, name, kana: kana.normalize('NFKC') || null, boundary };
}

/** 飛び地 come as several features of one code: together they are the area. */
function addTo(areas: Map<string, ImportArea>, area: ImportArea): void {
  const known = areas.get(area.code);
  if (!known) {
    areas.set(area.code, area);
  } else if (known.name !== area.name) {
    throw new GeometryError(`コード ${area.code} は「${known.name}」でも使われています`);
  } else {
    for (const polygon of area.boundary.coordinates) known.boundary.coordinates.push(polygon);
  }
}
