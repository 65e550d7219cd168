import { z } from 'zod';
import { anonymous, dataOf } from './supabase.ts';

/** State of the site as operators watch it: ok, or a sentence that says what is wrong. */
export interface Health {
  site: string;
  database: string;
  /** Whether trigrams work on Japanese; without them searches find nothing. */
  search: string;
}

const answerSchema = z.object({ database: z.string(), search: z.string() });

/** Asks every part; it takes no longer than the database's patience. */
export async function readHealth(): Promise<Health> {
  try {
    const answer = answerSchema.parse(dataOf('health', await anonymous().rpc('health')));
    return { site: 'ok', ...answer };
  } catch {
    return { site: 'ok', database: 'no answer', search: 'not known without the database' };
  }
}

/** Whether every part is well. */
export function isHealthy(health: Health): boolean {
  return Object.values(health).every((state) => state === 'ok');
}
