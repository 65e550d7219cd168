import { MercatorCoordinate } from 'maplibre-gl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '#domain/directory/bounds.ts';
import { filterDirectory } from '#domain/directory/filter.ts';
import { everything, parseDirectoryQuery } from '#domain/directory/query.ts';
import { emptySnapshot, type Snapshot } from '#domain/directory/snapshot.ts';
import { firstMarks, targetOf } from '#domain/map/first-marks.ts';
import { makeFirstMap } from '#domain/map/first-map.ts';
import { gridView, pageWidths, viewOf } from '#domain/map/first-view.ts';
import { project, unproject } from '#domain/map/mercator.ts';
import { clusterPlaces } from '#domain/map/place-clusters.ts';
import { placeFeatures } from '#domain/map/place-features.ts';

const lng = fc.double({ min: 123, max: 146, noNaN: true });
const lat = fc.double({ min: 24, max: 46, noNaN: true });
const point = fc.tuple(lng, lat);
const town = { centre: [139.3, 34.95], zoom: 12 } as const;

function directory(points: readonly (readonly [number, number])[]): Snapshot {
  const each = <Value>(value: Value) => points.map(() => value);
  return {
    ...emptySnapshot,
    places: {
      code: points.map((_, i) => `P${i}`),
      name: points.map((_, i) => `場所${i}`),
      kana: each(''),
      kind: each('salon'),
      lng: points.map(([x]) => x),
      lat: points.map(([, y]) => y),
      areas: each([]),
      group: each(null),
      approximate: each(0),
      access: each(0),
      confirmed: each(null),
      due: each(null),
    },
  };
}

function indexOf(snapshot: Snapshot) {
  const { onMap } = filterDirectory(snapshot, everything);
  return {
    index: clusterPlaces(placeFeatures(snapshot, onMap, new Map())),
    bounds: boundsOf(snapshot, onMap),
  };
}

/** A town's worth of places: near each other, some at one point. */
const townPoints = fc.array(
  fc.tuple(
    fc.double({ min: 139.2, max: 139.5, noNaN: true }),
    fc.double({ min: 34.9, max: 35.1, noNaN: true }),
  ),
  { minLength: 1, maxLength: 120 },
);

describe('the projection', () => {
  it('is MapLibre’s, to half a pixel at the closest view', () => {
    fc.assert(
      fc.property(point, fc.integer({ min: 0, max: 18 }), ([x, y], zoom) => {
        const theirs = MercatorCoordinate.fromLngLat([x, y]);
        const world = 512 * 2 ** zoom;
        const ours = project([x, y], zoom);
        expect(Math.abs(ours.x - theirs.x * world)).toBeLessThan(0.5);
        expect(Math.abs(ours.y - theirs.y * world)).toBeLessThan(0.5);
      }),
    );
  });

  it('can be undone', () => {
    fc.assert(
      fc.property(point, ([x, y]) => {
        const [backX, backY] = unproject(project([x, y], 12), 12);
        expect(backX).toBeCloseTo(x, 8);
        expect(backY).toBeCloseTo(y, 8);
      }),
    );
  });
});

describe('the first view', () => {
  it('holds every place with room for its pin, on the narrowest page it is meant for', () => {
    fc.assert(
      fc.property(townPoints, (points) => {
        const { bounds } = indexOf(directory(points));
        for (const [width, frame] of [
          ['narrow', { width: 328, height: 400 }],
          ['wide', { width: 690, height: 440 }],
        ] as const) {
          const { centre, zoom } = viewOf(gridView(bounds, town, 'full', width));
          const middle = project(centre, zoom);
          for (const at of points) {
            const { x, y } = project(at, zoom);
            expect(Math.abs(x - middle.x)).toBeLessThan(frame.width / 2 - 10);
            expect(y - middle.y).toBeGreaterThan(-frame.height / 2 + 43);
            expect(y - middle.y).toBeLessThan(frame.height / 2 - 15);
          }
        }
      }),
    );
  });

  it('is the town’s own where nothing was found', () => {
    const { centre, zoom } = viewOf(gridView(null, town, 'full', 'wide'));
    expect(zoom).toBe(12);
    const [here, there] = [project(centre, zoom), project(town.centre, zoom)];
    expect(Math.hypot(here.x - there.x, here.y - there.y)).toBeLessThan(12);
  });
});

describe('the marks of the first picture', () => {
  it('stand for every place exactly once, and no two under one finger', () => {
    fc.assert(
      fc.property(townPoints, (points) => {
        const snapshot = directory(points);
        const { index, bounds } = indexOf(snapshot);
        for (const width of pageWidths) {
          const marks = firstMarks(index, viewOf(gridView(bounds, town, 'full', width)));
          expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(points.length);
          for (const {
            count,
            bounds: [west, south, east, north],
          } of marks) {
            const held = points.filter(
              ([x, y]) =>
                x > west - 1e-6 && x < east + 1e-6 && y > south - 1e-6 && y < north + 1e-6,
            );
            expect(held.length).toBeGreaterThanOrEqual(count);
            // No wider than its places: each side has one of them.
            const reaches = (side: number, at: 0 | 1) =>
              held.some((point) => Math.abs(point[at] - side) < 1e-6);
            expect([
              reaches(west, 0),
              reaches(south, 1),
              reaches(east, 0),
              reaches(north, 1),
            ]).toEqual([true, true, true, true]);
          }
          marks.forEach((mark, i) => {
            for (const other of marks.slice(i + 1)) {
              const [a, b] = [targetOf(mark), targetOf(other)];
              const apart =
                a.left >= b.right - 0.2 ||
                b.left >= a.right - 0.2 ||
                a.top >= b.bottom - 0.2 ||
                b.top >= a.bottom - 0.2;
              expect(apart).toBe(true);
            }
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('name their place and its kind', () => {
    const snapshot = directory([[139.3, 34.95]]);
    const kinds = [{ code: 'salon', label: 'サロン', shape: 'cup' }];
    const first = makeFirstMap({
      ...{ snapshot, ...indexOf(snapshot), kinds, town },
      ...{ query: everything, size: 'full' },
    });
    const [pin] = first.narrow.marks;
    expect(pin).toMatchObject({ path: '/p/P0', name: '場所0', kind: 'サロン', shape: 'cup' });
    expect(first.narrow.view.zoom).toBe(16);
    expect(Math.abs(pin?.x ?? 99)).toBeLessThan(9);
  });

  it('lead from a cluster to the map of its places, and to the list where no map tells them apart', () => {
    const snapshot = directory([
      [139.3, 34.95],
      [139.3, 34.95],
    ]);
    const options = { snapshot, ...indexOf(snapshot), kinds: [], town, size: 'full' } as const;
    const [mark] = makeFirstMap({ ...options, query: everything }).narrow.marks;
    const search = mark && 'search' in mark ? mark.search : '';
    expect(search).toBe('?bounds=139.299,34.949,139.301,34.951');
    const query = parseDirectoryQuery(new URLSearchParams(search));
    expect(filterDirectory(snapshot, query).onMap).toHaveLength(2);
    const [same] = makeFirstMap({ ...options, query }).narrow.marks;
    expect(same).toMatchObject({ count: 2, search: `${search}#list` });
  });
});
