import { createClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database as Schema } from '#db/database.types.ts';
import { openDatabase, type Database } from '#embedded/database.ts';
import { loadDemoTown } from '#seed/load.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await loadDemoTown(connectAs('secretKey'), '2026-11-21');
}, 120_000);
afterAll(() => database.close());

function connectAs(key: 'secretKey' | 'publishableKey') {
  return createClient<Schema>('http://database.invalid', database.keys[key], {
    auth: { persistSession: false },
    global: { fetch: (input, init) => database.fetch(new Request(input, init)) },
  });
}

describe('loadDemoTown', () => {
  it('shows a visitor every published entry and no draft', async () => {
    const visitor = connectAs('publishableKey');
    const { data: snapshot } = await visitor.rpc('directory_snapshot');
    const columns = z.object({ code: z.array(z.string()) });
    const { places, activities } = z
      .object({ places: columns, activities: columns })
      .parse(snapshot);
    expect([places.code.length, activities.code.length]).toEqual([180, 320]);
    const { data: drafts } = await visitor.from('activities').select('code').eq('status', 'draft');
    expect(drafts).toEqual([]);
  });

  it('puts every place with a point into one area of each kind', async () => {
    const { rows } = await database.pglite.query<{ areas: number }>(
      `select count(*)::int as areas from public.places p join public.place_areas pa on pa.place_id = p.id
       where p.location is not null group by p.id`,
    );
    expect(rows).toHaveLength(190);
    expect(rows.every(({ areas }) => areas === 4)).toBe(true);
  });

  it('writes nothing on the same day, and only the days on the next', async () => {
    const client = connectAs('secretKey');
    expect(await loadDemoTown(client, '2026-11-21')).toBe(false);
    expect(await loadDemoTown(client, '2026-11-22')).toBe(true);
    const { data: single } = await client
      .from('schedules')
      .select('dtstart')
      .eq('freq', 'once')
      .order('dtstart')
      .limit(1);
    expect(single).toEqual([{ dtstart: '2026-11-22' }]);
    const { data: touched } = await client.from('activities').select('code').gt('version', 1);
    expect(touched).toEqual([]);
  });
});
