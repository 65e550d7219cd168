/** The bent lines everything else refers to: coast, river, rail and highway, made once from the description. */
import type { Geography } from './description.ts';
import { band, bend, distanceAlong } from './lines.ts';
import type { Line, Point } from './plane.ts';

/** The town's main lines and outlines, in metres. */
export interface Ground {
  lines: ReadonlyMap<string, Line>;
  coast: Line;
  river: Line;
  rail: Line;
  land: Line;
  riverBand: Line;
}

/** How far north the drawn land reaches; far enough that no screen shows its end. */
const LAND_NORTH = 60_000;

/** Bends the described lines. */
export function buildGround(geography: Geography): Ground {
  const coast = geography.coast.flatMap((piece): Point[] =>
    'smooth' in piece ? [...bend(piece.smooth, 110)] : piece.straight.slice(1, -1),
  );
  const lines = new Map<string, Line>([['coast', coast]]);
  for (const [name, points] of Object.entries(geography.lines)) lines.set(name, bend(points, 110));
  const named = (name: string): Line => {
    const line = lines.get(name);
    if (!line) throw new Error(`geography.yaml has no line ${name}`);
    return line;
  };
  const river = named('river');
  const { source, mouth } = geography.riverWidth;
  const lengths = distanceAlong(river);
  const total = lengths.at(-1) ?? 1;
  const width = (i: number): number => source + (mouth - source) * ((lengths[i] ?? 0) / total) ** 2;
  const land: Line = [...coast, [60_000, LAND_NORTH], [-60_000, LAND_NORTH]];
  return { lines, coast, river, rail: named('rail'), land, riverBand: band(river, width) };
}
