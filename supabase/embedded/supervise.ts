import { setTimeout as sleep } from 'node:timers/promises';
import type { Endpoint } from './endpoint.ts';
import { messageOf } from './errors.ts';
import { endWhenSilent } from './silence.ts';
import { startEmbedded, type Embedded, type EmbeddedOptions } from './start.ts';

/** An embedded Supabase that is started again whenever it ends, until `stop`. */
export interface Supervised {
  /** Its url and keys stay the same over every restart. */
  endpoint: Endpoint;
  stop: () => Promise<void>;
}

const SHORTEST_WAIT = 200;
const LONGEST_WAIT = 10_000;
/** A run of this length, in ms, counts as healthy: the next wait is the shortest again. */
const HEALTHY = 60_000;

/**
 * Starts an embedded Supabase and keeps it running: when it dies or falls silent it is started again
 * on the same port, at once at first, then ever more patiently (0.2 s to 10 s).
 *
 * @param report is told, in one sentence, of every death and every failed restart.
 * @throws EmbeddedError when already the first start fails.
 */
export async function superviseEmbedded(
  options: EmbeddedOptions,
  report: (sentence: string) => void = console.error,
): Promise<Supervised> {
  const stopping = new AbortController();
  const stopped = () => stopping.signal.aborted;
  const first = await startEmbedded(options);
  const port = Number(new URL(first.endpoint.url).port);
  let current: Embedded | null = first;

  async function watch(): Promise<void> {
    let wait = SHORTEST_WAIT;
    let started = Date.now();
    for (;;) {
      if (current) {
        await endWhenSilent(current);
        current = null;
        if (Date.now() - started > HEALTHY) wait = SHORTEST_WAIT;
        if (!stopped()) report('The embedded database ended; it is started again.');
      }
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopped()) return;
      wait = Math.min(wait * 2, LONGEST_WAIT);
      started = Date.now();
      try {
        current = await startEmbedded({ ...options, port });
        if (stopped()) await current.stop();
      } catch (error) {
        report(`The embedded database does not start: ${messageOf(error)}`);
      }
    }
  }
  const watching = watch();

  return {
    endpoint: first.endpoint,
    stop: async () => {
      stopping.abort();
      await current?.stop();
      await watching;
    },
  };
}
