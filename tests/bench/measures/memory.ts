import type { Figure } from '../figure.ts';
import { residentMB } from '../process-usage.ts';
import type { Worlds } from '../worlds.ts';

/** What the two processes hold once their pages have been asked for. */
export async function measureMemory(worlds: Worlds): Promise<Figure[]> {
  const sites = [
    ['demo town', (await worlds.demo()).site],
    ['10,000 places', (await worlds.town(10_000)).site],
  ] as const;
  return sites.flatMap(([town, { pid, databasePid }]): Figure[] => [
    { name: `Memory of the site, ${town}`, value: residentMB(pid), unit: 'MB' },
    { name: `Memory of the database, ${town}`, value: residentMB(databasePid), unit: 'MB' },
  ]);
}
