import { describe, expect, it } from 'vitest';
import { areaKindLabels, readAreaKind } from '#domain/import/import-area.ts';
import { readAreas, readAreasFile } from '#server/exchange/import/areas/read-areas.ts';
import { limits } from '#server/exchange/import/file-error.ts';
import { fixturePath } from './fixture.ts';

const options = { kind: 'elementary_school', nameProperty: '名', codeProperty: 'コード' } as const;
const ring = [
  [139.1, 35.1],
  [139.2, 35.1],
  [139.2, 35.2],
  [139.1, 35.1],
];
const polygon = { type: 'Polygon', coordinates: [ring] };
const feature = (code: unknown, geometry: unknown = polygon, name = '本町小') => ({
  type: 'Feature',
  properties: { 名: name, コード: code },
  geometry,
});
const file = (features: unknown[], more = {}) =>
  Buffer.from(JSON.stringify({ type: 'FeatureCollection', features, ...more }));
const reasonOf = (geometry: unknown) =>
  readAreas(file([feature('a', geometry)]), options).refused[0];

describe('outlines', () => {
  it('are read with name, code and kind, heights left out', async () => {
    const reading = await readAreasFile(fixturePath('school-areas.geojson'), {
      kind: 'elementary_school',
      nameProperty: 'A27_007',
      codeProperty: 'A27_006',
      kanaProperty: 'kana',
    });
    expect(reading).toMatchObject({
      read: 4,
      refused: [{ feature: 4, reason: '名前がありません' }],
    });
    expect(reading.areas.map(({ code, name, kana, kind }) => [code, name, kana, kind])).toEqual([
      ['B101', '本町小学校', 'ホンチョウ', 'elementary_school'],
      ['B102', '川口小学校', null, 'elementary_school'],
    ]);
    expect(reading.areas[0]?.boundary.coordinates).toHaveLength(2);
    expect(reading.areas[1]?.boundary.coordinates[0]?.[0]?.[0]).toEqual([139.2, 35.1]);
  });

  it('of one code are one area; the same code under another name is refused', () => {
    const reading = readAreas(
      file([feature(1), feature('１'), feature(1, polygon, '川口小')]),
      options,
    );
    expect(reading.areas).toHaveLength(1);
    expect(reading.areas[0]?.boundary.coordinates).toHaveLength(2);
    expect(reading.refused).toEqual([
      { feature: 3, reason: 'コード 1 は「本町小」でも使われています' },
    ]);
  });

  const turned = ring.map(([lng, lat]) => [lat, lng]);
  it.each([
    ['形がありません', null],
    ['面ではなく Point です', { type: 'Point', coordinates: [139, 35] }],
    ['形がありません', { type: 'Polygon', coordinates: [] }],
    ['点が4つより少ない輪があります', { type: 'Polygon', coordinates: [ring.slice(0, 3)] }],
    ['閉じていない輪があります', { type: 'Polygon', coordinates: [[...ring, [139.3, 35.3]]] }],
    ['面積のない輪があります', { type: 'Polygon', coordinates: [Array(4).fill([139, 35])] }],
    ['座標が数ではありません', { type: 'Polygon', coordinates: [[...ring, ['x', 1]]] }],
    [
      '緯度と経度が入れかわっています（GeoJSONは経度が先です）',
      { type: 'Polygon', coordinates: [turned] },
    ],
    ['座標が日本の経度・緯度ではありません', { type: 'Polygon', coordinates: [[[-5000, 12000]]] }],
  ])('are refused: %s', (reason, geometry) => {
    expect(reasonOf(geometry)).toEqual({ feature: 1, reason });
  });

  it('need a code that fits into a URL', () => {
    const { refused } = readAreas(file([feature(null), feature('本町/1'), feature('ok')]), options);
    expect(refused.map(({ feature: at }) => at)).toEqual([1, 2]);
  });

  it.each([
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'EPSG:4326',
    'urn:ogc:def:crs:EPSG::6668',
    'urn:ogc:def:crs:EPSG::6697',
  ])('may be in %s', (name) => {
    const crs = { type: 'name', properties: { name } };
    expect(readAreas(file([feature(1)], { crs }), options).areas).toHaveLength(1);
  });

  it.each([
    [
      'reference-system',
      file([feature(1)], { crs: { type: 'name', properties: { name: 'EPSG:6677' } } }),
    ],
    ['reference-system', file([feature(1)], { crs: { type: 'link' } })],
    ['not-geojson', Buffer.from('{"type":"Feature"}')],
    ['not-geojson', Buffer.from('名称,住所')],
    ['empty', Buffer.from('')],
    ['empty', file([])],
    ['area-properties', file([{ ...feature(1), properties: { name: 'x' } }])],
    ['too-many-areas', file(Array.from({ length: limits.features + 1 }, () => null))],
  ] as const)('as a whole are refused as %s', (code, bytes) => {
    expect(() => readAreas(bytes, options)).toThrow(expect.objectContaining({ code }));
  });
});

describe('kinds of area', () => {
  it('are named by their code or in Japanese', () => {
    expect(readAreaKind('小学校区')).toBe('elementary_school');
    expect(readAreaKind('daily_living_area')).toBe('daily_living_area');
    expect(readAreaKind('星座')).toBeUndefined();
    expect(readAreaKind('toString')).toBeUndefined();
    expect(areaKindLabels.map((label) => readAreaKind(label))).not.toContain(undefined);
  });
});
