/** The drawn town as GeoJSON layers: what public/basemap/ serves and the map style refers to. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { readDescription, type Geography, type NameList } from './description.ts';
import { buildDistricts } from './districts.ts';
import { buildGround, type Ground } from './ground.ts';
import { band, beside, bend, footOn, part, roundCorners, simplify } from './lines.ts';
import { toDegrees, type Line, type Point } from './plane.ts';
import { smoothNoise } from './random.ts';
import { anticlockwise } from './rings.ts';
import { buildStreets, type Obstacles } from './streets.ts';
import { buildHeight, contours, polygons } from './terrain.ts';

/** File name (without .geojson) → its features. */
export type BaseMap = Record<string, FeatureCollection>;
type Properties = Record<string, string | number | undefined>;

/** Draws the whole base map; the same description always gives the same bytes. */
export function buildBaseMap(): BaseMap {
  const { geography, areas, names } = readDescription();
  const ground = buildGround(geography);
  const draw = pen(geography);
  const shapes = geography.landuse.map((use) => ({
    ...use,
    ring: use.sharp ? use.outline : use.tracks ? ragged(use.outline) : roundCorners(use.outline),
  }));
  const ponds = geography.ponds.map((pond) => bend(pond.outline, 30, true));
  const districts = buildDistricts(areas, ground);
  const rings = (kind: string): Feature[] =>
    districts
      .filter((district) => district.class === kind)
      .map(({ code, name, ring }) => draw.polygon([ring], { class: kind, code, name }));
  const height = buildHeight(geography, ground);
  const levels = Array.from({ length: 10 }, (_, i) => (i + 2) * geography.contourEvery);
  const hills = contours(height, [geography.forestAbove, ...levels]);
  const woods = polygons(hills.get(geography.forestAbove) ?? []);
  return {
    land: collection([
      draw.polygon([ground.land], { class: 'land' }),
      ...geography.breakwaters.map((line) =>
        draw.polygon([band(line, () => 16)], { class: 'pier' }),
      ),
      ...rings('municipality'),
    ]),
    landuse: collection([
      ...woods.map((wood) => draw.polygon(wood, { class: 'forest' })),
      ...shapes
        .filter((use) => use.tracks)
        .map((use) => draw.polygon([use.ring], { class: use.class })),
      ...[...geography.houses, ...geography.quarters.map((quarter) => quarter.outline)].map(
        (outline) => draw.polygon([ragged(outline)], { class: 'built' }),
      ),
      ...beaches(geography, ground).map((ring) => draw.polygon([ring], { class: 'beach' })),
      ...shapes
        .filter((use) => !use.tracks)
        .map((use) => draw.polygon([use.ring], { class: use.class })),
    ]),
    contours: collection(
      levels.flatMap((level) =>
        (hills.get(level) ?? []).map((ring) =>
          draw.line([...ring, ...ring.slice(0, 1)], { height: level }),
        ),
      ),
    ),
    water: collection([
      draw.polygon([ground.riverBand], { class: 'river' }),
      ...ponds.map((ring) => draw.polygon([ring], { class: 'pond' })),
      ...geography.streams.map((name) =>
        draw.line(ground.lines.get(name) ?? [], { class: 'stream' }),
      ),
    ]),
    roads: collection(
      roads(
        geography,
        ground,
        shapes.filter((use) => !use.tracks).map((use) => use.ring),
        ponds,
      ).map(({ kind, line }) => draw.line(line, { class: kind })),
    ),
    rail: collection([
      draw.line(ground.rail, { class: 'rail' }),
      ...geography.stations.map(({ at }) => draw.line(platform(ground, at), { class: 'station' })),
    ]),
    borders: collection([...rings('municipality'), ...rings('school')]),
    labels: collection(
      labels(geography, names, ground).map(({ at, ...rest }) => draw.point(at, rest)),
    ),
  };
}

