/** Clusters of places, by the very code that MapLibre makes them with in the browser. */
import { Supercluster } from '@maplibre/geojson-vt';
import { clusterRadius, closestZoom } from './cluster-look.ts';
import type { PlaceFeatures } from './place-features.ts';
import { tileExtent } from './place-tiles.ts';

/** Clusters points for every zoom at once: 10,000 take some tens of milliseconds. */
export function clusterPlaces(features: PlaceFeatures): Supercluster {
  const index = new Supercluster({
    // Pixels are counted in tiles of 512, as MapLibre does.
    radius: (clusterRadius * tileExtent) / 512,
    extent: tileExtent,
    maxZoom: closestZoom,
  });
  index.load(features.features);
  return index;
}
