/** `npm run jobs` as a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from './command.ts';
import { operatorEnv } from './site-process.ts';

/**
 * Runs the jobs once.
 * @returns what they said
 * @throws Error with it, when they fail
 */
export async function runJobs(
  dataDir: string,
  args: readonly string[] = [],
  env?: NodeJS.ProcessEnv,
): Promise<string> {
  const child = spawn(process.execPath, ['src/commands/jobs.ts', ...args], {
    cwd: projectRoot,
    env: operatorEnv(dataDir, env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer) => (said += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`The jobs ended with ${child.exitCode}.\n${said}`);
  return said.trim();
}
