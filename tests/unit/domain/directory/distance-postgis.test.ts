import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metresBetween } from '#domain/directory/distance.ts';
import { openDatabase, type Database } from '#embedded/database.ts';
import { randomFrom } from '#seed/geography/random.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
}, 120_000);
afterAll(() => database.close());

describe('distances', () => {
  it('of a thousand pairs near the town agree with PostGIS within 0.5 %', async () => {
    const random = randomFrom('distances');
    const around = (middle: number) => Number((middle + (random() - 0.5) * 0.3).toFixed(6));
    const pairs = Array.from({ length: 1000 }, () => [
      ...[around(139.38), around(34.965), around(139.38), around(34.965)],
    ]);
    const { rows } = await database.pglite.query<{ metres: number }>(
      `select extensions.st_distance(
         extensions.st_point((p ->> 0)::float8, (p ->> 1)::float8)::extensions.geography,
         extensions.st_point((p ->> 2)::float8, (p ->> 3)::float8)::extensions.geography) as metres
       from jsonb_array_elements($1::jsonb) with ordinality e (p, n) order by n`,
      [JSON.stringify(pairs)],
    );
    expect(rows).toHaveLength(1000);
    const worst = pairs.reduce((most, [lng = 0, lat = 0, otherLng = 0, otherLat = 0], i) => {
      const truth = rows[i]?.metres ?? 0;
      return Math.max(most, Math.abs(metresBetween([lng, lat], [otherLng, otherLat]) / truth - 1));
    }, 0);
    expect(worst).toBeLessThan(0.005);
  });
});
