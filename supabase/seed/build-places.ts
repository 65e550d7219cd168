/** Rows of areas, groups and places. */
import { toDegrees, type Line, type Point } from './geography/plane.ts';
import { hash } from './geography/random.ts';
import type { DistrictClass } from './geography/districts.ts';
import { idOf } from './identity.ts';
import { findDoors, quarterOf, type Door, type Quarter, type TownGround } from './positions.ts';
import type { SeedGroup, SeedOffice, SeedPlace } from './read-town.ts';
import type { RowOf } from './rows.ts';

const areaKinds = {
  municipality: 'municipality',
  school: 'elementary_school',
  sphere: 'daily_living_area',
  warden: 'welfare_commissioner',
} as const satisfies Record<DistrictClass, RowOf<'areas'>['kind']>;

/** A row per area, the municipality first. */
export function areaRows(ground: TownGround): RowOf<'areas'>[] {
  const town = ground.districts.find((district) => district.class === 'municipality')?.code;
  return ground.districts.map(({ class: kind, code, name, kana, en, ring }) => ({
    code,
    kind: areaKinds[kind],
    parent_code: kind === 'municipality' ? null : town,
    name,
    kana,
    name_en: en,
    boundary: outline(ring, ground),
  }));
}

function outline(ring: Line, { origin }: TownGround): string {
  const corners = [...ring, ...ring.slice(0, 1)].map((point) => toDegrees(point, origin).join(' '));
  return `SRID=4326;MULTIPOLYGON(((${corners.join(',')})))`;
}

/** EWKT of a point. */
function spot(point: Point, { origin }: TownGround): string {
  return `SRID=4326;POINT(${toDegrees(point, origin).join(' ')})`;
}

/** Offices of an area; a 小学校区 has those of each 日常生活圏域 it lies in. */
export function officeRows(
  offices: readonly SeedOffice[],
  spheresOf: ReadonlyMap<string, readonly string[]>,
  addresses: ReadonlyMap<string, string>,
): RowOf<'area_contacts'>[] {
  const row = (area: string, office: SeedOffice, position: number): RowOf<'area_contacts'> => ({
    id: idOf(`office/${area}/${office.area}/${office.role}`),
    area_code: area,
    role: office.role,
    office: office.office,
    about: office.about,
    address: addresses.get(office.place) ?? null,
    phone: impossiblePhone(`office-${office.office}`),
    fax: impossiblePhone(`fax-${office.office}`),
    email: `soudan-${hash(office.office) % 900}@example.jp`,
    url: 'https://example.jp/soudan',
    hours: office.hours,
    position,
  });
  const of = (area: string): SeedOffice[] => offices.filter((office) => office.area === area);
  const own = offices.map((office, i) => row(office.area, office, i));
  const inherited = [...spheresOf].flatMap(([school, spheres]) =>
    spheres.flatMap(of).map((office, i) => row(school, office, i)),
  );
  return [...own, ...inherited];
}

/**
 * A telephone number that can not exist: no Japanese number begins with three zeros (総務省
 * 電気通信番号計画 begins with 0 and an area or service digit that is not 0).
 */
export function impossiblePhone(name: string): string {
  return `000-0000-${String(hash(name) % 10_000).padStart(4, '0')}`;
}

/** A row per group. */
export function groupRows(
  groups: readonly SeedGroup[],
  codeOf: (name: string) => string,
): RowOf<'groups'>[] {
  return groups.map(({ key, name, kana, description }) => ({
    id: idOf(`group/${key}`),
    code: codeOf(`group/${key}`),
    name,
    kana,
    description,
    status: 'published',
  }));
}

/** Rows of places, and of their true points where the public one is blurred. */
export function placeRows(
  places: readonly SeedPlace[],
  ground: TownGround,
  codeOf: (name: string) => string,
): { places: RowOf<'places'>[]; exact: RowOf<'place_exact'>[] } {
  const doors = findDoors(places, ground);
  const rows: RowOf<'places'>[] = [];
  const exact: RowOf<'place_exact'>[] = [];
  for (const place of places) {
    const door = doors.get(place.key);
    const quarter = quarterOf(place, ground);
    const { extra, group } = place;
    const point = door && publicPoint(place, door, quarter);
    rows.push({
      id: idOf(`place/${place.key}`),
      code: codeOf(`place/${place.key}`),
      kind_code: place.kind,
      name: place.name,
      kana: place.kana,
      description: place.description,
      address: addressOf(place, quarter),
      building: extra.building ?? null,
      location: point ? spot(point, ground) : null,
      precision: extra.precision,
      blurred: isBlurred(place, door),
      group_id: group && idOf(`group/${group}`),
      ...place.access,
      access_note:
        place.access.step_free === false
          ? '入り口に段差があります。声をかけてもらえれば手伝います。'
          : null,
      entrance_note: extra.building
        ? `${extra.building}です。入り口の案内板を見てください。`
        : null,
      evacuation_site: extra.evacuation,
      welfare_evacuation_site: extra['welfare-evacuation'],
      status: extra.status,
    });
    if (door && isBlurred(place, door)) {
      const address = fullAddress(place, quarter);
      exact.push({
        place_id: idOf(`place/${place.key}`),
        location: spot(door.door, ground),
        address,
      });
    }
  }
  return { places: rows, exact };
}

/** What is known to the district only is blurred by the database, whatever its row says of the point. */
function isBlurred({ extra }: SeedPlace, door: Door | undefined): boolean {
  return extra.precision === 'area' && door !== undefined;
}

function publicPoint({ extra }: SeedPlace, door: Door, quarter: Quarter): Point | undefined {
  switch (extra.precision) {
    case 'exact':
      return door.door;
    case 'street':
      return door.street;
    case 'area':
      return quarter.at;
    case 'unknown':
      return undefined;
  }
}

/** The address as precise as the point is. */
function addressOf(place: SeedPlace, quarter: Quarter): string {
  switch (place.extra.precision) {
    case 'exact':
      return fullAddress(place, quarter);
    case 'street':
      return `縁川市${quarter.name}${chome(place, quarter)}`;
    case 'area':
    case 'unknown':
      return `縁川市${quarter.name}`;
  }
}

function chome({ key }: SeedPlace, { blocks }: Quarter): string {
  return blocks > 1 ? `${1 + (hash(`chome-${key}`) % blocks)}丁目` : '';
}

function fullAddress(place: SeedPlace, quarter: Quarter): string {
  const number = 1 + (hash(`ban-${place.key}`) % 28);
  const door = 1 + (hash(`go-${place.key}`) % 15);
  const block = chome(place, quarter);
  return block
    ? `縁川市${quarter.name}${block}${number}番${door}号`
    : `縁川市${quarter.name}${number * 9 + door}番地`;
}
