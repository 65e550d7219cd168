import Papa from 'papaparse';
import { ImportFileError, limits } from '../file-error.ts';

/** A record as it stands in the file. */
export interface SheetRecord {
  /** Line on which it begins (row of the sheet), from 1. */
  line: number;
  cells: string[];
}

/** Tab or comma, whichever parts more of the first lines. */
function delimiterOf(text: string): ',' | '\t' {
  const start = text.split('\n', 20).join('\n');
  return start.split('\t').length > start.split(',').length ? '\t' : ',';
}

/**
 * Records of a CSV or tab-separated text whose lines end in \n.
 * @throws {ImportFileError} quotes, too-many-columns, too-many-rows
 */
export function readCsv(text: string): SheetRecord[] {
  // Line breaks at the very end close the last record; they are no records of their own.
  const { data, errors } = Papa.parse<string[]>(text.replace(/\n+$/, ''), {
    delimiter: delimiterOf(text),
    newline: '\n',
    preview: limits.rows + 1,
  });
  const records: SheetRecord[] = [];
  let line = 1;
  for (const cells of data) {
    if (cells.length > limits.columns) throw new ImportFileError('too-many-columns');
    records.push({ line, cells });
    // With \n as the only line end, a record takes one line and one more for every \n inside it.
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
  }
  if (records.length > limits.rows) throw new ImportFileError('too-many-rows');
  // A quote that is never closed swallows the rows after it: nothing of such a file can be trusted.
  const broken = errors.find((error) => error.type === 'Quotes');
  if (broken) {
    const record = broken.row === undefined ? undefined : records[broken.row];
    throw new ImportFileError('quotes', record ? `（${record.line}行目）` : '');
  }
  return records;
}
