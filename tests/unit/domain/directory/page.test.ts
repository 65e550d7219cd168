import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPage } from '#domain/directory/page.ts';
import { pageSize } from '#domain/directory/query.ts';

const matches = (onMap: number, withoutPoint: number, withoutPlace: number) => ({
  onMap: Array.from({ length: onMap }, (_, place) => ({ place, activities: [] })),
  withoutPoint: Array.from({ length: withoutPoint }, (_, i) => ({
    place: onMap + i,
    activities: [],
  })),
  withoutPlace: Array.from({ length: withoutPlace }, (_, i) => i),
});

describe('cutPage', () => {
  it('shows every result exactly once over all pages, in order', () => {
    const size = fc.nat(95);
    fc.assert(
      fc.property(size, size, size, (onMap, withoutPoint, withoutPlace) => {
        const found = matches(onMap, withoutPoint, withoutPlace);
        const { pages, all } = cutPage(found, 1);
        const cuts = Array.from({ length: pages }, (_, i) => cutPage(found, i + 1));
        expect(cuts.flatMap((cut) => cut.onMap)).toEqual(found.onMap);
        expect(cuts.flatMap((cut) => cut.withoutPoint)).toEqual(found.withoutPoint);
        expect(cuts.flatMap((cut) => cut.withoutPlace)).toEqual(found.withoutPlace);
        expect(all).toBe(onMap + withoutPoint + withoutPlace);
        for (const cut of cuts) expect(cut.to - cut.from).toBeLessThan(pageSize);
      }),
    );
  });

  it('gives the last page for one past the end', () => {
    expect(cutPage(matches(31, 0, 0), 99)).toMatchObject({ page: 2, from: 31, to: 31, all: 31 });
  });

  it('is one empty page when nothing was found', () => {
    expect(cutPage(matches(0, 0, 0), 1)).toMatchObject({ page: 1, pages: 1, from: 0, to: 0 });
  });
});
