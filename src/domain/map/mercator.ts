/**
 * Web Mercator as MapLibre counts it: at zoom 0 the world is one square of 512 pixels, and each zoom
 * doubles it. Pixels count from the north-west corner of the world, y down.
 */

/** Longitude, latitude in degrees (WGS 84). */
export type LngLat = readonly [lng: number, lat: number];

/** Pixels in the world at a zoom. */
export interface WorldPixel {
  x: number;
  y: number;
}

const tileSize = 512;

/** Where a position lies in the world at a zoom. Latitudes beyond 85.05 lie outside the square. */
export function project([lng, lat]: LngLat, zoom: number): WorldPixel {
  const world = tileSize * 2 ** zoom;
  const radians = (lat * Math.PI) / 180;
  return {
    x: ((lng + 180) / 360) * world,
    y: ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * world,
  };
}

/** The position of a pixel of the world: undoes `project`. */
export function unproject({ x, y }: WorldPixel, zoom: number): [lng: number, lat: number] {
  const world = tileSize * 2 ** zoom;
  const radians = Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world)));
  return [(x / world) * 360 - 180, (radians * 180) / Math.PI];
}
