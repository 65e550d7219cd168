/** Place names in the layouts of 国土交通省, 日本郵便 and others, with towns that do not exist. */
import { createClient } from '@supabase/supabase-js';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database as Schema } from '#db/database.types.ts';
import { openDatabase, type Database } from '#embedded/database.ts';
import { limits } from '#server/exchange/import/file-error.ts';
import { readGazetteer, readNamedKind } from '#server/exchange/import/gazetteer/read-gazetteer.ts';
import { writeGazetteer } from '#server/exchange/import/gazetteer/write-gazetteer.ts';
import { askForSpots } from '#server/gazetteer.ts';

const shiftJis = (lines: readonly string[]) => iconv.encode(`${lines.join('\r\n')}\r\n`, 'cp932');
const quoted = (...cells: (string | number)[]) => cells.map((cell) => `"${cell}"`).join(',');

const townHeadings =
  '"都道府県コード","都道府県名","市区町村コード","市区町村名","大字町丁目コード","大字町丁目名","緯度","経度","原典資料コード","大字・字・丁目区分コード"';
const town = (name: string, lat: number | string, lng: number | string) =>
  quoted('99', '架空県', '99998', '縁川市', '999980001001', name, lat, lng, '0', '3');
const towns = shiftJis([
  townHeadings,
  town('本町一丁目', '34.960000', '139.360000'),
  town('本町二丁目', '34.980000', '139.380000'),
  town('段畑', 34.97, 139.35),
  town('浜町', 139.36, 34.95),
  town('', 34.97, 139.35),
]);

const blockHeadings =
  '"都道府県名","市区町村名","大字・丁目名","小字・通称名","街区符号・地番","座標系番号","Ｘ座標","Ｙ座標","緯度","経度","住居表示フラグ","代表フラグ","更新前履歴フラグ","更新後履歴フラグ"';
const block = (name: string, number: string, lat: number, isFirst: 0 | 1 = 1) =>
  quoted('架空県', '縁川市', name, '', number, 9, '-1.0', '-2.0', lat, 139.361, 1, isFirst, 0, 0);
const blocks = shiftJis([
  blockHeadings,
  block('本町一丁目', '2', 34.5, 0),
  block('本町一丁目', '2', 34.961),
  block('本町一丁目', '', 34.962),
  block('段畑', '123', 34.971),
]);

const postcode = (number: string, name: string) =>
  `99998,"000  ","${number}","ｶｸｳｹﾝ","ｴﾝｶﾞﾜｼ","ﾏﾁ","架空県","縁川市","${name}",0,0,1,0,0,0`;
const postcodes = shiftJis([
  postcode('0000100', '以下に掲載がない場合'),
  postcode('0000101', '本町（１、２丁目）'),
  postcode('0000102', '段畑（１２３番地、'),
  postcode('0000102', '４５６番地）'),
  postcode('0000103', '沖島'),
  postcode('0000104', '本町（２丁目）'),
  postcode('0000104', '段畑'),
]);

const outline = (bytes: Uint8Array, kind?: 'station' | 'landmark') =>
  readGazetteer(bytes, { kind }).spots.map((spot) =>
    [spot.kind, spot.region, spot.folded, spot.name, spot.precision, spot.lines.length].join(' '),
  );

describe('addresses', () => {
  it('of 大字・町丁目 are read, with the middle of a 町 that has only 丁目', () => {
    expect(outline(towns)).toEqual([
      'town 架空県縁川市 本町1丁目 架空県縁川市本町一丁目 area 1',
      'town 架空県縁川市 本町2丁目 架空県縁川市本町二丁目 area 1',
      'town 架空県縁川市 段畑 架空県縁川市段畑 area 1',
      'town 架空県縁川市 本町 架空県縁川市本町 area 0',
    ]);
    const reading = readGazetteer(towns);
    expect(reading).toMatchObject({
      label: '位置参照情報（大字・町丁目レベル）',
      encoding: 'cp932',
      read: 5,
      refused: [
        { line: 5, reason: '位置が分かりません（緯度と経度が入れかわっています）' },
        { line: 6, reason: '大字・町丁目の名がありません' },
      ],
    });
    expect(reading.spots.at(-1)).toMatchObject({ lat: 34.97, lng: 139.37 });
  });

  it('of 街区 are read at their representative point', () => {
    expect(outline(blocks)).toEqual([
      'block 架空県縁川市 本町1丁目2 架空県縁川市本町一丁目2 street 2',
      'block 架空県縁川市 段畑123 架空県縁川市段畑123 street 1',
    ]);
    const { spots, refused } = readGazetteer(blocks);
    expect(spots[0]?.lat).toBe(34.961);
    expect(refused).toEqual([{ line: 4, reason: '街区符号・地番がありません' }]);
  });
});

describe('postcodes', () => {
  it('are read with the 町丁目 they stand for', () => {
    const { spots, refused, read } = readGazetteer(postcodes);
    const region = '架空県縁川市';
    expect(spots.map(({ name, towns: of, lines }) => [name, of, lines])).toEqual([
      [
        '〒000-0101',
        [
          { region, folded: '本町1丁目' },
          { region, folded: '本町2丁目' },
        ],
        [2],
      ],
      ['〒000-0102', [{ region, folded: '段畑' }], [3, 4]],
      ['〒000-0103', [{ region, folded: '沖島' }], [5]],
      [
        '〒000-0104',
        [
          { region, folded: '本町2丁目' },
          { region, folded: '段畑' },
        ],
        [6, 7],
      ],
    ]);
    expect(refused).toEqual([{ line: 1, reason: '町の名がない番号なので、位置が決まりません' }]);
    expect(read).toBe(7);
  });
});

