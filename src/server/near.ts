import type { Near, NearSpot } from '#domain/map-page.ts';

/** Looks up a text in the gazetteer. */
function findSpots(_text: string): Promise<NearSpot[]> {
  return Promise.resolve([]);
}

/** Finds the point that a text means; several or none are said, never guessed. */
export async function findNear(text: string): Promise<Near> {
  if (!text) return { state: 'none' };
  const spots = await findSpots(text);
  const [first] = spots;
  if (!first) return { state: 'unmatched' };
  if (spots.length > 1) return { state: 'several', spots };
  return { state: 'found', name: first.name, point: [first.lng, first.lat] };
}
