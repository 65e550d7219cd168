import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#server/exchange/import/reader/csv.ts';
import { decodeText } from '#server/exchange/import/reader/decode.ts';
import { readImport } from '#server/exchange/import/read-import.ts';
import { makeXlsx } from './make-xlsx.ts';

describe('decoding', () => {
  const text = '名称,住所\n髙﨑会館①,縁川市～1\n';

  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\u{FEFF}\u{FEFF}${text.replaceAll('\n', '\r\n')}`)],
    ['utf-8', Buffer.from(text.replaceAll('\n', '\r'))],
    ['utf-16', Buffer.from(`\u{FEFF}${text}`, 'utf16le')],
    ['utf-16', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['cp932', iconv.encode(text, 'cp932')],
    ['cp932', Buffer.concat([iconv.encode(text, 'cp932'), Buffer.from([0x1a])])],
  ])('reads %s into the same text', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });
});

describe('records of a text', () => {
  it('part tab-separated lines too', () => {
    expect(readCsv('名称\t住所\nA\t縁川市1,2\n')[1]).toEqual({
      line: 2,
      cells: ['A', '縁川市1,2'],
    });
  });

  it('keep blank lines in between, so that nothing is left uncounted', () => {
    expect(readCsv('a,b\n\n1,2\n\n\n').map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('carry the line they begin on, whatever their cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('あ', 'b', ',', '"', '\n', ' ') });
    const table = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = Papa.unparse(rows, { newline: '\n' });
        const records = readCsv(text);
        expect(records.map(({ cells }) => cells)).toEqual(rows);
        let line = 1;
        for (const [index, row] of rows.entries()) {
          expect(records[index]?.line).toBe(line);
          line += row.join('').split('\n').length;
        }
      }),
    );
  });
});

describe('an Excel file', () => {
  const heading = [
    'NO',
    '名称',
    '住所',
    '緯度',
    '経度',
    '開始時間',
    '終了時間',
    '認可等年月日',
    '収容定員',
  ];

  it('gives numbers, times and dates as a person sees them, and rows by their number', async () => {
    const bytes = makeXlsx([
      ['縁川市の施設'],
      [],
      heading,
      [
        ...[1, 'わかば保育室', '縁川市若葉町1', 35.652889, 139.335726],
        ...([
          { serial: 0.3125, style: 'time' },
          { serial: 0.75, style: 'time' },
        ] as const),
        ...([{ serial: 43256, style: 'date' }, 85] as const),
      ],
      [],
      [2, null, '縁川市若葉町2'],
    ]);
    const { encoding, rows, refused } = await readImport(bytes, { fileName: 'x.xlsx' });
    expect(encoding).toBe('excel');
    expect(rows[0]).toMatchObject({
      line: 4,
      place: {
        lat: 35.652889,
        description: '利用できる日時：7:30〜18:00\n定員：85',
      },
    });
    expect(refused).toEqual([
      { line: 5, reason: '空の行です' },
      { line: 6, reason: '名称がありません' },
    ]);
  });

  it('is read from the first sheet whose columns we know', async () => {
    const bytes = makeXlsx(
      [['この表について']],
      [
        ['名称', '住所'],
        ['本町会館', '縁川市本町1'],
      ],
    );
    const { rows } = await readImport(bytes, { fileName: 'x.xlsx' });
    expect(rows.map(({ place }) => place.name)).toEqual(['本町会館']);
  });
});
