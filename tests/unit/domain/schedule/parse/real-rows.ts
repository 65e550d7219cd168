import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { rowReader } from '#server/exchange/import/mapping/row-cells.ts';
import { columnOf, type Column } from '#server/exchange/import/profiles/columns.ts';
import { readCsv } from '#server/exchange/import/reader/csv.ts';
import { decodeText } from '#server/exchange/import/reader/decode.ts';
import { machineText } from '#server/exchange/import/values/text.ts';
import { scheduleText } from '#server/exchange/import/values/schedule.ts';

/** A row of a real file: its text stays in memory, tests name it by file, line and hash. */
export interface RealRow {
  file: string;
  line: number;
  /** SHA-256 of the text, hex. */
  hash: string;
  text: string;
}

/** The files with columns of days, and whether they list activities or opening days. */
export const realFiles = [
  'tokyo/kodomo-shokudo.csv',
  'takamatsu/childrens_hall.csv',
  'takamatsu/citizen_activity_facility.csv',
  'takamatsu/elderly_welfare_center.csv',
  'takamatsu/events.csv',
  'takamatsu/regional_child_rearing_support_base.csv',
  'takamatsu/regional_comprehensive_support_center.csv',
  'takamatsu/welfare_hall.csv',
] as const;

function columnsOf(headings: readonly string[]): Map<Column, number[]> {
  const columns = new Map<Column, number[]>();
  headings.forEach((heading, index) => {
    const column = columnOf(heading);
    if (column) columns.set(column, [...(columns.get(column) ?? []), index]);
  });
  return columns;
}

/** Every row of a real file, with the words about its times joined as the import joins them. */
export async function realRows(folder: string, file: string): Promise<RealRow[]> {
  const bytes = await readFile(path.join(folder, 'opendata', file));
  const [head, ...records] = readCsv(decodeText(bytes).text);
  const headings = head?.cells ?? [];
  const readCells = rowReader({ headings, columns: columnsOf(headings) });
  return records.map((record) => {
    const { first } = readCells(record);
    const frequency = first('frequency');
    const text =
      scheduleText({
        frequency: /^\d$/.test(machineText(frequency ?? '')) ? null : frequency,
        dates: first('dates'),
        weekdays: first('weekdays') ?? first('openDays'),
        from: first('heldFrom') ?? first('openFrom'),
        to: first('heldTo') ?? first('openTo'),
        note: first('heldNote') ?? first('openNote'),
      }) ?? '';
    return { file, line: record.line, hash: createHash('sha256').update(text).digest('hex'), text };
  });
}
