import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildDays } from '#seed/build.ts';
import { loadDemoTown } from '#seed/load.ts';
import { useDemoDatabase } from '#tests/helpers/demo-database.ts';

const { database, connectAs } = useDemoDatabase('2026-11-21');

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
    const { rows } = await database().pglite.query<{ areas: number }>(
      `select count(*)::int as areas from public.places p join public.place_areas pa on pa.place_id = p.id
       where p.location is not null group by p.id`,
    );
    expect(rows).toHaveLength(190);
    expect(rows.every(({ areas }) => areas === 4)).toBe(true);
  });

  it('writes nothing on the same day, and only the days on the next', async () => {
    const client = connectAs('secretKey');
    const revisions = async () => {
      const { data } = await client.from('activities').select('id, version').order('id');
      return new Map(data?.map(({ id, version }) => [id, version]));
    };
    const before = await revisions();
    expect(await loadDemoTown(client, '2026-11-21')).toBe(false);
    expect(await revisions()).toEqual(before);
    expect(await loadDemoTown(client, '2026-11-22')).toBe(true);
    const { data: single } = await client
      .from('schedules')
      .select('dtstart')
      .eq('freq', 'once')
      .order('dtstart')
      .limit(1);
    expect(single).toEqual([{ dtstart: '2026-11-22' }]);
    const { data: walk } = await client.from('events').select('starts_at').eq('form', 'walk');
    expect(walk).toEqual([{ starts_at: '2026-11-17T01:00:00+00:00' }]);
    const days = buildDays('2026-11-22');
    const exceptional = new Set(days.schedule_exceptions.map((row) => row.schedule_id));
    const { data: all } = await client.from('schedules').select('id, activity_id');
    const moved = new Set([
      ...days.schedules.map((row) => row.activity_id),
      ...(all ?? []).filter(({ id }) => exceptional.has(id)).map((row) => row.activity_id),
    ]);
    const after = await revisions();
    const touched = [...after].filter(([id, version]) => version !== before.get(id));
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.filter(([id]) => !moved.has(id))).toEqual([]);
  });
});
