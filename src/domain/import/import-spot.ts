/** A spot as a file of place names gives it; becomes a row of table gazetteer. */
import type { Spot } from '../address/spot.ts';

/** 大字・町丁目 by their folded words, as a postcode stands for them. */
export interface TownName {
  region: string;
  folded: string;
}

export interface ImportSpot extends Pick<Spot, 'kind' | 'name' | 'precision'> {
  /** Line on which the file first names it. */
  line: number;
  key: string;
  /** Folded 都道府県 and 市区町村; empty for what is known by its name alone. */
  region: string;
  folded: string;
  /** WGS 84 degrees; null where it is the middle of `towns`. */
  lng: number | null;
  lat: number | null;
  towns: TownName[];
  source: string;
}

/** The same spot has the same key in every edition of a file. */
export function spotKey({
  kind,
  region,
  folded,
}: Pick<ImportSpot, 'kind' | 'region' | 'folded'>): string {
  return `${kind}:${region}:${folded}`;
}
