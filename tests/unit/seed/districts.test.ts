import { beforeAll, describe, expect, it } from 'vitest';
import { readDescription } from '#seed/geography/description.ts';
import type { District, DistrictClass } from '#seed/geography/districts.ts';
import type { Point } from '#seed/geography/plane.ts';
import { inRing, ringArea } from '#seed/geography/rings.ts';
import { findDoors, quarterOf, readGround, type TownGround } from '#seed/positions.ts';
import { readTown } from '#seed/read-town.ts';

let ground: TownGround;
const of = (kind: DistrictClass): District[] =>
  ground.districts.filter((district) => district.class === kind);
const area = (districts: District[]) =>
  districts.reduce((sum, { ring }) => sum + ringArea(ring), 0);

beforeAll(() => {
  ground = readGround();
});

describe('the districts', () => {
  it('are 12 小学校区, 4 日常生活圏域 and 6 民生委員地区 in one town of about 70 km²', () => {
    expect(of('school')).toHaveLength(12);
    expect(of('sphere')).toHaveLength(4);
    expect(of('warden')).toHaveLength(6);
    expect(area(of('municipality')) / 1e6).toBeGreaterThan(50);
    expect(area(of('municipality')) / 1e6).toBeLessThan(90);
  });

  it.each(['school', 'sphere', 'warden'] as const)('of kind %s tile the town', (kind) => {
    expect(area(of(kind))).toBeCloseTo(area(of('municipality')), 2);
    const town = of('municipality')[0]?.ring ?? [];
    for (let east = -5300; east <= 5300; east += 171) {
      for (let north = -4200; north <= 4700; north += 167) {
        const point: Point = [east, north];
        const holders = of(kind).filter(({ ring }) => inRing(point, ring)).length;
        expect(holders, `${east} ${north}`).toBe(inRing(point, town) ? 1 : 0);
      }
    }
  });

  it('overlap across kinds: 川端 lies in two 日常生活圏域', () => {
    const { areas } = readDescription();
    const pieces = areas.schools.find(({ code }) => code === 'es-kawabata')?.pieces ?? [];
    const spheres = areas.spheres.filter((sphere) =>
      pieces.some((name) => sphere.pieces.includes(name)),
    );
    expect(spheres.map(({ code }) => code)).toEqual(['lz-chuo', 'lz-higashi']);
  });
});

describe('every place', () => {
  it('stands on land in the 小学校区 of its quarter, apart from its neighbours', () => {
    const { places } = readTown();
    const doors = findDoors(places, ground);
    for (const place of places) {
      const { door } = doors.get(place.key) ?? {};
      const school = of('school').find(({ ring }) => door && inRing(door, ring));
      expect(school?.code, place.key).toBe(quarterOf(place, ground).school);
    }
    expect(new Set([...doors.values()].map(({ door }) => door.join())).size).toBe(places.length);
  });
});
