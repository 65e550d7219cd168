import type { Database } from './database.ts';

/** In ms. */
const INTERVAL = 60_000;

/**
 * Does what a PostgreSQL server does beside its sessions and PGlite, being one session, does not:
 * vacuum and analyze tables that changed much, and checkpoint, without which the log of changes
 * grows until the next stop and a start after kill -9 replays all of it.
 *
 * @param broken is called when the database answers nothing any more.
 * @returns a function that ends it.
 */
export function keepInShape(database: Database, broken: () => void, interval = INTERVAL) {
  let seen = '';
  const round = async () => {
    if ((await writePosition(database)) === seen) return;
    await maintain(database).catch((error: unknown) => console.error(error));
    seen = await writePosition(database);
  };
  const timer = setInterval(() => {
    // Even the plainest question failing means that PostgreSQL has crashed within its process.
    database.exclusive(round).catch(broken);
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}

async function writePosition({ pglite }: Database): Promise<string> {
  const { rows } = await pglite.query<{ lsn: string }>('select pg_current_wal_lsn()::text as lsn');
  return rows[0]?.lsn ?? '';
}

/** One round: autovacuum's own thresholds, then a checkpoint. */
export async function maintain({ pglite }: Pick<Database, 'pglite'>): Promise<void> {
  await pglite.query('select pg_stat_force_next_flush()');
  const { rows } = await pglite.query<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name
     from pg_stat_user_tables
     where n_dead_tup > 50 + 0.2 * n_live_tup or n_mod_since_analyze > 50 + 0.1 * n_live_tup`,
  );
  for (const { name } of rows) await pglite.exec(`vacuum (analyze) ${name}`);
  await pglite.exec('checkpoint');
}
