import type { Figure } from '../figure.ts';
import type { Worlds } from '../worlds.ts';

/** How long a town's file takes to come in, starting and stopping the database included. */
export async function measureImport(worlds: Worlds): Promise<Figure[]> {
  const { importSeconds } = await worlds.town(10_000);
  return [
    { name: 'Import of 10,000 rows', value: importSeconds, unit: 's', asked: { atMost: 30 } },
  ];
}
