/** Writes the demo town over the API, as any import would: with the secret key, in few bulk upserts. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataOf, DatabaseError, type Supabase } from '#server/supabase.ts';
import { buildDemoTown } from './build.ts';
import { idOf } from './identity.ts';
import type { DemoTown } from './rows.ts';

/** Rows per request: some 100 KB, which every proxy lets through. */
const CHUNK = 250;
const byId = { onConflict: 'id' };

/**
 * Lays the demo town for a day (ISO date in Japan) and says whether anything had to be written: a
 * town that is already laid for this day is left alone. Run it again as often as you like.
 * @throws DatabaseError when the database refuses a row; the next run completes what is missing.
 */
export async function loadDemoTown(client: Supabase, today: string): Promise<boolean> {
  const fingerprint = fingerprintFor(today);
  if ((await laidFingerprint(client)) === fingerprint) return false;
  const town = buildDemoTown(today);
  await layGround(client, town);
  await layActivities(client, town);
  await layTrust(client, town);
  await put('imports', [markerRow(town, fingerprint)], (rows) =>
    client.from('imports').upsert(rows, byId),
  );
  return true;
}

async function layGround(client: Supabase, town: DemoTown): Promise<void> {
  await put('areas', town.areas, (rows) =>
    client.from('areas').upsert(rows, { onConflict: 'code' }),
  );
  await put('area_contacts', town.area_contacts, (rows) =>
    client.from('area_contacts').upsert(rows, byId),
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
  await put('schedules', town.schedules, (rows) => client.from('schedules').upsert(rows, byId));
  await put('schedule_exceptions', town.schedule_exceptions, (rows) =>
    client.from('schedule_exceptions').upsert(rows, byId),
  );
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

async function put<Row>(
  table: string,
  rows: Row[],
  send: (rows: Row[]) => PromiseLike<{ error: { code: string; message: string } | null }>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const { error } = await send(rows.slice(start, start + CHUNK));
    if (error) throw new DatabaseError(`Writing ${table} of the demo town`, error);
  }
}

/** The import that stands for the demo town; its hash tells whether the town is laid for this day. */
const marker = idOf('import/demo-town');

/** Of the day and every file the town is made from: building it only to compare would slow the start. */
function fingerprintFor(today: string): string {
  const folder = import.meta.dirname;
  const sum = createHash('sha256').update(today);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(ts|csv|yaml)$/.test(name)) sum.update(name).update(readFileSync(join(folder, name)));
  }
  return sum.digest('hex');
}

async function laidFingerprint(client: Supabase): Promise<string | undefined> {
  const answer = await client.from('imports').select('file_hash').eq('id', marker).maybeSingle();
  return dataOf('Reading the demo town', answer)?.file_hash;
}

function markerRow(town: DemoTown, fingerprint: string) {
  const count = town.places.length + town.activities.length + town.groups.length;
  return {
    id: marker,
    file_name: 'supabase/seed',
    file_hash: fingerprint,
    profile: 'demo-town',
    read_count: count,
    created_count: count,
  };
}
