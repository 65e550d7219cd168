import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { capture } from '../../helpers/command.ts';
import type { Figure } from '../figure.ts';
import { cpuSeconds } from '../process-usage.ts';
import type { Site } from '../site.ts';
import type { Worlds } from '../worlds.ts';

const autocannon = fileURLToPath(import.meta.resolve('autocannon'));

const loadSchema = z.object({ requests: z.object({ total: z.number() }), non2xx: z.literal(0) });

/**
 * Requests a second that one core answers: what a loaded site answered, by the CPU time it took for
 * it. So it does not matter who else has the machine, or that the load comes from the same one.
 */
async function perCore({ url, pid }: Site, path: string): Promise<number> {
  const load = async (seconds: number) => {
    const how = ['--json', '--connections', '20', '--duration', String(seconds)];
    const args = [autocannon, ...how, '--headers', 'accept-encoding=gzip', `${url}${path}`];
    const { stdout, stderr } = await capture(process.execPath, args);
    if (stdout === '') throw new Error(`autocannon: ${stderr}`);
    return loadSchema.parse(JSON.parse(stdout)).requests.total;
  };
  await load(2);
  const before = cpuSeconds(pid);
  const answered = await load(5);
  return answered / (cpuSeconds(pid) - before);
}

/** How many visitors a second get a page that is kept. */
export async function measureRequests(worlds: Worlds): Promise<Figure[]> {
  const { site } = await worlds.demo();
  const figures: Figure[] = [];
  for (const path of ['/', '/map']) {
    figures.push({
      name: `Kept page ${path} on one core`,
      value: await perCore(site, path),
      unit: 'requests/s',
      asked: { atLeast: 1000 },
    });
  }
  return figures;
}
