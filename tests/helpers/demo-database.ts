/** A demo town in a database of its own, in memory, for tests that ask it themselves. */
import { createClient } from '@supabase/supabase-js';
import { afterAll, beforeAll } from 'vitest';
import type { Database as Schema } from '#db/database.types.ts';
import { openDatabase, type Database } from '#embedded/database.ts';
import { loadDemoTown } from '#seed/load.ts';
import type { Supabase } from '#server/supabase.ts';

/**
 * Lays the demo town for a day (ISO date in Japan) before the tests of a file and closes it after.
 * @returns the database once a test runs, and how to connect with one of its keys
 */
export function useDemoDatabase(today: string) {
  let opened: Database | undefined;
  const database = (): Database => {
    if (!opened) throw new Error('The database is open in tests alone.');
    return opened;
  };
  const connectAs = (key: keyof Database['keys']): Supabase =>
    createClient<Schema>('http://database.invalid', database().keys[key], {
      auth: { persistSession: false },
      global: { fetch: (input, init) => database().fetch(new Request(input, init)) },
    });
  beforeAll(async () => {
    opened = await openDatabase();
    await loadDemoTown(connectAs('secretKey'), today);
  }, 120_000);
  afterAll(() => opened?.close());
  return { database, connectAs };
}
