/** A throw-away PostgreSQL that looks like a Supabase project with our migrations pushed to it. */
import { preparePostgres } from '#embedded/prepare-postgres.ts';
import { findPostgres, type PostgresInstallation } from './find-programs.ts';
import { startCluster } from './postgres-cluster.ts';
import { pushMigrations } from './supabase-cli.ts';
import { openServer } from './test-databases.ts';

export interface MigratedCluster {
  url: string;
  installation: PostgresInstallation;
  stop: () => Promise<void>;
}

/** What to say where there is no PostgreSQL to start. */
export const noPostgres = 'no PostgreSQL 15 or later with PostGIS was found on this machine';

/**
 * Starts a cluster and pushes the migrations with the official CLI.
 * @returns undefined where no PostgreSQL is installed
 * @throws with the CLI's words when a migration fails
 */
export async function startMigratedCluster(): Promise<MigratedCluster | undefined> {
  const installation = await findPostgres();
  if (!installation) return undefined;
  const cluster = await startCluster(installation);
  try {
    await preparePostgres(cluster.url);
    const database = openServer(cluster.url);
    // Before the migrations: these take execute on later functions away from everyone.
    if (installation.extensions.pgtap) {
      await database.execute('create extension pgtap with schema extensions');
    }
    await database.close();
    const problem = await pushMigrations(cluster.url);
    if (problem) throw new Error(problem);
    return { ...cluster, installation };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
