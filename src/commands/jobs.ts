/** `npm run jobs`: sends the mails that wait and does what is due today, once; a timer calls it. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readEnvironment } from '#server/environment.ts';
import { runJobs } from '#server/jobs/run-jobs.ts';
import { readTown } from '#server/town/read-town.ts';
import { isForOperator, openDatabase } from './open-database.ts';
import { openJobs } from './open-jobs.ts';

const usage = `Usage
  npm run jobs [-- --now YYYY-MM-DDTHH:MM:SSZ]

  --now moves the clock of this run, to see what will happen then.`;

function readNow(args: string[]): Date | null | undefined {
  try {
    const { values } = parseArgs({ args, options: { now: { type: 'string' } } });
    if (values.now === undefined) return null;
    const now = z.iso.datetime({ offset: true }).safeParse(values.now);
    return now.success ? new Date(now.data) : undefined;
  } catch {
    return undefined;
  }
}

async function main(): Promise<number> {
  const now = readNow(process.argv.slice(2));
  if (now === undefined) {
    console.error(usage);
    return 2;
  }
  const { townDir, port } = readEnvironment(process.env);
  const town = readTown(townDir);
  const { client, embedded, close } = await openDatabase(process.env);
  try {
    const tools = openJobs({
      ...{ env: process.env, client, town, embedded, port },
      ...(now && { clock: () => now }),
    });
    try {
      const { sent, waiting, refused, stopped, unknown } = await runJobs(tools);
      console.log(
        `mails: sent ${sent}, to try again ${waiting}, refused ${refused}, not wanted ${stopped}, uncertain ${unknown}`,
      );
    } finally {
      tools.transport.close();
    }
    return 0;
  } finally {
    await close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(isForOperator(error) ? error.message : error);
  process.exitCode = 1;
}
