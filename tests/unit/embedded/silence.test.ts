import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { endWhenSilent } from '#embedded/silence.ts';

/** Something that listens, with `pid` in its health or without ever an answer. */
async function listener(pid: number | null) {
  const server = createServer((_request, response) => {
    if (pid !== null) response.end(JSON.stringify({ status: 'ok', pid }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : address;

  let stops = 0;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return {
    endpoint: { url: `http://127.0.0.1:${port}`, pid: 7, publishableKey: 'p', secretKey: 's' },
    ended: promise,
    stop: () => {
      stops += 1;
      resolve(undefined);
      return Promise.resolve();
    },
    stops: () => stops,
  };
}

const patience = { every: 5, silence: 50 };

describe('a database that falls silent', () => {
  it('is ended', async () => {
    const silent = await listener(null);
    await endWhenSilent(silent, patience);
    expect(silent.stops()).toBe(1);
  });

  it('is ended also when another program has its port', async () => {
    const other = await listener(8);
    await endWhenSilent(other, patience);
    expect(other.stops()).toBe(1);
  });

  it('is left alone while it answers', async () => {
    const healthy = await listener(7);
    const watching = endWhenSilent(healthy, { every: 5, silence: 20_000 });
    await new Promise((later) => setTimeout(later, 100));
    expect(healthy.stops()).toBe(0);
    await healthy.stop();
    await watching;
  });
});
