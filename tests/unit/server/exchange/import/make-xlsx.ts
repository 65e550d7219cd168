import { crc32 } from 'node:zlib';

type Cell = string | number | { serial: number; style: 'date' | 'time' } | null;

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function cellXml(cell: Cell): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'string') return `<c t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return `<c s="${cell.style === 'date' ? 1 : 2}"><v>${cell.serial}</v></c>`;
}

function sheetXml(rows: readonly (readonly Cell[])[]): string {
  const column = (index: number) => String.fromCharCode(65 + index);
  const body = rows.map((cells, row) => {
    const placed = cells.map((cell, index) =>
      cellXml(cell).replace('<c', `<c r="${column(index)}${row + 1}"`),
    );
    return cells.length === 0 ? '' : `<row r="${row + 1}">${placed.join('')}</row>`;
  });
  return `<worksheet><sheetData>${body.join('')}</sheetData></worksheet>`;
}

/** A ZIP archive of stored (not compressed) entries. */
export function makeZip(entries: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of entries) {
    const data = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, where, Buffer.from(name));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end]);
}

/** An .xlsx file with these sheets; styles 1 and 2 are a date and a time of day. */
export function makeXlsx(...sheets: readonly (readonly (readonly Cell[])[])[]): Uint8Array {
  const numbers = sheets.map((_, index) => index + 1);
  const relation = (kind: string, id: number, target: string) =>
    `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  return makeZip([
    ['[Content_Types].xml', '<Types/>'],
    [
      '_rels/.rels',
      `<Relationships>${relation('officeDocument', 1, 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook><sheets>${numbers.map((n) => `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${numbers.map((n) => relation('worksheet', n, `worksheets/sheet${n}.xml`)).join('')}${relation('styles', 99, 'styles.xml')}</Relationships>`,
    ],
    [
      'xl/styles.xml',
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>',
    ],
    ...sheets.map(
      (rows, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows)] as const,
    ),
  ]);
}
