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

/** Everything in tests/unit, by vitest. */
export async function unitStage(): Promise<Tally> {
  const file = join(projectRoot, 'artefacts/unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('vitest', ['run', ...reporters]);
  const report = await readReport(file, reportSchema);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = report ?? {};
  if (numPendingTests > 0) {
    console.log(`${numPendingTests} skipped; those on real open data need ENGAWA_REAL_DATA.`);
  }
  // A file that does not even load has no failed test in it, only a failed run.
  const crashed = code !== 0 && numFailedTests === 0 ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + crashed, leftOut: [] };
}
