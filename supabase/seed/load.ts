/** Writes the demo town over the API, as any import would: with the secret key, in few bulk upserts. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataOf, type Supabase } from '#server/supabase.ts';
import { buildDays, buildDemoTown, type DemoDays } from './build.ts';
import { layEvents, moveEvents } from './load-events.ts';
import { put } from './put.ts';
import { idOf } from './identity.ts';
import type { DemoTown } from './rows.ts';

const byId = { onConflict: 'id' };

/**
 * Lays the demo town for a day (ISO date in Japan) and says whether anything had to be written. A
 * town that is laid already only gets its single days and cancellations moved to the new day, and on
 * the same day is left alone. Run it as often as you like.
 * @throws DatabaseError when the database refuses a row; the next run completes what is missing.
 */
export async function loadDemoTown(client: Supabase, today: string): Promise<boolean> {
  const wanted = { file_name: `supabase/seed for ${today}`, file_hash: hashOfFiles() };
  const laid = await laidTown(client);
  const known = laid?.file_hash === wanted.file_hash;
  if (known && laid.file_name === wanted.file_name) return false;
  if (known) await moveTown(client, buildDays(today));
  else await layTown(client, buildDemoTown(today));
  await put('imports', [{ id: marker, profile: 'demo-town', ...wanted }], (rows) =>
    client.from('imports').upsert(rows, byId),
  );
  return true;
}

async function layTown(client: Supabase, town: DemoTown): Promise<void> {
  await layGround(client, town);
  await layActivities(client, town);
  await layTrust(client, town);
  await layEvents(client, town);
}

async function moveTown(client: Supabase, days: DemoDays): Promise<void> {
  await layDays(client, days);
  await moveEvents(client, days.event_times);
}

async function layDays(
  client: Supabase,
  days: Pick<DemoTown, 'schedules' | 'schedule_exceptions'>,
): Promise<void> {
  await put('schedules', days.schedules, (rows) => client.from('schedules').upsert(rows, byId));
  await put('schedule_exceptions', days.schedule_exceptions, (rows) =>
    client.from('schedule_exceptions').upsert(rows, byId),
  );
}

async function layGround(client: Supabase, town: DemoTown): Promise<void> {
  await put('areas', town.areas, (rows) =>
    client.from('areas').upsert(rows, { onConflict: 'code' }),
  );
  await put('area_contacts', town.area_contacts, (rows) =>
    client.from('area_contacts').upsert(rows, byId),
  );
  await put('gazetteer', town.gazetteer, (rows) =>
    client.from('gazetteer').upsert(rows, { onConflict: 'key' }),
  );
  await put('groups', town.groups, (rows) => client.from('groups').upsert(rows, byId));
  await put('places', town.places, (rows) => client.from('places').upsert(rows, byId));
  await put('place_exact', town.place_exact, (rows) =>
    client.from('place_exact').upsert(rows, { onConflict: 'place_id' }),
  );
}

async function layActivities(client: Supabase, town: DemoTown): Promise<void> {
  await put('activities', town.activities, (rows) => client.from('activities').upsert(rows, byId));
  await put('activity_fields', town.activity_fields, (rows) =>
    client.from('activity_fields').upsert(rows, { onConflict: 'activity_id,field_code' }),
  );
  await put('activity_programmes', town.activity_programmes, (rows) =>
    client.from('activity_programmes').upsert(rows, { onConflict: 'activity_id,programme_code' }),
  );
  await layDays(client, town);
  await put('translations', town.translations, (rows) =>
    client.from('translations').upsert(rows, byId),
  );
}

async function layTrust(client: Supabase, town: DemoTown): Promise<void> {
  await put('contacts', town.contacts, (rows) => client.from('contacts').upsert(rows, byId));
  await put('verifications', town.verifications, (rows) =>
    client.from('verifications').upsert(rows, byId),
  );
  await put('sources', town.sources, (rows) => client.from('sources').upsert(rows, byId));
  await put('source_records', town.source_records, (rows) =>
    client.from('source_records').upsert(rows, { onConflict: 'source_id,key' }),
  );
}

/** The import that stands for the demo town: its hash tells of which files, its name for which day. */
const marker = idOf('import/demo-town');

async function laidTown(client: Supabase) {
  const answer = await client
    .from('imports')
    .select('file_name, file_hash')
    .eq('id', marker)
    .maybeSingle();
  return dataOf('Reading the demo town', answer);
}

/** Of every file the town is made from: building it only to compare would slow each start. */
function hashOfFiles(): string {
  const folder = import.meta.dirname;
  const sum = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(ts|csv|yaml)$/.test(name)) sum.update(name).update(readFileSync(join(folder, name)));
  }
  return sum.digest('hex');
}
