import { spotKey, type ImportSpot } from '#domain/import/import-spot.ts';

/** A spot together with every line of the file that is about it. */
export interface ReadSpot extends ImportSpot {
  lines: number[];
}

export interface RefusedLine {
  line: number;
  /** In words, without a full stop. */
  reason: string;
}

/** What a reader makes of the rows of a file. */
export interface SpotReading {
  spots: ReadSpot[];
  refused: RefusedLine[];
}

type Found = Omit<ImportSpot, 'key' | 'towns'> & { lat: number; lng: number };

/** Same name within this many degrees (about a kilometre): the lines of one station, parts of one park. */
const near = 0.01;

/**
 * Spots that are known by their name alone. Those of one name that lie together are one, in their
 * middle; those far apart stay several, numbered from west to east.
 */
export function spotsByName(found: readonly Found[]): ReadSpot[] {
  const groups = new Map<string, Found[][]>();
  for (const spot of found) {
    const key = spotKey(spot);
    const known = groups.get(key) ?? [];
    const group = known.find(([first]) => {
      return (
        first && Math.abs(first.lng - spot.lng) < near && Math.abs(first.lat - spot.lat) < near
      );
    });
    if (group) group.push(spot);
    else groups.set(key, [...known, [spot]]);
  }
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return [...groups].flatMap(([key, clusters]) =>
    clusters
      .flatMap((spots) => {
        const [first] = spots;
        if (!first) return [];
        const middle = {
          lng: mean(spots.map(({ lng }) => lng)),
          lat: mean(spots.map(({ lat }) => lat)),
        };
        return [{ ...first, ...middle, key, towns: [], lines: spots.map(({ line }) => line) }];
      })
      .toSorted((a, b) => a.lng - b.lng)
      .map((spot, index) => (index === 0 ? spot : { ...spot, key: `${key}#${index + 1}` })),
  );
}
