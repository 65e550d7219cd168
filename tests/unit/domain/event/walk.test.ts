import { describe, expect, it } from 'vitest';
import { drawWalk } from '#domain/event/walk-picture.ts';
import { findPhase, walkChangesAt, type Walk } from '#domain/event/walk.ts';

const hour = 3_600_000;
const walk: Walk = {
  ...{ code: 'AC34XY', title: 'まち歩き', status: 'open', routes: [], teams: [] },
  ...{ startsAt: 100 * hour, endsAt: 102 * hour },
};

describe('when finds are sent', () => {
  it.each([
    [98, 'before'],
    [99, 'now'],
    [104, 'now'],
    [105, 'late'],
    [152, 'late'],
    [153, 'over'],
  ])('at hour %i: %s', (at, phase) => {
    expect(findPhase(walk, at * hour)).toBe(phase);
  });

  it('not of one that is called off', () => {
    expect(findPhase({ ...walk, status: 'postponed' }, 101 * hour)).toBe('over');
  });

  it('and the page says so until the next change', () => {
    expect(walkChangesAt(walk, 98 * hour)?.getTime()).toBe(99 * hour);
    expect(walkChangesAt(walk, 101 * hour)?.getTime()).toBe(104 * hour);
    expect(walkChangesAt(walk, 153 * hour)).toBeUndefined();
  });
});

describe('the picture of a walk', () => {
  const town = { centre: [139.8, 34.9], zoom: 12 } as const;
  const stop = (name: string, lng: number | null, lat: number | null) => ({
    ...{ name, code: null, lng, lat },
  });

  it('is none without a point', () => {
    const routes = [{ id: 'r', name: '道', stops: [stop('どこか', null, null)] }];
    expect(drawWalk(routes, town)).toBeNull();
  });

  it('has every stop within its frame, numbered as it is walked', () => {
    const routes = [
      {
        id: 'r',
        name: '道',
        stops: [stop('a', 139.8, 34.9), stop('?', null, null), stop('b', 139.81, 34.91)],
      },
    ];
    const [route] = drawWalk(routes, town)?.routes.narrow ?? [];
    expect(route?.stops.map(({ number }) => number)).toEqual([1, 3]);
    const [a, b] = route?.stops ?? [];
    expect((a?.x ?? 0) < (b?.x ?? 0) && (a?.y ?? 0) > (b?.y ?? 0)).toBe(true);
    for (const { x, y } of route?.stops ?? []) {
      expect(Math.abs(x)).toBeLessThan(164);
      expect(Math.abs(y)).toBeLessThan(200);
    }
  });
});
