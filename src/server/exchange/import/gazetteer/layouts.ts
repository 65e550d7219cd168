/** The layouts of place-name files we know, told by their headings (or, where there are none, by their cells). */
import { foldHeading } from '../profiles/columns.ts';
import type { SheetRecord } from '../reader/csv.ts';

/** Headings in the spellings of the editions; 位置参照情報 has changed them over the years. */
const headings = {
  prefecture: ['都道府県名', '都道府県'],
  municipality: ['市区町村名', '市区町村'],
  town: ['大字町丁目名', '大字・丁目名', '大字・町丁目', '大字・町丁目名', '大字_丁目名'],
  hamlet: ['小字・通称名', '小字', '小字_通称名'],
  block: ['街区符号・地番', '街区符号_地番', '街区符号'],
  representative: ['代表フラグ'],
  station: ['駅名', 'station_name'],
  stationState: ['e_status'],
  name: ['名称', '施設名', 'name'],
  lat: ['緯度', 'latitude', 'lat', 'y'],
  lng: ['経度', 'longitude', 'lng', 'lon', 'x'],
} as const;
export type GazetteerColumn = keyof typeof headings;

export type LayoutId = 'towns' | 'blocks' | 'postcodes' | 'stations' | 'names';

export interface Layout {
  id: LayoutId;
  /** What people call such a file; stored as the source of its spots. */
  label: string;
  /** Cell of a column, '' where the file has none. */
  cell: (record: SheetRecord, column: GazetteerColumn) => string;
  rows: SheetRecord[];
}

const labels: Record<LayoutId, string> = {
  towns: '位置参照情報（大字・町丁目レベル）',
  blocks: '位置参照情報（街区レベル）',
  postcodes: '郵便番号データ',
  stations: '駅の一覧',
  names: '目印の一覧',
};

/** Titles may stand above the headings. */
const headingWithin = 10;

/** 日本郵便 publishes KEN_ALL without headings: 団体コード, 旧番号, 番号, three readings, three names, six flags. */
function isPostcodes({ cells }: SheetRecord): boolean {
  return (
    cells.length === 15 &&
    /^\d{4,5}$/.test(cells[0]?.trim() ?? '') &&
    /^\d{7}$/.test(cells[2]?.trim() ?? '')
  );
}

/** Which layout a table has; undefined when none of ours. */
export function findLayout(records: readonly SheetRecord[]): Layout | undefined {
  const [first] = records;
  if (first && isPostcodes(first)) {
    return { id: 'postcodes', label: labels.postcodes, cell: () => '', rows: [...records] };
  }
  for (const [index, record] of records.slice(0, headingWithin).entries()) {
    const folded = record.cells.map(foldHeading);
    const positionOf = (column: GazetteerColumn) =>
      headings[column].map((text) => folded.indexOf(foldHeading(text))).find((at) => at >= 0) ?? -1;
    const has = (...columns: GazetteerColumn[]) =>
      columns.every((column) => positionOf(column) >= 0);
    const id = !has('lat', 'lng')
      ? undefined
      : has('municipality', 'town', 'block')
        ? 'blocks'
        : has('municipality', 'town')
          ? 'towns'
          : has('station')
            ? 'stations'
            : has('name')
              ? 'names'
              : undefined;
    if (id === undefined) continue;
    const positions = new Map<GazetteerColumn, number>();
    const cell = (row: SheetRecord, column: GazetteerColumn) => {
      const at = positions.get(column) ?? positionOf(column);
      positions.set(column, at);
      return row.cells[at]?.trim() ?? '';
    };
    return { id, label: labels[id], cell, rows: records.slice(index + 1) };
  }
  return undefined;
}
