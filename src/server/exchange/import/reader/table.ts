import { ImportFileError } from '../file-error.ts';
import { columnOf, foldHeading } from '../profiles/columns.ts';
import type { Column } from '../profiles/columns.ts';
import { recogniseProfile } from '../profiles/profiles.ts';
import type { Profile } from '../profiles/profiles.ts';
import { cleanText } from '../values/text.ts';
import type { SheetRecord } from './csv.ts';

/** A file whose layout was recognised: what its columns mean, and its rows. */
export interface ImportTable {
  profile: Profile;
  headings: string[];
  /** Positions of the columns of each meaning; 電話番号1 and 電話番号2 are two of one. */
  columns: ReadonlyMap<Column, readonly number[]>;
  /** Facts from the lines above the headings (`#license,…`), by name. */
  preamble: ReadonlyMap<string, string>;
  rows: SheetRecord[];
}

/** Titles and notes stand above the headings, rarely more than a few lines of them. */
const headingWithin = 50;
/** `#object_type_xsd,string,…`: a line about the file, not a row of it. */
const isRemark = (record: SheetRecord) => /^#[A-Za-z_]+$/.test(record.cells[0]?.trim() ?? '');

function columnsOf(cells: readonly string[]): Map<Column, number[]> {
  const columns = new Map<Column, number[]>();
  cells.forEach((cell, index) => {
    const column = columnOf(cell);
    if (column !== undefined) columns.set(column, [...(columns.get(column) ?? []), index]);
  });
  return columns;
}

function unrecognised(records: readonly SheetRecord[]): ImportFileError {
  const widest = records
    .slice(0, headingWithin)
    .map(({ cells }) => cells.map(cleanText).filter((cell) => cell !== ''))
    .reduce((best, cells) => {
      const known = (of: string[]) => of.filter((cell) => columnOf(cell) !== undefined).length;
      return known(cells) > known(best) || best.length === 0 ? cells : best;
    }, []);
  const found = widest.slice(0, 12).map((cell) => cell.slice(0, 20).replace(/\n/g, ' '));
  const more = widest.length > found.length ? ` ほか${widest.length - found.length}列` : '';
  return new ImportFileError(
    'unrecognised',
    `見つかった列：${found.join('、') || 'なし'}${more}。必要な列：名称と、住所か緯度・経度。`,
  );
}

/**
 * Finds the headings of a table and with them its layout. Headings may stand below titles and `#`
 * lines, may begin with `#` themselves, and be written in any width.
 * @throws {ImportFileError} unrecognised, events, empty
 */
export function findTable(records: readonly SheetRecord[]): ImportTable {
  const preamble = new Map<string, string>();
  for (const [index, record] of records.slice(0, headingWithin).entries()) {
    const columns = columnsOf(record.cells);
    const profile = recogniseProfile(new Set(columns.keys()));
    if (!profile) {
      const [name = '', value = ''] = record.cells;
      if (isRemark(record)) preamble.set(foldHeading(name), cleanText(value));
      continue;
    }
    if (profile.makes === 'nothing') throw new ImportFileError('events');
    const below = records.slice(index + 1);
    const firstRow = below.findIndex((row) => !isRemark(row));
    return {
      profile,
      headings: record.cells.map(cleanText),
      columns,
      preamble,
      rows: firstRow < 0 ? [] : below.slice(firstRow),
    };
  }
  throw records.some(({ cells }) => cells.some((cell) => cleanText(cell) !== ''))
    ? unrecognised(records)
    : new ImportFileError('empty');
}
