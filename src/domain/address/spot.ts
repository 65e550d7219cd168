/** A point one can search near: what table gazetteer knows by a name, an address or a number. */
import type { Precision } from '../place.ts';

/**
 * station: 駅. landmark: 目印になる場所. town: 大字・町丁目, or the middle of several 丁目.
 * block: 街区 or 地番. postcode: 郵便番号.
 */
export const spotKinds = ['station', 'landmark', 'town', 'block', 'postcode'] as const;
export type SpotKind = (typeof spotKinds)[number];

export interface Spot {
  /** As the source writes it, an address with its 市町村: 「縁川市本町一丁目2」. */
  name: string;
  kind: SpotKind;
  /** WGS 84 degrees. */
  lng: number;
  lat: number;
  /** How near the point is to what its name stands for: a block is a street, a 町丁目 an area. */
  precision: Exclude<Precision, 'unknown'>;
  /**
   * What of the words matched. whole: all of them. part: only their beginning is known, down to
   * `name` (a 番地 that is in no table). beginning: names that begin so. inside: names that hold it.
   */
  matched: 'whole' | 'part' | 'beginning' | 'inside';
}
