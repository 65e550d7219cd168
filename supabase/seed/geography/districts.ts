/**
 * Areas put together from pieces. Two neighbours walk their common edge through the very same
 * points, so areas tile the town without gaps or overlaps by construction.
 */
import type { AreaList } from './description.ts';
import type { Ground } from './ground.ts';
import { footOn, meeting, part } from './lines.ts';
import { between, distance, type Line, type Point } from './plane.ts';
import { randomFrom } from './random.ts';
import { anticlockwise, union } from './rings.ts';

/** What an area is: the municipality, a 小学校区, a 日常生活圏域 or a 民生委員地区. */
export type DistrictClass = 'municipality' | 'school' | 'sphere' | 'warden';

/** An area with its outline (metres, anticlockwise, first point not repeated). */
export interface District {
  class: DistrictClass;
  code: string;
  name: string;
  kana: string;
  en: string;
  ring: Line;
}

type Corners = ReadonlyMap<string, Point>;

/** All areas of the town. Throws when areas.yaml names a piece or corner it does not have. */
export function buildDistricts(areas: AreaList, ground: Ground): District[] {
  const corners = placeCorners(areas, ground);
  const pieces = new Map<string, Line>();
  for (const [name, outline] of Object.entries(areas.pieces)) {
    pieces.set(name, anticlockwise(walk(outline, corners, ground)));
  }
  const merged = (names: readonly string[]): Line => {
    const rings = names.map((name) => known(pieces, name));
    const [outline, ...rest] = union(rings);
    if (!outline || rest.length > 0) throw new Error(`Pieces ${names.join()} do not touch`);
    return outline;
  };
  const all = (kind: DistrictClass, list: AreaList['spheres']): District[] =>
    list.map(({ code, name, kana, en, pieces: names }) => ({
      class: kind,
      code,
      name,
      kana,
      en,
      ring: merged(names),
    }));
  const { code, name, kana, en } = areas.municipality;
  return [
    { class: 'municipality', code, name, kana, en, ring: merged([...pieces.keys()]) },
    ...all('school', areas.schools),
    ...all('sphere', areas.spheres),
    ...all('warden', areas.wardens),
  ];
}

function known<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined)
    throw new Error(`The description refers to ${name}, which it does not have`);
  return value;
}

function placeCorners(areas: AreaList, ground: Ground): Corners {
  const corners = new Map<string, Point>();
  for (const [name, place] of Object.entries(areas.corners)) {
    if ('on' in place || 'crossing' in place) {
      const point =
        'on' in place
          ? footOn(known(ground.lines, place.on), place.near).point
          : meeting(known(ground.lines, place.crossing[0]), known(ground.lines, place.crossing[1]));
      corners.set(name, point);
    } else corners.set(name, place);
  }
  return corners;
}

/** Follows an outline such as `Wc coast c1 - r1 -`: corner, way, corner, way … back to the first. */
function walk(outline: string, corners: Corners, ground: Ground): Line {
  const words = outline.split(' ');
  const ring: Point[] = [];
  for (let i = 0; i < words.length; i += 2) {
    const [from, way, to] = [words[i], words[i + 1], words[i + 2] ?? words[0]];
    if (!from || !way || !to) throw new Error(`An outline ends without a way: ${outline}`);
    ring.push(...edge(from, way, to, corners, ground).slice(0, -1));
  }
  return ring;
}

/** One edge, always made in the same direction so that both neighbours get the same points. */
function edge(from: string, way: string, to: string, corners: Corners, ground: Ground): Line {
  if (from > to) return [...edge(to, way, from, corners, ground)].reverse();
  const [a, b] = [known(corners, from), known(corners, to)];
  return way === '-' ? overland(a, b, `${from}-${to}`) : part(known(ground.lines, way), a, b);
}

/** A border that wanders a little, as borders along old paths and ridges do. */
function overland(a: Point, b: Point, seed: string): Line {
  const random = randomFrom(seed);
  const length = distance(a, b);
  const parts = Math.max(2, Math.round(length / 160));
  const swing = Math.min(70, length / 12);
  const middle = Array.from({ length: parts - 1 }, (_, i): Point => {
    const [east, north] = between(a, b, (i + 1) / parts);
    return [east + (random() - 0.5) * swing, north + (random() - 0.5) * swing];
  });
  return [a, ...middle, b];
}
