import type { Spot } from '#domain/address/spot.ts';
import { metresBetween } from '#domain/directory/distance.ts';
import type { Near } from '#domain/map-page.ts';
import { findSpots } from './gazetteer.ts';

/** Spots of one name this near to each other are one: the two entrances of a station, metres. */
const together = 500;

/** Of several spots of one name at one spot, the first. */
function distinct(spots: readonly Spot[]): Spot[] {
  return spots.filter((spot, i) => {
    const before = spots.slice(0, i).filter(({ name }) => name === spot.name);
    return !before.some(
      (other) => metresBetween([other.lng, other.lat], [spot.lng, spot.lat]) < together,
    );
  });
}

/** Finds the point that a text means; several or none are said, never guessed. */
export async function findNear(text: string): Promise<Near> {
  if (!text) return { state: 'none' };
  const spots = distinct(await findSpots(text));
  const exact = spots.filter(({ matched }) => matched === 'whole');
  const meant = exact.length === 1 ? exact : spots;
  const [first, ...others] = meant;
  if (!first) return { state: 'unmatched' };
  if (others.length > 0) return { state: 'several', spots: meant };
  return {
    state: 'found',
    name: first.name,
    isPart: first.matched === 'part',
    point: [first.lng, first.lat],
  };
}
