import { foldAddress } from '#domain/address/fold-address.ts';
import { spotKey, type TownName } from '#domain/import/import-spot.ts';
import type { SheetRecord } from '../reader/csv.ts';
import type { Layout } from './layouts.ts';
import type { ReadSpot, SpotReading } from './spot-list.ts';

interface PostcodeRow {
  lines: number[];
  postcode: string;
  region: string;
  town: string;
}

/** KEN_ALL in Shift_JIS breaks a long 町域 over several rows, within its brackets. */
function joinBroken(records: readonly SheetRecord[]): PostcodeRow[] {
  const rows: PostcodeRow[] = [];
  for (const { line, cells } of records) {
    const [, , postcode = '', , , , prefecture = '', municipality = '', town = ''] = cells.map(
      (cell) => cell.trim(),
    );
    const last = rows.at(-1);
    if (last?.postcode === postcode && /[（(][^）)]*$/.test(last.town)) {
      last.town += town;
      last.lines.push(line);
    } else {
      rows.push({ lines: [line], postcode, region: foldAddress(prefecture + municipality), town });
    }
  }
  return rows;
}

/** 町域 that name no 町: the rest of a 市町村, or all of it. */
const noTown = /^以下に掲載がない場合$|の次に.*番地がくる場合$|.一円$/;

/** 「1～3丁目」「1、2丁目」 as numbers; null when the brackets say anything else. */
function chomeIn(words: string): number[] | null {
  if (!words.endsWith('丁目')) return null;
  const numbers = words
    .replace(/丁目/g, '')
    .split(/[、,・]/)
    .flatMap((part) => {
      const [, from, to] = /^(\d{1,2})(?:[~〜～-](\d{1,2}))?$/.exec(part) ?? [];
      if (from === undefined) return Number.NaN;
      const length = Number(to ?? from) - Number(from) + 1;
      return length < 1 ? Number.NaN : Array.from({ length }, (_, i) => Number(from) + i);
    });
  return numbers.some(Number.isNaN) ? null : numbers;
}

/** The 町丁目 that a 町域 is about. What its brackets leave out (番地, 「その他」) stays within the 町. */
function townsOf({ region, town }: PostcodeRow): TownName[] {
  const [, name = '', inside = ''] = /^([^(]*)(?:\((.*)\))?$/.exec(town.normalize('NFKC')) ?? [];
  const chome = chomeIn(inside);
  if (chome === null) return [{ region, folded: foldAddress(name) }];
  return chome.map((number) => ({ region, folded: foldAddress(`${name}${number}丁目`) }));
}

/** Postcodes of 日本郵便 (KEN_ALL.CSV, utf_ken_all.csv), which get their point from their 町丁目. */
export function readPostcodes({ label, rows }: Layout): SpotReading {
  const spots = new Map<string, ReadSpot>();
  const refused: SpotReading['refused'] = [];
  for (const row of joinBroken(rows)) {
    const [line = 0] = row.lines;
    const towns = townsOf(row).filter(({ folded }) => folded !== '');
    const reason = !/^\d{7}$/.test(row.postcode)
      ? '7けたの郵便番号がありません'
      : noTown.test(row.town)
        ? '町の名がない番号なので、位置が決まりません'
        : towns.length === 0
          ? '町域の名がありません'
          : null;
    if (reason !== null) {
      refused.push(...row.lines.map((at) => ({ line: at, reason })));
      continue;
    }
    const identity = { kind: 'postcode', region: '', folded: row.postcode } as const;
    const key = spotKey(identity);
    const known = spots.get(key);
    spots.set(key, {
      ...identity,
      ...{ key, line: known?.line ?? line, source: label, precision: 'area', lng: null, lat: null },
      name: `〒${row.postcode.slice(0, 3)}-${row.postcode.slice(3)}`,
      towns: [...(known?.towns ?? []), ...towns],
      lines: [...(known?.lines ?? []), ...row.lines],
    });
  }
  return { spots: [...spots.values()], refused };
}
