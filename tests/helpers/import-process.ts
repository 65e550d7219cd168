/** `npm run import` as a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { projectRoot } from './command.ts';
import { operatorEnv } from './site-process.ts';

const countsSchema = z.object({
  read: z.coerce.number(),
  created: z.coerce.number(),
  updated: z.coerce.number(),
  unchanged: z.coerce.number(),
  refused: z.coerce.number(),
});

/** What the last line of an import says. */
export type Counts = z.infer<typeof countsSchema>;

const lastLine =
  /^read (?<read>\d+), created (?<created>\d+), updated (?<updated>\d+), unchanged (?<unchanged>\d+), refused (?<refused>\d+)$/;

/** @throws Error with everything it said, when it does not end with its line */
function countsOf(said: string): Counts {
  const groups = lastLine.exec(said.trim().split('\n').at(-1) ?? '')?.groups;
  if (!groups) throw new Error(`The import did not end with its counts.\n${said}`);
  return countsSchema.parse(groups);
}

/** Starts `npm run import` with these arguments; its answer can be waited for, and it can be killed. */
export function spawnImport(dataDir: string, args: readonly string[], env?: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['src/commands/import.ts', ...args], {
    cwd: projectRoot,
    env: operatorEnv(dataDir, env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, ...said }));
  return { child, said, ended };
}

/** Runs an import to its end. */
export async function runImport(
  dataDir: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<Counts> {
  const { code, out, err } = await spawnImport(dataDir, args, env).ended;
  if (code !== 0) throw new Error(`The import ended with ${code}.\n${out}${err}`);
  return countsOf(out);
}
