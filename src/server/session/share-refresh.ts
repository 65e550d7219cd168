/**
 * Two pages of one browser that come at once bring the same refresh token, and a token is good once:
 * the second would end the session for both. So the first answer is everyone's for a while.
 */
import { createHash } from 'node:crypto';

/** Longer than a page takes to reach the browser with its new cookie, milliseconds. */
const sharedMs = 60_000;

interface Kept {
  status: number;
  headers: [string, string][];
  body: string;
}

/** A fetch that asks for a refresh of each token once, and asks again where it failed. */
export function shareRefresh(ask: typeof fetch): typeof fetch {
  const kept = new Map<string, Promise<Kept>>();

  async function refresh(key: string, ...request: Parameters<typeof fetch>): Promise<Kept> {
    const answer = await ask(...request);
    const taken = {
      status: answer.status,
      headers: [...answer.headers],
      body: await answer.text(),
    };
    if (answer.ok) setTimeout(() => kept.delete(key), sharedMs).unref();
    else kept.delete(key);
    return taken;
  }

  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.includes('grant_type=refresh_token') || typeof init?.body !== 'string')
      return ask(input, init);
    // Not the token itself: what lies in memory signs nobody in.
    const key = createHash('sha256').update(init.body).digest('base64');
    let answer = kept.get(key);
    if (!answer) {
      answer = refresh(key, input, init);
      kept.set(key, answer);
      answer.catch(() => kept.delete(key));
    }
    const { status, headers, body } = await answer;
    return new Response(body, { status, headers });
  };
}
