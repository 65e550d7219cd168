import type { Precision } from './place.ts';

/** A map program that can lead the way; the key of its name in the messages. */
export type MapProgram = 'device' | 'google' | 'apple' | 'yahoo';

/** A link that opens a map program at a place; nothing is asked of it before it is tapped. */
export interface DirectionsLink {
  program: MapProgram;
  /** On foot, by bus and train, or just the place on its map. */
  by: 'walking' | 'transit' | 'map';
  href: string;
}

/** Whether a point is near enough to the door to lead someone there. */
export function leadsToTheDoor(precision: Precision): boolean {
  return precision === 'exact';
}

/**
 * The way to a point in the reader's own map program: from where she is, on foot or by transit.
 *
 * `geo:` (RFC 5870) opens whatever program the device has chosen, which is mostly Android's.
 *
 * @param point degrees, WGS 84
 * @param name what stands beside the pin
 */
export function directionsTo(point: { lng: number; lat: number }, name: string): DirectionsLink[] {
  const at = `${point.lat.toFixed(6)},${point.lng.toFixed(6)}`;
  const google = (mode: string) =>
    `https://www.google.com/maps/dir/?api=1&destination=${at}&travelmode=${mode}`;
  const apple = (mode: string) => `https://maps.apple.com/?daddr=${at}&dirflg=${mode}`;
  const yahoo = `https://map.yahoo.co.jp/place?lat=${point.lat.toFixed(6)}&lon=${point.lng.toFixed(6)}&zoom=17`;
  return [
    { program: 'google', by: 'walking', href: google('walking') },
    { program: 'google', by: 'transit', href: google('transit') },
    { program: 'apple', by: 'walking', href: apple('w') },
    { program: 'apple', by: 'transit', href: apple('r') },
    { program: 'yahoo', by: 'map', href: yahoo },
    { program: 'device', by: 'map', href: `geo:${at}?q=${at}(${encodeURIComponent(name)})` },
  ];
}
