/** The tiles of what a query finds, for towns too large to be sent to a phone whole. */
import type { LngLat } from '#domain/directory/distance.ts';
import { filterDirectory } from '#domain/directory/filter.ts';
import { parseDirectoryQuery } from '#domain/directory/query.ts';
import { placeDescriber } from '#domain/map/place-tiles.ts';
import { defaultLocale } from '#i18n/locales.ts';
import { askDirectory } from '../ask-directory.ts';
import { circumstancesOf } from '../circumstances.ts';
import { clusterIndex } from './cluster-index.ts';
import { encodeTile, type TileAddress } from './encode-tile.ts';

/**
 * The tile of a query, and until when it holds (milliseconds since 1970-01-01T00:00Z).
 * @param now milliseconds since 1970-01-01T00:00Z
 * @param here where the reader is, if she asked for that: goes before the query's `near`
 */
export async function loadPlaceTile(
  search: URLSearchParams,
  address: TileAddress,
  now: number,
  here: LngLat | null = null,
): Promise<{ tile: Uint8Array; changesAt: number }> {
  const asked = parseDirectoryQuery(search);
  const { directory, query, point, kinds } = await askDirectory(defaultLocale, asked);
  const { snapshot } = directory;
  const { circumstances, changesAt } = circumstancesOf(directory, query, here ?? point, now);
  const { onMap } = filterDirectory(snapshot, query, circumstances);
  const index = clusterIndex(snapshot, onMap);
  return { tile: encodeTile(index, address, placeDescriber(snapshot, kinds)), changesAt };
}
