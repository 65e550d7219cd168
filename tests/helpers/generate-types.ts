/**
 * `npm run types` writes src/db/database.types.ts from the migrations, with PostgreSQL and the
 * official CLI; `npm run types -- --check` only says whether it is stale.
 */
import { typesAreStale, writeTypes } from './database-types.ts';
import { noPostgres, startMigratedCluster } from './migrated-cluster.ts';

const cluster = await startMigratedCluster();
if (!cluster) {
  console.error(`The types can not be generated: ${noPostgres}.`);
  process.exit(1);
}
try {
  if (!process.argv.includes('--check')) {
    await writeTypes(cluster.url);
  } else if (await typesAreStale(cluster.url)) {
    console.error('src/db/database.types.ts is stale: run `npm run types`.');
    process.exitCode = 1;
  }
} finally {
  await cluster.stop();
}
