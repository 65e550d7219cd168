import { town } from 'virtual:town';
import { boundsOf } from '#domain/directory/bounds.ts';
import type { PlaceMatch } from '#domain/directory/filter.ts';
import type { DirectoryQuery } from '#domain/directory/query.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import type { Kind } from '#domain/kind.ts';
import { makeFirstMap, type FirstMap } from '#domain/map/first-map.ts';
import type { MapSize } from '#domain/map/first-view.ts';
import { clusterIndex } from './cluster-index.ts';

/**
 * The picture of a map as the server draws it.
 * @param matches the `onMap` of `snapshot` filtered by `query`
 */
export function loadFirstMap(
  snapshot: Snapshot,
  query: DirectoryQuery,
  matches: readonly PlaceMatch[],
  kinds: readonly Kind[],
  size: MapSize,
): FirstMap {
  return makeFirstMap({
    snapshot,
    index: clusterIndex(snapshot, matches),
    bounds: boundsOf(snapshot, matches),
    kinds,
    query,
    town: town.map,
    size,
    tilesAbove: town.map.tilesAbove,
  });
}
