/** Clusters of places, by the very code that MapLibre makes them with in the browser. */
import { Supercluster } from '@maplibre/geojson-vt';
import { boundsAround, type Bounds } from '../directory/bounds.ts';
import { clusterRadius, closestZoom } from './cluster-look.ts';
import type { PlaceFeatures } from './place-features.ts';
import { tileExtent } from './place-tiles.ts';

/** What the features of an index carry. */
export interface ClusterProperties extends Record<string, unknown> {
  /** Of a cluster: how many places. */
  point_count?: number;
  /** Of a cluster: their extent. */
  bounds?: Bounds;
  /** Of a place: index into `snapshot.places`. */
  place?: number;
}

/**
 * Clusters points for every zoom at once: 10,000 take some tens of milliseconds. Their extents are
 * reckoned on the way: to gather them from the places again costs more than all else of a picture.
 */
export function clusterPlaces({ features }: PlaceFeatures): Supercluster {
  const points = new Map(
    features.map(({ properties: { place }, geometry: { coordinates } }) => [place, coordinates]),
  );
  const index = new Supercluster({
    // Pixels are counted in tiles of 512, as MapLibre does.
    radius: (clusterRadius * tileExtent) / 512,
    extent: tileExtent,
    maxZoom: closestZoom,
    map: (properties: ClusterProperties | null) => {
      const [lng = NaN, lat = NaN] = points.get(properties?.place ?? -1) ?? [];
      return { bounds: [lng, lat, lng, lat] };
    },
    reduce: (cluster: ClusterProperties, { bounds }: ClusterProperties) => {
      if (cluster.bounds && bounds) cluster.bounds = boundsAround(cluster.bounds, bounds);
    },
  });
  index.load(features);
  return index;
}
