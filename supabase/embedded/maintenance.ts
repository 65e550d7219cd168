import type { Database } from './database.ts';

/** In ms. */
const INTERVAL = 60_000;

/**
 * Does what a PostgreSQL server does beside its sessions and PGlite, being one session, does not:
 * vacuum and analyze tables that changed much, and checkpoint, without which the log of changes
 * grows until the next stop and a start after kill -9 replays all of it. Between one table and the
 * next whoever waits has her turn: a whole round after a busy minute takes longer than anyone waits.
 *
 * @param broken is called when the database answers nothing any more.
 * @returns a function that ends it.
 */
export function keepInShape(database: Database, broken: () => void, interval = INTERVAL) {
  let seen = '';
  let isAtIt = false;
  let isOver = false;
  const round = async () => {
    // Even the plainest question failing means that PostgreSQL has crashed within its process.
    if ((await writePosition(database)) === seen) return;
    await maintain(database, () => isOver).catch((error: unknown) => console.error(error));
    if (!isOver) seen = await writePosition(database);
  };
  const timer = setInterval(() => {
    if (isAtIt) return;
    isAtIt = true;
    round()
      .catch(broken)
      .finally(() => (isAtIt = false));
  }, interval);
  timer.unref();
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}

async function writePosition({ pglite, exclusive }: Database): Promise<string> {
  const { rows } = await exclusive(() =>
    pglite.query<{ lsn: string }>('select pg_current_wal_lsn()::text as lsn'),
  );
  return rows[0]?.lsn ?? '';
}

/**
 * One round: autovacuum's own thresholds, then a checkpoint, each step in its turn.
 *
 * @param isOver asked between the steps: whether to leave the rest
 */
export async function maintain(
  { pglite, exclusive }: Pick<Database, 'pglite' | 'exclusive'>,
  isOver = () => false,
): Promise<void> {
  const { rows } = await exclusive(async () => {
    await pglite.query('select pg_stat_force_next_flush()');
    return pglite.query<{ name: string }>(
      `select format('%I.%I', schemaname, relname) as name
       from pg_stat_user_tables
       where n_dead_tup > 50 + 0.2 * n_live_tup or n_mod_since_analyze > 50 + 0.1 * n_live_tup`,
    );
  });
  const steps = [...rows.map(({ name }) => `vacuum (analyze) ${name}`), 'checkpoint'];
  for (const step of steps) {
    if (isOver()) return;
    await exclusive(() => pglite.exec(step));
  }
}
