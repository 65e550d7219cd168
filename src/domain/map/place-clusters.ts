/** Clusters of places, by the very code that MapLibre makes them with in the browser. */
import { Supercluster } from '@maplibre/geojson-vt';
import { clusterRadius, closestZoom } from './cluster-look.ts';
import type { PlaceFeatures } from './place-features.ts';

/** Clusters points for every zoom at once: 10,000 take some tens of milliseconds. */
export function clusterPlaces(features: PlaceFeatures): Supercluster {
  const index = new Supercluster({ radius: clusterRadius, maxZoom: closestZoom });
  index.load(features.features);
  return index;
}
