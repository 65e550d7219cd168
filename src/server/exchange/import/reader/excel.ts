import readExcelFile from 'read-excel-file/node';
import { ImportFileError, limits } from '../file-error.ts';
import type { SheetRecord } from './csv.ts';
import { unpackedSize } from './zip-size.ts';

const dayBeforeExcel = Date.UTC(1899, 11, 31);

/** Excel stores a time of day as a date near its beginning of time, and a date as midnight. */
function dateText(date: Date): string {
  const minute = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString();
  if (date.getTime() < dayBeforeExcel) return minute.slice(11, 16);
  return minute.slice(11, 16) === '00:00'
    ? minute.slice(0, 10)
    : minute.slice(0, 16).replace('T', ' ');
}

function cellText(value: unknown): string {
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

async function readSheets(bytes: Uint8Array) {
  try {
    return await readExcelFile(Buffer.from(bytes));
  } catch {
    // Whatever the reader met (no ZIP, a password, another Office file), the remedy is the same.
    throw new ImportFileError('not-excel');
  }
}

/**
 * The sheets of an .xlsx file as records; every cell becomes the text a person sees in it, as far
 * as its value tells.
 * @throws {ImportFileError} not-excel, too-large, too-many-columns, too-many-rows
 */
export async function readExcel(bytes: Uint8Array): Promise<SheetRecord[][]> {
  const unpacked = unpackedSize(bytes);
  if (unpacked === null) throw new ImportFileError('not-excel');
  if (bytes.length > limits.excelBytes || unpacked > limits.excelUnpackedBytes) {
    throw new ImportFileError('too-large');
  }
  const sheets = await readSheets(bytes);
  return sheets.map(({ data }) => {
    if (data.length > limits.rows) throw new ImportFileError('too-many-rows');
    if (data.some((row) => row.length > limits.columns))
      throw new ImportFileError('too-many-columns');
    return data.map((row, index) => ({
      line: index + 1,
      cells: row.map((value) => cellText(value).replace(/\r\n?/g, '\n')),
    }));
  });
}