describe('stations and landmarks', () => {
  it('are read from a list, the lines of one station together', () => {
    const file = Buffer.from(
      '﻿駅名,路線,経度,緯度\n縁川,縁浜線,139.370,34.956\n縁川駅,山線,139.371,34.957\n縁川,遠くの線,141,40\n,縁浜線,139,34\n',
    );
    expect(outline(file)).toEqual(['station  縁川 縁川駅 exact 2', 'station  縁川 縁川駅 exact 1']);
    const { spots, refused } = readGazetteer(file);
    expect(spots.map(({ key, lng }) => [key, lng])).toEqual([
      ['station::縁川', 139.3705],
      ['station::縁川#2', 141],
    ]);
    expect(refused).toEqual([{ line: 5, reason: '名前がありません' }]);
  });

  it('are read from 駅データ, without those that are closed', () => {
    const file = Buffer.from(
      'station_cd,station_g_cd,station_name,line_cd,pref_cd,lon,lat,e_status\n1,1,縁川,1,99,139.37,34.956,0\n2,2,旧縁川,1,99,139.38,34.95,2\n',
    );
    expect(outline(file)).toEqual(['station  縁川 縁川駅 exact 1']);
    expect(readGazetteer(file).refused).toEqual([{ line: 3, reason: '使われていない駅です' }]);
  });

  it('are read from 国土数値情報 N02, in the middle of their piece of line', () => {
    const piece = (name: unknown, coordinates: unknown) => ({
      type: 'Feature',
      properties: { N02_003: '縁浜線', N02_004: '縁浜鉄道', N02_005: name },
      geometry: { type: 'LineString', coordinates },
    });
    const file = Buffer.from(
      JSON.stringify({
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6668' } },
        features: [
          piece('潮見台', [
            [139.4, 34.95],
            [139.402, 34.952],
          ]),
          piece('空', []),
          piece(null, [[139, 35]]),
        ],
      }),
    );
    expect(outline(file)).toEqual(['station  潮見台 潮見台駅 exact 1']);
    const reading = readGazetteer(file);
    expect(reading.spots[0]).toMatchObject({ lng: 139.401, lat: 34.951 });
    expect(reading.refused.map(({ line }) => line)).toEqual([2, 3]);
    expect(reading.label).toBe('国土数値情報（鉄道）');
  });

  it('are told apart by 駅 at the end, or by the operator', () => {
    const file = Buffer.from('name,lng,lat\n縁川駅,139.37,34.956\n縁川橋,139.38,34.96\n');
    expect(outline(file)).toEqual([
      'station  縁川 縁川駅 exact 1',
      'landmark  縁川橋 縁川橋 exact 1',
    ]);
    expect(outline(file, 'landmark')[0]).toBe('landmark  縁川駅 縁川駅 exact 1');
    expect([readNamedKind('駅'), readNamedKind('目印'), readNamedKind('toString')]).toEqual([
      'station',
      'landmark',
      undefined,
    ]);
  });
});

describe('a file as a whole is refused', () => {
  it.each([
    ['gazetteer-layout', Buffer.from('名称,住所\n本町会館,本町1\n')],
    ['gazetteer-layout', Buffer.from('a,b\n')],
    ['empty', Buffer.from('')],
    ['not-geojson', Buffer.from('{"type": "Feature"}')],
    [
      'unrecognised',
      Buffer.from(
        '{"type": "FeatureCollection", "features": [{"properties": {}, "geometry": null}]}',
      ),
    ],
    ['too-many-columns', Buffer.from(',駅'.repeat(limits.columns + 1))],
  ])('as %s', (code, bytes) => {
    expect(() => readGazetteer(bytes)).toThrow(expect.objectContaining({ code }));
  });
});

describe('what was read is written', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
  }, 120_000);
  afterAll(() => database.close());
  const client = () =>
    createClient<Schema>('http://database.invalid', database.keys.secretKey, {
      auth: { persistSession: false },
      global: { fetch: (input, init) => database.fetch(new Request(input, init)) },
    });
  const counts = async (bytes: Uint8Array, isDry = false) => {
    const { read, created, updated, unchanged, refused } = await writeGazetteer(
      client(),
      readGazetteer(bytes),
      isDry,
    );
    expect(read).toBe(created + updated + unchanged + refused.length);
    return [created, updated, unchanged, refused.length];
  };

  it('once, however often it is read, and postcodes only after their 町丁目', async () => {
    expect(await counts(postcodes)).toEqual([0, 0, 0, 7]);
    expect(await counts(towns, true)).toEqual([3, 0, 0, 2]);
    expect(await counts(towns)).toEqual([3, 0, 0, 2]);
    expect(await counts(towns)).toEqual([0, 0, 3, 2]);
    expect(await counts(blocks)).toEqual([3, 0, 0, 1]);
    expect(await counts(postcodes)).toEqual([5, 0, 0, 2]);
    const moved = shiftJis([townHeadings, town('段畑', 34.975, 139.35)]);
    expect(await counts(moved)).toEqual([0, 1, 0, 0]);
  });

  it('and found again', async () => {
    const found = async (words: string) =>
      (await askForSpots(client(), words)).map(({ name, matched }) => `${name} ${matched}`);
    expect(await found('架空県縁川市本町1-2-3')).toEqual(['架空県縁川市本町一丁目2 part']);
    expect(await found('縁川市本町')).toEqual(['架空県縁川市本町 whole']);
    expect(await found('架空県段畑123')).toEqual(['架空県縁川市段畑123 whole']);
    const [spot] = await askForSpots(client(), '〒000-0101');
    expect(spot).toMatchObject({ lng: 139.37, lat: 34.97, precision: 'area' });
  });
});
