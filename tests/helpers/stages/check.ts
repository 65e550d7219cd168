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
  const [first = '', ...others] = tools;
  // The others read the types that it writes. Of these two run at a time: one is eslint, which takes
  // nearly as long as the rest together.
  const tallies = [await check(first)];
  const waiting = others.values();
  const work = async () => {
    for (const tool of waiting) tallies.push(await check(tool));
  };
  await Promise.all([work(), work()]);
  return sum(tallies);
}

async function check(tool: string): Promise<Tally> {
  console.log(`\n$ ${tool}`);
  const code = await run(tool, [], { shell: true });
  console.log(`${code === 0 ? '✓' : '✗'} ${tool}`);
  return code === 0 ? passed : failed(`check: ${tool}`);
}
