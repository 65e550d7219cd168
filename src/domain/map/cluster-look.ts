/** How places are joined into clusters and what those look like, in the picture and on the map. */

/** Closest view. Whatever still lies in one cluster here is listed in the card. */
export const closestZoom = 18;

/** How near places are joined, pixels at a whole zoom. */
export const clusterRadius = 50;

/** Sizes of a cluster's circle: from so many places on, so many pixels of radius; smallest first. */
export const clusterSizes = [
  { from: 0, radius: 17 },
  { from: 10, radius: 20 },
  { from: 100, radius: 24 },
  { from: 1000, radius: 29 },
] as const;

/** Width of the light ring around a cluster, pixels. */
export const clusterRing = 3;

/** Radius of the circle of a cluster with so many places, pixels without its ring. */
export function radiusOf(count: number): number {
  return clusterSizes.findLast(({ from }) => count >= from)?.radius ?? clusterSizes[0].radius;
}