/** An outline as fields and the edge of a town have it: bent, then pushed in and out a little. */
function ragged(outline: Line): Line {
  const [east, north] = [smoothNoise('ragged-east', 170), smoothNoise('ragged-north', 170)];
  return bend(outline, 80, true).map(([x, y]) => [x + 34 * east(x, y), y + 34 * north(x, y)]);
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function pen(geography: Geography) {
  const degrees = (line: Line): [number, number][] =>
    line
      .map((point) => toDegrees(point, geography.origin))
      .filter((point, i, all) => point.join() !== all[i - 1]?.join());
  const closed = (ring: Line): [number, number][] => {
    const points = degrees(ring);
    return [...points, ...points.slice(0, 1)];
  };
  const feature = (geometry: Geometry, properties: Properties): Feature => ({
    type: 'Feature',
    properties,
    geometry,
  });
  return {
    point: (at: Point, properties: Properties) =>
      feature({ type: 'Point', coordinates: toDegrees(at, geography.origin) }, properties),
    line: (line: Line, properties: Properties) =>
      feature({ type: 'LineString', coordinates: degrees(line) }, properties),
    polygon: (polygon: readonly Line[], properties: Properties) => {
      const [outer = [], ...holes] = polygon;
      const coordinates = [
        closed(anticlockwise(outer)),
        ...holes.map((hole) => closed([...anticlockwise(hole)].reverse())),
      ];
      return feature({ type: 'Polygon', coordinates }, properties);
    },
  };
}

function roads(
  geography: Geography,
  ground: Ground,
  closed: readonly Line[],
  ponds: readonly Line[],
): { kind: string; line: Line }[] {
  const highway = { kind: 'highway', line: simplify(ground.lines.get('highway') ?? [], 2) };
  const larger = [
    highway,
    ...geography.roads.map((road) => ({
      kind: road.class,
      line: simplify(bend(road.line, 70), 2),
    })),
  ];
  const obstacles: Obstacles = {
    ground,
    closed: [...closed, ...ponds],
    roads: larger.map((road) => road.line),
  };
  const tracks = geography.landuse.flatMap(({ class: kind, tracks: grid, outline }, i) =>
    grid
      ? buildStreets({ ...grid, outline, name: `${kind}-${i}`, bend: 12, gaps: 0.06 }, obstacles)
      : [],
  );
  const streets = geography.quarters.flatMap((quarter) => buildStreets(quarter, obstacles));
  return [
    ...tracks.map(({ line }) => ({ kind: 'track', line })),
    ...streets.map(({ line, wide }) => ({
      kind: wide ? 'collector' : 'street',
      line: simplify(line, 1.5),
    })),
    ...larger,
  ];
}

function beaches(geography: Geography, ground: Ground): Line[] {
  return geography.beaches.map(({ from, to, width }) => {
    const shore = part(
      ground.coast,
      footOn(ground.coast, from).point,
      footOn(ground.coast, to).point,
    );
    // The sand thins out towards both ends, as it does between two headlands.
    const depth = (i: number): number => width * Math.min(1, i / 4, (shore.length - 1 - i) / 4);
    return [...shore, ...[...beside(shore, depth)].reverse()];
  });
}

/** 140 metres of platform along the track. */
function platform(ground: Ground, at: Point): Line {
  const near = (metres: number): Point => footOn(ground.rail, [at[0] + metres, at[1]]).point;
  return part(ground.rail, near(-70), near(70));
}

type Label = Record<'class' | 'ja' | 'kana' | 'en', string> & { rank?: number; at: Point };

function labels(geography: Geography, names: NameList, ground: Ground): Label[] {
  const free = names.labels.map((label) => {
    const at =
      'at' in label
        ? label.at
        : footOn(ground.lines.get(label.along) ?? [label.near], label.near).point;
    return { class: label.class, ja: label.name, kana: label.kana, en: label.en, at };
  });
  const quarters = Object.values(names.quarters).flatMap((list) =>
    list.map(({ name, kana, en, at }, i) => ({
      class: 'quarter',
      ja: name,
      kana,
      en,
      rank: i === 0 ? 1 : 2,
      at,
    })),
  );
  const stations = geography.stations.map(({ name, kana, en, at }) => ({
    class: 'station',
    ja: name,
    kana,
    en,
    at,
  }));
  const parks = geography.landuse.flatMap(({ name, kana, en, outline }) =>
    name && kana && en ? [{ class: 'park', ja: name, kana, en, at: middle(outline) }] : [],
  );
  return [...stations, ...free, ...parks, ...quarters];
}

function middle(outline: Line): Point {
  const mean = (axis: 0 | 1): number =>
    outline.reduce((sum, point) => sum + point[axis], 0) / outline.length;
  return [mean(0), mean(1)];
}
