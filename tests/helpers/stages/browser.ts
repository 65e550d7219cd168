import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot, run } from '../command.ts';
import { findChromium } from '../find-programs.ts';
import { readReport } from '../report.ts';
import { leftOut, sum, type Tally } from '../tally.ts';

const reportSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

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
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  if (skipped > 0) console.log(`${skipped} stories skipped themselves.`);
  // Named by the reporter above, to be looked into.
  if (flaky > 0) console.log(`${flaky} stories passed at the second try only.`);
  const failed = code !== 0 && unexpected === 0 ? 1 : unexpected;
  return { passed: expected + flaky, failed, leftOut: [] };
}
