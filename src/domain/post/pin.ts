/** A position that was chosen by hand on a map. */
import type { LngLat } from '../directory/distance.ts';
import type { Position } from './position.ts';

/** From here on a map shows single houses (about a metre a pixel), so that a pin can mean a door. */
export const doorZoom = 16;

/** The position of a pin that was set at this zoom of the map. */
export function positionOfPin(lng: number, lat: number, zoom: number): Position {
  return {
    lng,
    lat,
    precision: zoom >= doorZoom - 0.01 ? 'exact' : zoom >= 13 ? 'street' : 'area',
  };
}

/** Address that tells the district around a point. Rounded to a hundred metres: it tells no house. */
export function areaPath([lng, lat]: LngLat, locale: string): string {
  return `/map/area.json?at=${lng.toFixed(3)},${lat.toFixed(3)}&lang=${locale}`;
}

/** The point of such an address; null where it is none. */
export function readAreaPoint(at: string | null): { lng: number; lat: number } | null {
  const found = /^(-?\d{1,3}\.\d{3}),(-?\d{1,2}\.\d{3})$/.exec(at ?? '');
  const [lng, lat] = [Number(found?.[1]), Number(found?.[2])];
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 85 ? { lng, lat } : null;
}
