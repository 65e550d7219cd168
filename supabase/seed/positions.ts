/** Finds a door for every place: beside a street of its quarter (町), inside its 小学校区. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readDescription, type NameList } from './geography/description.ts';
import { buildDistricts, type District } from './geography/districts.ts';
import { buildGround } from './geography/ground.ts';
import { between, distance, fromDegrees, pointAt, type Point } from './geography/plane.ts';
import { randomFrom } from './geography/random.ts';
import { inRing } from './geography/rings.ts';
import type { SeedPlace } from './read-town.ts';

/** A quarter and the 小学校区 it belongs to. */
export interface Quarter {
  name: string;
  kana: string;
  en: string;
  /** How many 丁目 it has; 1 means addresses are counted as 番地. */
  blocks: number;
  school: string;
  at: Point;
}

/** The town as places need it. */
export interface TownGround {
  districts: District[];
  quarters: ReadonlyMap<string, Quarter>;
  origin: { lng: number; lat: number };
}

const roadsSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({ class: z.string() }),
      geometry: z.object({ coordinates: z.array(z.tuple([z.number(), z.number()])) }),
    }),
  ),
});
const doorRoads = ['street', 'collector', 'lane', 'minor'];
/** Metres between door and middle of the street, between two doors, and from the quarter's centre. */
const BESIDE = 13;
const APART = 45;
const WITHIN = 430;

/** Districts and quarters of the town. */
export function readGround(): TownGround {
  const { geography, areas, names } = readDescription();
  const quarters = quartersOf(names);
  const districts = buildDistricts(areas, buildGround(geography));
  return { districts, quarters, origin: geography.origin };
}

/** Quarters by name. */
export function quartersOf(names: NameList): Map<string, Quarter> {
  const quarters = new Map<string, Quarter>();
  for (const [school, list] of Object.entries(names.quarters)) {
    for (const quarter of list) quarters.set(quarter.name, { ...quarter, school });
  }
  return quarters;
}

/** Two points of a place: the door, and the spot of the street in front of it. */
export interface Door {
  door: Point;
  street: Point;
}

/** A door for each place by its key; the same places always get the same doors. */
export function findDoors(places: readonly SeedPlace[], ground: TownGround): Map<string, Door> {
  const spots = streetSpots(ground);
  const doors = new Map<string, Door>();
  for (const { key, extra } of places) {
    if (!extra.at) continue;
    const [east = 0, north = 0] = extra.at.split(' ').map(Number);
    doors.set(key, { door: [east, north], street: [east, north] });
  }
  for (const place of places) {
    if (doors.has(place.key)) continue;
    const quarter = quarterOf(place, ground);
    const ring = ground.districts.find(({ code }) => code === quarter.school)?.ring ?? [];
    const free = spots.filter(
      ({ door }) =>
        distance(door, quarter.at) < WITHIN &&
        inRing(door, ring) &&
        [...doors.values()].every((other) => distance(other.door, door) > APART),
    );
    const chosen = free[Math.floor(randomFrom(`door-${place.key}`)() * free.length)];
    if (!chosen) throw new Error(`No free door left in ${place.quarter} for ${place.key}`);
    doors.set(place.key, chosen);
  }
  return doors;
}

/** The quarter of a place. Throws when names.yaml does not have it. */
export function quarterOf(place: SeedPlace, ground: TownGround): Quarter {
  const quarter = ground.quarters.get(place.quarter);
  if (!quarter)
    throw new Error(`${place.key} names a quarter that does not exist: ${place.quarter}`);
  return quarter;
}

/** The middle of every piece of street, with a door on its left side. */
function streetSpots(ground: TownGround): Door[] {
  const file = new URL('../../public/basemap/roads.geojson', import.meta.url);
  const { features } = roadsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return features
    .filter(({ properties }) => doorRoads.includes(properties.class))
    .flatMap(({ geometry }) => {
      const line = geometry.coordinates.map((degrees) => fromDegrees(degrees, ground.origin));
      return line.slice(1).flatMap((end, i): Door[] => {
        const start = pointAt(line, i);
        const length = distance(start, end);
        if (length < 30) return [];
        const street = between(start, end, 0.4);
        const aside: Point = [
          ((start[1] - end[1]) / length) * BESIDE,
          ((end[0] - start[0]) / length) * BESIDE,
        ];
        return [{ street, door: [street[0] + aside[0], street[1] + aside[1]] }];
      });
    });
}
