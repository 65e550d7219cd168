import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot, run } from '../command.ts';
import { readReport } from '../report.ts';
import type { Tally } from '../tally.ts';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

async function vitestStage(name: string, args: readonly string[] = []): Promise<Tally> {
  const file = join(projectRoot, `artefacts/${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('vitest', ['run', ...args, ...reporters]);
  const report = await readReport(file, reportSchema);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = report ?? {};
  if (numPendingTests > 0) {
    console.log(`${numPendingTests} skipped; those on real open data need ENGAWA_REAL_DATA.`);
  }
  // A file that does not even load has no failed test in it, only a failed run.
  const crashed = code !== 0 && numFailedTests === 0 ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + crashed, leftOut: [] };
}

/** Everything in tests/unit. */
export function unitStage(): Promise<Tally> {
  return vitestStage('unit');
}

/** Everything in tests/reliability: whole processes that are started, killed and started again. */
export function reliabilityStage(): Promise<Tally> {
  return vitestStage('reliability', ['--config', 'tests/reliability/vitest.config.ts']);
}
