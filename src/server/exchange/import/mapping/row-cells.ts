import type { NamedCell } from '#domain/import/row-content.ts';
import { columnOf, foldHeading } from '../profiles/columns.ts';
import type { Column } from '../profiles/columns.ts';
import type { SheetRecord } from '../reader/csv.ts';
import type { ImportTable } from '../reader/table.ts';
import { cleanText } from '../values/text.ts';

/** The cells of one row, asked for by meaning. */
export interface RowCells {
  /** The first cell with something in it. */
  first: (column: Column) => string | null;
  /** Every cell with something in it. */
  all: (column: Column) => string[];
  isBlank: boolean;
  /** The row has filled cells beyond the last heading: an unquoted comma shifted it. */
  isTooLong: boolean;
  /** What the row says, for telling whether it changed: all but its running number. */
  content: NamedCell[];
}

/** Reads the rows of a table through the meanings of its columns. */
export function rowReader({ columns, headings }: Pick<ImportTable, 'columns' | 'headings'>) {
  const folded = headings.map(foldHeading);
  const serial = headings.map((heading) => columnOf(heading) === 'serial');

  return (record: SheetRecord): RowCells => {
    const cells = record.cells.map(cleanText);
    const all = (column: Column) =>
      (columns.get(column) ?? []).flatMap((index) => {
        const cell = cells[index];
        return cell ? [cell] : [];
      });
    return {
      first: (column) => all(column)[0] ?? null,
      all,
      isBlank: cells.every((cell) => cell === ''),
      isTooLong: cells.slice(headings.length).some((cell) => cell !== ''),
      content: cells.flatMap((value, index) =>
        serial[index] ? [] : [{ header: folded[index] ?? '', value }],
      ),
    };
  };
}
