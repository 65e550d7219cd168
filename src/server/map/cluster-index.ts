/** Cluster indexes by filter, kept for those who ask next: the first picture and the tiles use the same. */
import { createHash } from 'node:crypto';
import type { Supercluster } from '@maplibre/geojson-vt';
import type { PlaceMatch } from '#domain/directory/filter.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import { clusterPlaces } from '#domain/map/place-clusters.ts';
import { placeFeatures } from '#domain/map/place-features.ts';

/** Points in all indexes kept, about 300 bytes each: every place of a 都道府県 and many filters of it. */
const mostPoints = 500_000;
/** An index of few points weighs as much as one of so many. */
const leastPoints = 100;

interface Held {
  index: Supercluster;
  points: number;
}

/** Indexes bounded by their points; the one unused for the longest goes first. */
export class IndexStore {
  readonly #most: number;
  readonly #held = new Map<string, Held>();
  #points = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** The index kept under a key, or what `make` gives. */
  get(key: string, points: number, make: () => Supercluster): Supercluster {
    const known = this.#held.get(key);
    this.#held.delete(key);
    const held = known ?? { index: make(), points };
    this.#held.set(key, held);
    if (!known) this.#points += points;
    for (const [oldest, { points: freed }] of this.#held) {
      if (this.#points <= this.#most || oldest === key) break;
      this.#held.delete(oldest);
      this.#points -= freed;
    }
    return held.index;
  }
}

/** A new snapshot leaves its predecessor's indexes to the collector. */
const stores = new WeakMap<Snapshot, IndexStore>();
const noShapes = new Map<string, string>();

/**
 * The places found, clustered. Points carry their index into `snapshot.places`.
 * @param matches what a query finds on the map, in any order
 */
export function clusterIndex(snapshot: Snapshot, matches: readonly PlaceMatch[]): Supercluster {
  const store = stores.get(snapshot) ?? new IndexStore(mostPoints);
  stores.set(snapshot, store);
  return store.get(keyOf(matches), Math.max(matches.length, leastPoints), () =>
    clusterPlaces(placeFeatures(snapshot, matches, noShapes)),
  );
}

/** Which places: what one asks may find others at another hour, and other questions the same. */
function keyOf(matches: readonly PlaceMatch[]): string {
  const places = Uint32Array.from(matches, ({ place }) => place).sort();
  return createHash('sha256').update(places).digest('base64');
}
