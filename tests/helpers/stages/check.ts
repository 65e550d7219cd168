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
  for (const tool of tools) {
    console.log(`\n$ ${tool}`);
    tallies.push((await run(tool, [], { shell: true })) === 0 ? passed : failed);
  }
  return sum(tallies);
}
