import { typesAreStale } from '../database-types.ts';
import { noPostgres, startMigratedCluster, type MigratedCluster } from '../migrated-cluster.ts';
import { runPgtap } from '../pgtap.ts';
import { advisorFindings, lintFindings } from '../supabase-cli.ts';
import { failed, leftOut, passed, sum, type Tally } from '../tally.ts';
import { openEmbedded, openServer, type OpenTestDatabase } from '../test-databases.ts';

/** pgTAP on both engines; the official CLI's push, lint, advisors and types on PostgreSQL. */
export async function databaseStage(): Promise<Tally> {
  // Each engine works on one core.
  return sum(
    await Promise.all([settled('embedded database', embedded), settled('PostgreSQL', server)]),
  );
}

/** What can not even start is one failed case with its reason. */
async function settled(name: string, part: () => Promise<Tally>): Promise<Tally> {
  try {
    return await part();
  } catch (error) {
    return verdict(name, [error instanceof Error ? error.message : String(error)]);
  }
}

function verdict(name: string, findings: readonly string[]): Tally {
  console.log(`${findings.length > 0 ? '✗' : '✓'} ${name}`);
  for (const finding of findings) console.log(`    ${finding}`);
  return findings.length > 0 ? failed(name, findings) : passed;
}

async function pgtap(database: OpenTestDatabase): Promise<Tally> {
  try {
    return await runPgtap(database);
  } finally {
    await database.close();
  }
}

async function embedded(): Promise<Tally> {
  return pgtap(await openEmbedded());
}

async function server(): Promise<Tally> {
  const cluster = await startMigratedCluster();
  if (!cluster) return leftOut(`everything on PostgreSQL: ${noPostgres}`);
  try {
    return sum([
      verdict(`PostgreSQL ${cluster.installation.major}: supabase db push`, []),
      ...(await cliChecks(cluster)),
      cluster.installation.extensions.pgtap
        ? await pgtap(openServer(cluster.url))
        : leftOut('pgTAP on PostgreSQL: its extension pgtap is not installed'),
    ]);
  } finally {
    await cluster.stop();
  }
}

async function cliChecks({ url, installation }: MigratedCluster): Promise<Tally[]> {
  return [
    installation.extensions.plpgsqlCheck
      ? verdict('supabase db lint', await lintFindings(url))
      : leftOut('supabase db lint: the extension plpgsql_check is not installed'),
    verdict('supabase db advisors', await advisorFindings(url)),
    verdict(
      'src/db/database.types.ts',
      (await typesAreStale(url)) ? ['stale: run `npm run types`'] : [],
    ),
  ];
}
