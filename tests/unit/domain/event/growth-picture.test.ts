import { expect, it } from 'vitest';
import { growthRows } from '#domain/event/growth-picture.ts';
import type { Growth } from '#domain/event/outcome.ts';

const born = { subject: 'activity', code: 'ACDEFG', name: '朝市', on: '2026-11-01' } as const;
const eventWith = (differences: Partial<Growth>): Growth => ({
  ...{ code: 'CCCCCC', title: '会', form: 'exchange', starts_at: 0, attendance: null },
  ...{ ideas: 0, steps: [], offspring: [] },
  ...differences,
});

it('draws everything within the picture, and nothing over each other', () => {
  const { width, height, rows } = growthRows([
    eventWith({}),
    eventWith({
      ideas: 4,
      steps: Array.from({ length: 9 }, () => 'done' as const),
      offspring: [born, born, born, born],
    }),
    eventWith({ ideas: 2, offspring: [born] }),
  ]);
  const spots = rows.flatMap(({ steps, born: leaves }) => [...steps, ...leaves]);
  for (const { x, y } of spots) {
    expect(x).toBeGreaterThan(9);
    expect(x).toBeLessThan(width - 9);
    expect(y).toBeLessThan(height);
  }
  const places = spots.map(({ x, y }) => `${x} ${y}`);
  expect(new Set(places).size).toBe(spots.length);
  const [first, second, third] = rows.map(({ y }) => y);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(60);
  expect(third ?? 0).toBeGreaterThan(second ?? 0);
});

it('leads from each thing to the next that there is', () => {
  const { rows } = growthRows([eventWith({}), eventWith({ ideas: 2, offspring: [born] })]);
  expect(rows.map(({ stems }) => stems.length)).toEqual([0, 2]);
});
