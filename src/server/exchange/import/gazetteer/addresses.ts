import { foldAddress } from '#domain/address/fold-address.ts';
import { spotKey } from '#domain/import/import-spot.ts';
import { remarkSentences } from '../sentences.ts';
import { readPosition } from '../values/position.ts';
import type { Layout } from './layouts.ts';
import type { ReadSpot, SpotReading } from './spot-list.ts';

const lastChome = /[\d〇一二三四五六七八九十]+丁目$/;

/** 大字・町丁目 and 街区 of 位置参照情報, and the middle of each 町 that is cut into 丁目. */
export function readAddresses({ id, label, cell, rows }: Layout): SpotReading {
  const kind: 'block' | 'town' = id === 'blocks' ? 'block' : 'town';
  const spots = new Map<string, ReadSpot & { isRepresentative: boolean }>();
  const refused: SpotReading['refused'] = [];
  for (const row of rows) {
    const refuse = (reason: string) => refused.push({ line: row.line, reason });
    const where = cell(row, 'prefecture') + cell(row, 'municipality');
    const town = cell(row, 'town') + cell(row, 'hamlet');
    const block = kind === 'block' ? cell(row, 'block') : '';
    const { point, remark } = readPosition({
      lat: cell(row, 'lat'),
      lng: cell(row, 'lng'),
      latLng: null,
      address: null,
    });
    // 街区 7 of a 町 that ends in a number is not one number with it.
    const words = block && /\d$/.test(town.normalize('NFKC')) ? `${town}-${block}` : town + block;
    const region = foldAddress(where);
    const folded = foldAddress(words);
    if (row.cells.every((text) => text.trim() === '')) refuse('空の行です');
    else if (region === '') refuse('市区町村名がありません');
    else if (foldAddress(town) === '') refuse('大字・町丁目の名がありません');
    else if (kind === 'block' && block === '') refuse('街区符号・地番がありません');
    else if (remark !== null) refuse(remarkSentences[remark]);
    else if (folded.length > 150 || where.length > 100) refuse('名前が長すぎます');
    else {
      const key = spotKey({ kind, region, folded });
      const known = spots.get(key);
      const isRepresentative = cell(row, 'representative') !== '0';
      const lines = [...(known?.lines ?? []), row.line];
      const isBetter = !known || (isRepresentative && !known.isRepresentative);
      const spot = {
        key,
        kind,
        region,
        folded,
        name: where + words,
        towns: [],
        source: label,
      };
      const precision = kind === 'block' ? 'street' : 'area';
      spots.set(
        key,
        isBetter
          ? {
              ...spot,
              line: row.line,
              precision,
              lng: point.lng,
              lat: point.lat,
              isRepresentative,
              lines,
            }
          : { ...known, lines },
      );
    }
  }
  const read = [...spots.values()].map(({ isRepresentative: _, ...spot }) => spot);
  return {
    spots: kind === 'town' ? [...read, ...middles(read, new Set(spots.keys()))] : read,
    refused,
  };
}

/** 本町, where the file only has 本町一丁目 and 本町二丁目: the middle of them. It has no line of its own. */
function middles(towns: readonly ReadSpot[], keys: ReadonlySet<string>): ReadSpot[] {
  const chome = new Map<string, ReadSpot[]>();
  for (const town of towns) {
    const folded = town.folded.replace(lastChome, '');
    if (folded === town.folded || folded === '') continue;
    const key = spotKey({ ...town, folded });
    if (!keys.has(key)) chome.set(key, [...(chome.get(key) ?? []), { ...town, folded }]);
  }
  return [...chome].flatMap(([key, [first, ...others]]) => {
    if (!first) return [];
    const mean = (of: (spot: ReadSpot) => number | null) =>
      [first, ...others].reduce((sum, spot) => sum + (of(spot) ?? 0), 0) / (others.length + 1);
    const name = first.name.normalize('NFKC').replace(lastChome, '');
    return [
      { ...first, key, name, lng: mean(({ lng }) => lng), lat: mean(({ lat }) => lat), lines: [] },
    ];
  });
}
