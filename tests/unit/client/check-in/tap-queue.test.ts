import { afterEach, describe, expect, it, vi } from 'vitest';
import { TapQueue } from '#client/check-in/tap-queue.ts';

const tap = (index: number) => ({
  ...{ sign_up: `person-${index}`, came: true, at: '2026-11-21T10:00:00+09:00' },
});

/** A site that answers with these statuses in turn, 0 for no network; how many taps each request had. */
function siteThat(...statuses: number[]) {
  const sizes: number[] = [];
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const taps: unknown = JSON.parse(body);
    sizes.push(Array.isArray(taps) ? taps.length : 0);
    const status = statuses.shift() ?? 0;
    if (status === 0) return Promise.reject(new TypeError('no network'));
    return Promise.resolve(new Response(null, { status }));
  });
  return sizes;
}

describe('taps at the door', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('wait for the network and for signing in, and go in handfuls', async () => {
    const sizes = siteThat(0, 401, 204, 204);
    const queue = new TapQueue('AAAAAA', '/');
    for (let index = 0; index < 250; index += 1) queue.add(tap(index));
    expect(await queue.send()).toBe('later');
    expect(await queue.send()).toBe('sign-in');
    expect(queue.waiting).toHaveLength(250);
    expect(await queue.send()).toBe('sent');
    expect(sizes).toEqual([200, 200, 200, 50]);
    expect(queue.waiting).toEqual([]);
  });

  it('are dropped when they are none, so that those behind them get through', async () => {
    siteThat(400);
    const queue = new TapQueue('AAAAAA', '/');
    queue.add(tap(1));
    expect(await queue.send()).toBe('sent');
    expect(queue.waiting).toEqual([]);
  });
});
