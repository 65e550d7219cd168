import { expect, test } from 'vitest';
import { shareRefresh } from '#server/session/share-refresh.ts';

const refreshing = 'http://auth.example/token?grant_type=refresh_token';
const withToken = (token: string) => ({ method: 'POST', body: JSON.stringify({ token }) });

/** Auth that takes each token once. */
function authOf() {
  const used = new Map<string, number>();
  const ask: typeof fetch = async (_input, init) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const body = typeof init?.body === 'string' ? init.body : '';
    const times = (used.get(body) ?? 0) + 1;
    used.set(body, times);
    return Response.json({ session: `after ${body}` }, { status: times > 1 ? 400 : 200 });
  };
  return { ask: shareRefresh(ask), used };
}

test('pages that come at once share one refresh', async () => {
  const { ask, used } = authOf();
  const answers = await Promise.all([1, 2, 3].map(() => ask(refreshing, withToken('a'))));
  const late = await ask(refreshing, withToken('a'));
  expect([...answers, late].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(await late.json()).toEqual({ session: 'after {"token":"a"}' });
  expect([...used.values()]).toEqual([1]);
});

test('another token is another refresh', async () => {
  const { ask, used } = authOf();
  await Promise.all(['a', 'b'].map((token) => ask(refreshing, withToken(token))));
  expect(used.size).toBe(2);
});

test('one that failed is tried anew', async () => {
  let isAway = true;
  let asked = 0;
  const ask = shareRefresh(() => {
    asked += 1;
    return isAway ? Promise.reject(new TypeError('away')) : Promise.resolve(new Response('{}'));
  });
  await expect(ask(refreshing, withToken('a'))).rejects.toThrow('away');
  isAway = false;
  expect((await ask(refreshing, withToken('a'))).status).toBe(200);
  expect(asked).toBe(2);
});

test('everything else is asked each time', async () => {
  const { ask, used } = authOf();
  const address = 'http://auth.example/token?grant_type=password';
  await ask(address, withToken('a'));
  expect((await ask(address, withToken('a'))).status).toBe(400);
  expect([...used.values()]).toEqual([2]);
});
