import { followWithCrowd } from '../../helpers/board-crowd.ts';
import { openSiteDatabase } from '../../helpers/demo-site.ts';
import { openBoard } from '../../helpers/ideas-board.ts';
import type { Figure } from '../figure.ts';
import { startSite, temporaryFolder } from '../site.ts';

const phones = 60;

/**
 * A hall of sixty phones behind one Wi-Fi that follow the ideas board of an event for half a minute, a
 * note every second, on the embedded database.
 * @throws Error when one of them meets an error, or does not see a note
 */
export async function measureBoard(): Promise<Figure[]> {
  const folder = temporaryFolder();
  const site = await startSite(folder, true);
  try {
    const { operator } = await openSiteDatabase(folder);
    const board = await openBoard(operator, { opened: true, startsIn: 0 });
    const crowd = await followWithCrowd(site.url, board, {
      ...{ phones, everyMs: 1000, lastingMs: 30_000 },
    });
    const { polls, seen, failures } = crowd;
    if (failures.length > 0) throw new Error(`${failures.length} errors: ${failures[0] ?? ''}`);
    const sorted = polls.toSorted((a, b) => a - b);
    const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
    const of = `ideas board, ${phones} phones`;
    return [
      { name: `${of}, a question, p95`, value: p95, unit: 'ms', asked: { atMost: 500 } },
      {
        name: `${of}, until the last one has a note, slowest`,
        value: Math.max(...seen) / 1000,
        unit: 's',
        asked: { atMost: 5 },
      },
    ];
  } finally {
    await site.stop();
  }
}
