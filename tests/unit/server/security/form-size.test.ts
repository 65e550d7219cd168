import { describe, expect, test } from 'vitest';
import { largestForm, refuseLongForm, type FormRefusal } from '#server/security/form-size.ts';

const kilobyte = 1024;
const refusal = (
  path: string,
  length: number | null,
  { isSignedIn = false, method = 'POST', headers = {} } = {},
): Promise<FormRefusal> =>
  refuseLongForm(
    {
      method,
      headers: new Headers({
        ...headers,
        ...(length !== null && { 'content-length': String(length) }),
      }),
    },
    path,
    () => Promise.resolve(isSignedIn),
  );

describe('a form that is too long', () => {
  test.each([
    ['/a/AB23CD/correction', 60 * kilobyte, null],
    ['/a/AB23CD/correction', 65 * kilobyte, 'page'],
    ['/sign-in', 5000 * kilobyte, 'page'],
    ['/desk/revisions/x', 65 * kilobyte, 'page'],
    ['/postbox', 65 * kilobyte, 'page'],
    ['/post', 1000 * kilobyte, null],
    ['/post', 1025 * kilobyte, 'page'],
    ['/post/photos/a/AB23CD', 20_000 * kilobyte, 'page'],
  ])('%s with %i bytes, of whoever', async (path, length, expected) => {
    expect(await refusal(path, length)).toBe(expected);
  });

  test('a signed-in person may send four photos, and no more', async () => {
    expect(await refusal('/post', largestForm, { isSignedIn: true })).toBeNull();
    expect(await refusal('/post', largestForm + 1, { isSignedIn: true })).toBe('page');
  });

  test('a script is answered in its own words', async () => {
    const answer = await refusal('/post/photos.json', 11_000 * kilobyte);
    if (!(answer instanceof Response)) throw new Error('It is answered at once.');
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({ problem: 'too_large' });
    // It asks for the session itself, before it reads.
    expect(await refusal('/post/photos.json', 9000 * kilobyte)).toBeNull();
  });

  test('who does not say how long it is is asked to', async () => {
    const headers = { 'transfer-encoding': 'chunked' };
    for (const path of ['/post', '/sign-in']) {
      const answer = await refusal(path, null, { headers });
      expect(answer instanceof Response && answer.status, path).toBe(411);
    }
  });

  test('what is only read has no length', async () => {
    expect(await refusal('/map', null, { method: 'GET' })).toBeNull();
  });
});
