import { setTimeout as sleep } from 'node:timers/promises';
import { answers } from './endpoint.ts';
import type { Embedded } from './start.ts';

/** How long, in ms, a database may say nothing, and how often it is asked. */
const PATIENCE = { every: 15_000, silence: 120_000 };

/**
 * Ends an embedded Supabase that has stopped answering: PGlite knows no statement timeout, so one
 * endless query would keep everyone else waiting for ever. Resolves when it has ended.
 */
export async function endWhenSilent(embedded: Embedded, patience = PATIENCE): Promise<void> {
  const ended = embedded.ended.then(() => true);
  const pause = () => sleep(patience.every, false, { ref: false });
  while (!(await Promise.race([ended, pause()]))) {
    if (!(await answers(embedded.endpoint, patience.silence))) await embedded.stop();
  }
}
