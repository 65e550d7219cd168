import { foldAddress, foldStation } from '#domain/address/fold-address.ts';
import type { SpotKind } from '#domain/address/spot.ts';
import { remarkSentences } from '../sentences.ts';
import { readPosition } from '../values/position.ts';
import { cleanText, oneLine } from '../values/text.ts';
import type { Layout } from './layouts.ts';
import { spotsByName, type SpotReading } from './spot-list.ts';

export type NamedKind = Extract<SpotKind, 'station' | 'landmark'>;

/** A name and where it is, before anything is believed. */
export interface NamedPoint {
  line: number;
  name: string;
  lat: string;
  lng: string;
  kind: NamedKind;
}

/** Spots of names and points: what can not be right is refused by its line. */
export function readNames(points: readonly NamedPoint[], source: string): SpotReading {
  const refused: SpotReading['refused'] = [];
  const found = points.flatMap((given) => {
    const { line, kind } = given;
    const plain = oneLine(cleanText(given.name));
    const name = kind === 'station' && !plain.endsWith('駅') ? `${plain}駅` : plain;
    const folded = kind === 'station' ? foldStation(name) : foldAddress(name);
    const { point, remark } = readPosition({ ...given, latLng: null, address: null });
    const [lat, lng] = [point.lat, point.lng];
    const reason =
      plain === '' || folded === ''
        ? '名前がありません'
        : folded.length > 150 || name.length > 200
          ? '名前が長すぎます'
          : remark && remarkSentences[remark];
    if (reason !== null || lat === null || lng === null) {
      refused.push({ line, reason: reason ?? remarkSentences['position-missing'] });
      return [];
    }
    return [
      { line, kind, region: '', folded, name, lat, lng, precision: 'exact' as const, source },
    ];
  });
  return { spots: spotsByName(found), refused };
}

/** Stations and landmarks of a table; a name that ends in 駅 is a station unless the operator says otherwise. */
export function readNameTable(layout: Layout, kind: NamedKind | undefined): SpotReading {
  const { cell, rows, label } = layout;
  const closed = rows.filter((row) => !['', '0'].includes(cell(row, 'stationState')));
  const points = rows
    .filter((row) => !closed.includes(row))
    .map((row): NamedPoint => {
      const name = cell(row, layout.id === 'stations' ? 'station' : 'name');
      const isStation = layout.id === 'stations' || name.endsWith('駅');
      return {
        line: row.line,
        name,
        lat: cell(row, 'lat'),
        lng: cell(row, 'lng'),
        kind: kind ?? (isStation ? 'station' : 'landmark'),
      };
    });
  const { spots, refused } = readNames(points, label);
  const notRunning = closed.map(({ line }) => ({ line, reason: '使われていない駅です' }));
  return { spots, refused: [...refused, ...notRunning] };
}
