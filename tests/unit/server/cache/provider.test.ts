import { expect, test } from 'vitest';
import createProvider from '#server/cache/provider.ts';
import { memoByTag } from '#server/cache/memo.ts';
import { rendered } from './visits.ts';

const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

test('invalidating by tag or path makes pages and data anew', async () => {
  const provider = createProvider({ maxBytes: 1_000_000 });
  let renderings = 0;
  const visit = async () => {
    const request = new Request('http://town.example/map?page=2');
    const next = () => Promise.resolve(((renderings += 1), rendered()));
    const url = new URL(request.url);
    await provider.onRequest?.({ request, url, logger }, next);
    return renderings;
  };
  let loads = 0;
  const data = memoByTag('directory', () => Promise.resolve((loads += 1)));

  expect([await visit(), await visit(), await data()]).toEqual([1, 1, 1]);
  await provider.invalidate({ tags: 'directory' });
  expect([await visit(), await data()]).toEqual([2, 2]);
  await provider.invalidate({ path: '/map' });
  expect([await visit(), await data()]).toEqual([3, 2]);
});
