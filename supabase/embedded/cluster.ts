import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from './write-durably.ts';

/** Where PostgreSQL keeps its files in a data folder. */
export interface Cluster {
  folder: string;
  /** Nothing is there yet. */
  fresh: boolean;
  /** Says that the first start is over; without it the next start begins anew. */
  markReady: () => void;
}

/**
 * The cluster of a data folder. One whose first start was cut short can not be opened and never
 * held anything: it is set aside (nothing is ever deleted here) and made again.
 */
export function clusterOf(dataDir: string): Cluster {
  const folder = join(dataDir, 'postgres');
  const mark = join(folder, 'engawa-ready');
  if (existsSync(folder) && !existsSync(mark))
    renameSync(folder, `${folder}.unfinished-${Date.now()}`);
  const fresh = !existsSync(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { folder, fresh, markReady: () => writeDurably(mark, '') };
}
