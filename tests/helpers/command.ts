import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '../..');

/** The environment with the project's own tools (Node 24 among them) first on the path. */
export function withOurTools(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const bin = join(projectRoot, 'node_modules/.bin');
  return { ...process.env, PATH: [bin, process.env.PATH].join(delimiter), ...extra };
}

/**
 * Runs a program in the project's root with its output streaming to ours.
 * @returns its exit code; 1 when it was stopped by a signal, 127 when it could not be started
 */
export async function run(
  command: string,
  args: readonly string[] = [],
  options: SpawnOptions = {},
): Promise<number> {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: withOurTools(),
    stdio: 'inherit',
    ...options,
  });
  try {
    await once(child, 'close');
    return child.exitCode ?? 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 127;
  }
}

/** What a program that ended well wrote to its standard output. */
export interface Captured {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs a program in the project's root and keeps what it writes.
 * A program that does not exist gives code 127 and the reason as `stderr`.
 */
export async function capture(
  command: string,
  args: readonly string[] = [],
  options: SpawnOptions = {},
): Promise<Captured> {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: withOurTools(),
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const stop = (): void => void child.kill();
  process.prependOnceListener('exit', stop);
  try {
    await once(child, 'close');
    return { code: child.exitCode ?? 1, stdout, stderr };
  } catch (error) {
    return { code: 127, stdout, stderr: error instanceof Error ? error.message : String(error) };
  } finally {
    process.off('exit', stop);
  }
}

let signalsExit = false;

/** Makes Ctrl-C end the process by way of its exit handlers, which stop and remove what it started. */
export function exitOnSignals(): void {
  if (signalsExit) return;
  signalsExit = true;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => process.exit(130));
}
