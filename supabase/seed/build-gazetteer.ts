/** Spots of the demo town that one can search near; all of them are as made up as the rest. */
import { foldAddress, foldStation } from '#domain/address/fold-address.ts';
import { spotKey } from '#domain/import/import-spot.ts';
import type { Geography, NameList } from './geography/description.ts';
import { toDegrees, type Point } from './geography/plane.ts';
import { idOf } from './identity.ts';
import { quartersOf, type Quarter } from './positions.ts';
import type { RowOf } from './rows.ts';

type SpotRow = RowOf<'gazetteer'>;

const city = '縁川市';
/** 街区 are laid in the middle of the town only: everywhere else an address is known to its 丁目. */
const schoolWithBlocks = 'es-engawa';
const blocksOfChome = 6;

/** Buildings that people find their way by, and the place of the town that stands there. */
const buildings = [
  ['縁川市役所', 'shiyakusho-sodan'],
  ['縁川市立図書館', 'honcho-library'],
  ['縁川中央公民館', 'honcho-kominkan'],
] as const;

/** A point this many metres from another, the i-th of n in a ring around it. */
function around([east, north]: Point, i: number, n: number, metres: number): Point {
  const angle = (2 * Math.PI * i) / n;
  return [
    Math.round(east + metres * Math.sin(angle)),
    Math.round(north + metres * Math.cos(angle)),
  ];
}

/** The middle of an outline's corners. */
function middleOf(outline: readonly Point[]): Point {
  const sum = (axis: 0 | 1) => outline.reduce((total, point) => total + point[axis], 0);
  return [sum(0) / outline.length, sum(1) / outline.length];
}

/** Rows of table gazetteer. `places` are the rows of places, whose points landmarks share. */
export function gazetteerRows(
  { geography, names }: { geography: Geography; names: NameList },
  places: readonly RowOf<'places'>[],
): SpotRow[] {
  const spot = (
    kind: SpotRow['kind'],
    name: string,
    location: Point | string,
    more: Partial<SpotRow> = {},
  ): SpotRow => {
    const row = { kind, region: '', folded: foldAddress(name), ...more };
    return {
      ...row,
      key: spotKey(row),
      name,
      location:
        typeof location === 'string'
          ? location
          : `SRID=4326;POINT(${toDegrees(location, geography.origin).join(' ')})`,
      precision: more.precision ?? 'exact',
      source: '縁川市（架空のまち）',
    };
  };
  const address = (kind: 'town' | 'block', words: string, at: Point) =>
    spot(kind, city + words, at, {
      region: foldAddress(city),
      folded: foldAddress(words),
      precision: kind === 'town' ? 'area' : 'street',
    });

  const chomeOf = ({ name, at, blocks, school }: Quarter): SpotRow[] =>
    Array.from({ length: blocks > 1 ? blocks : 0 }, (_, i) => {
      const chome = `${name}${i + 1}丁目`;
      const middle = around(at, i, blocks, 160);
      const count = school === schoolWithBlocks ? blocksOfChome : 0;
      return [
        address('town', chome, middle),
        ...Array.from({ length: count }, (__, j) =>
          address('block', `${chome}${j + 1}番`, around(middle, j, count, 70)),
        ),
      ];
    }).flat();

  const quarters = [...quartersOf(names).values()];
  const labels = names.labels.filter((label) =>
    ['peak', 'cape', 'harbour', 'bridge'].includes(label.class),
  );
  const parks = geography.landuse.filter((use) => use.class === 'park');
  return [
    ...geography.stations.map(({ name, at }) =>
      spot('station', name, at, { folded: foldStation(name) }),
    ),
    ...buildings.flatMap(([name, key]) => {
      const place = places.find(({ id }) => id === idOf(`place/${key}`));
      return typeof place?.location === 'string' ? [spot('landmark', name, place.location)] : [];
    }),
    ...labels.flatMap((label) => ('at' in label ? [spot('landmark', label.name, label.at)] : [])),
    ...parks.flatMap(({ name, outline }) =>
      name ? [spot('landmark', name, middleOf(outline))] : [],
    ),
    ...quarters.map(({ name, at }) => address('town', name, at)),
    ...quarters.flatMap(chomeOf),
    // No Japanese postcode begins with 000.
    ...quarters.map(({ at }, i) => {
      const number = `000-0${101 + i}`;
      return spot('postcode', `〒${number}`, at, {
        folded: number.replace('-', ''),
        precision: 'area',
      });
    }),
  ];
}
