import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot, run } from '../command.ts';
import { failed, passed, sum, type Tally } from '../tally.ts';

const packageSchema = z.object({ scripts: z.object({ check: z.string() }) });

/** The tools of `npm run check`, one case each; vitest, which is among them, counts by itself. */
export async function checkStage(): Promise<Tally> {
  const text = await readFile(join(projectRoot, 'package.json'), 'utf8');
  const { scripts } = packageSchema.parse(JSON.parse(text));
  const tools = scripts.check.split(' && ').filter((tool) => !tool.startsWith('vitest'));
  const tallies: Tally[] = [];
  // Two at a time, in their order: eslint reads the types that `astro check` writes.
  for (let first = 0; first < tools.length; first += 2) {
    tallies.push(...(await Promise.all(tools.slice(first, first + 2).map(check))));
  }
  return sum(tallies);
}

async function check(tool: string): Promise<Tally> {
  console.log(`\n$ ${tool}`);
  const code = await run(tool, [], { shell: true });
  console.log(`${code === 0 ? '✓' : '✗'} ${tool}`);
  return code === 0 ? passed : failed;
}
