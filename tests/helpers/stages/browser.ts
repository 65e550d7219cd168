import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot, run } from '../command.ts';
import { findChromium } from '../find-programs.ts';
import { readReport } from '../report.ts';
import { failed, leftOut, sum, type Tally } from '../tally.ts';

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.string(),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string() })) })),
    }),
  ),
});

const suiteSchema = z.object({
  specs: z.array(specSchema),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});

const reportSchema = z.object({
  suites: z.array(suiteSchema),
  stats: z.object({
    expected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

function failuresIn({ specs, suites = [] }: z.infer<typeof suiteSchema>): Tally[] {
  const here = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ projectName, results }) =>
        failed(
          `[${projectName}] ${file}:${line} › ${title}`,
          results.at(-1)?.errors.map(({ message }) => message),
        ),
      ),
  );
  return [...here, ...suites.flatMap(failuresIn)];
}

async function hasStories(): Promise<boolean> {
  for await (const file of glob('tests/e2e/**/*.spec.ts', { cwd: projectRoot })) return file !== '';
  return false;
}

/** The user stories of tests/e2e in a real browser, on a phone's and a desktop's screen. */
export async function browserStage(): Promise<Tally> {
  if (!(await hasStories())) return sum([]);
  if (!findChromium()) return leftOut('tests in a browser: no Chromium was found on this machine');
  const code = await run('playwright', ['test']);
  const report = await readReport(join(projectRoot, 'artefacts/e2e.json'), reportSchema);
  if (!report) return failed(`e2e: playwright ended with ${code} and without a report`);
  const { expected, flaky, skipped } = report.stats;
  if (skipped > 0) console.log(`${skipped} stories skipped themselves.`);
  // Named by the reporter above, to be looked into.
  if (flaky > 0) console.log(`${flaky} stories passed at the second try only.`);
  const failures = report.suites.flatMap(failuresIn);
  if (code !== 0 && failures.length === 0)
    failures.push(failed(`e2e: playwright ended with ${code}`));
  return sum([{ passed: expected + flaky, failures: [], leftOut: [] }, ...failures]);
}
