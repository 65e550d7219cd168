import { z } from 'zod';
import { changesHealth } from './cache/changes.ts';
import { anonymous, dataOf } from './supabase.ts';

/** State of the site as operators watch it: ok, or a sentence that says what is wrong. */
export interface Health {
  site: string;
  database: string;
  /** Whether trigrams work on Japanese; without them searches find nothing. */
  search: string;
  /** Whether this process notices what others write; if not, its pages may be out of date. */
  changes: string;
}

const answerSchema = z.object({ database: z.string(), search: z.string() });

function changesState(): string {
  const { state, lastRead } = changesHealth();
  if (state !== 'unreachable') return 'ok';
  return lastRead ? `not read since ${lastRead.toISOString()}` : 'never read';
}

/** Asks every part; it takes no longer than the database's patience. */
export async function readHealth(): Promise<Health> {
  try {
    const answer = answerSchema.parse(dataOf('health', await anonymous().rpc('health')));
    return { site: 'ok', ...answer, changes: changesState() };
  } catch {
    const search = 'not known without the database';
    return { site: 'ok', database: 'no answer', search, changes: changesState() };
  }
}

/** Whether every part is well. */
export function isHealthy(health: Health): boolean {
  return Object.values(health).every((state) => state === 'ok');
}
