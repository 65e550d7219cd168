/** The tiles of what a query finds, for towns too large to be sent to a phone whole. */
import { filterDirectory } from '#domain/directory/filter.ts';
import { parseDirectoryQuery } from '#domain/directory/query.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import type { Kind } from '#domain/kind.ts';
import { drawingName } from '#domain/map/pin-drawing.ts';
import type { TiledPlace } from '#domain/map/place-tiles.ts';
import { defaultLocale } from '#i18n/locales.ts';
import { askDirectory } from '../ask-directory.ts';
import { circumstancesOf } from '../circumstances.ts';
import { clusterIndex } from './cluster-index.ts';
import { encodeTile, type TileAddress } from './encode-tile.ts';

function describer({ places }: Snapshot, kinds: readonly Kind[]) {
  const shapes = new Map(kinds.map(({ code, shape }) => [code, shape]));
  return (place: number): TiledPlace => ({
    code: places.code[place] ?? '',
    name: places.name[place] ?? '',
    shape: drawingName(
      shapes.get(places.kind[place] ?? '') ?? 'circle',
      places.approximate[place] === 1,
    ),
  });
}

/**
 * The tile of a query, and until when it holds (milliseconds since 1970-01-01T00:00Z).
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export async function loadPlaceTile(
  search: URLSearchParams,
  address: TileAddress,
  now: number,
): Promise<{ tile: Uint8Array; changesAt: number }> {
  const asked = parseDirectoryQuery(search);
  const { directory, query, point, kinds } = await askDirectory(defaultLocale, asked);
  const { snapshot } = directory;
  const { circumstances, changesAt } = circumstancesOf(directory, query, point, now);
  const { onMap } = filterDirectory(snapshot, query, circumstances);
  const index = clusterIndex(snapshot, onMap);
  return { tile: encodeTile(index, address, describer(snapshot, kinds)), changesAt };
}
