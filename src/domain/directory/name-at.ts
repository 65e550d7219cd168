import type { Snapshot } from './snapshot.ts';

/** The name of a place as its own people write and read it. */
export interface PlaceName {
  readonly name: string;
  /** Null where the reading is not known. */
  readonly kana: string | null;
}

/**
 * The name of a place of the directory.
 * @param at its position in the snapshot; null or undefined: none
 */
export function placeNameAt({ places }: Snapshot, at: number | null | undefined): PlaceName | null {
  const name = places.name[at ?? -1];
  return name === undefined ? null : { name, kana: places.kana[at ?? -1] || null };
}
