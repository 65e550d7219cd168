import { join, relative } from 'node:path';
import { z } from 'zod';
import { projectRoot, run } from '../command.ts';
import { readReport } from '../report.ts';
import { failed, sum, type Tally } from '../tally.ts';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()),
        }),
      ),
    }),
  ),
});

type Report = z.infer<typeof reportSchema>;

function failuresIn({ testResults }: Report): Tally[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) =>
        failed(`${relative(projectRoot, name)} › ${fullName}`, failureMessages),
      ),
  );
}

async function vitestStage(name: string, args: readonly string[] = []): Promise<Tally> {
  const file = join(projectRoot, `artefacts/${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('vitest', ['run', ...args, ...reporters]);
  const report = await readReport(file, reportSchema);
  if (!report) return failed(`${name}: vitest ended with ${code} and without a report`);
  const { numPassedTests, numPendingTests } = report;
  if (numPendingTests > 0) {
    console.log(`${numPendingTests} skipped; those on real open data need ENGAWA_REAL_DATA.`);
  }
  const failures = failuresIn(report);
  // A file that does not even load has no failed test in it, only a failed run.
  if (code !== 0 && failures.length === 0)
    failures.push(failed(`${name}: vitest ended with ${code}`));
  return sum([{ passed: numPassedTests, failures: [], leftOut: [] }, ...failures]);
}

/** Everything in tests/unit. */
export function unitStage(): Promise<Tally> {
  return vitestStage('unit');
}

/** Everything in tests/reliability: whole processes that are started, killed and started again. */
export function reliabilityStage(): Promise<Tally> {
  return vitestStage('reliability', ['--config', 'tests/reliability/vitest.config.ts']);
}
