/** Many people who sign up for one event at the same moment, each by the form a browser has. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { dataOf, type Supabase } from '#server/supabase.ts';
import { randomCode } from './random-code.ts';

async function forAll<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  ask: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await ask(item, index);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

const codeSchema = z.object({ secret: z.string() });

async function mailedCodes(operator: Supabase, crowd: string): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for (let from = 0; ; from += 500) {
    const rows = dataOf(
      'mails',
      await operator
        .from('mails')
        .select('address, data')
        .eq('template', 'sign-up-code')
        .like('address', `%@${crowd}.test`)
        .order('id')
        .range(from, from + 499),
    );
    for (const { address, data } of rows) codes.set(address ?? '', codeSchema.parse(data).secret);
    if (rows.length < 500) return codes;
  }
}

/** How it went. */
export interface Crowd {
  /** From the first form sent to the last seat, milliseconds. */
  took: number;
  /** Every answer that was not the next page, `step: status`. */
  failures: string[];
  /** Address of each one's own page, absolute, in the order in which they opened the form. */
  seats: string[];
}

/** How a crowd comes. */
interface CrowdManner {
  /** How many requests are under way at once. */
  atOnce?: number;
  /** Everybody presses each button twice, at the same moment. */
  twice?: boolean;
}

/**
 * Signs so many people up: each opens the form, sends it, and types in the mailed code.
 * @param operator reads the codes, as each would in her mail
 */
export async function signUpCrowd(
  url: string,
  operator: Supabase,
  code: string,
  count: number,
  { atOnce = 50, twice = false }: CrowdManner = {},
): Promise<Crowd> {
  const crowd = `crowd-${randomUUID().slice(0, 8)}`;
  const failures: string[] = [];
  const people = Array.from({ length: count }, (_, n) => ({
    email: `p${n}@${crowd}.test`,
    from: `198.${18 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}`,
  }));
  const form = `${url}/e/${code}/sign-up`;
  const press = async (
    step: string,
    address: string,
    body: Record<string, string>,
    from: string,
  ) => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { origin: url, 'x-forwarded-for': from },
      body: new URLSearchParams(body),
      redirect: 'manual',
    });
    await answer.arrayBuffer();
    if (answer.status !== 303) failures.push(`${step}: ${answer.status}`);
    return answer.headers.get('location') ?? '';
  };
  const send = async (...sent: Parameters<typeof press>) => {
    const again = twice ? press(...sent) : null;
    const next = await press(...sent);
    await again;
    return next;
  };
  const tokens = await forAll(people, atOnce, async () => {
    const answer = await fetch(form);
    if (answer.status !== 200) failures.push(`open: ${answer.status}`);
    const page = await answer.text();
    return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
  });
  // Nobody fills a form in less.
  await sleep(1000);
  const began = performance.now();
  const next = await forAll(people, atOnce, ({ email, from }, n) => {
    const body = { event: code, token: tokens[n] ?? '', name: `p${n}`, people: '1', email };
    return send('form', `${form}?_action=signUp`, body, from);
  });
  const codes = await mailedCodes(operator, crowd);
  const seats = await forAll(people, atOnce, async ({ email, from }, n) => {
    const token = new URL(next[n] ?? '', url).searchParams.get('form') ?? '';
    const body = { token, code: codes.get(email) ?? '' };
    const seat = await send('code', `${form}/code?form=${token}&_action=confirmSignUp`, body, from);
    if (!seat.includes(`/e/${code}/seat/`)) failures.push('no seat');
    return new URL(seat, url).href;
  });
  return { took: performance.now() - began, failures, seats };
}

/** Lays an event to sign up for; its code. */
export async function layEvent(operator: Supabase, capacity: number | null): Promise<string> {
  const day = 86_400_000;
  const { code } = dataOf(
    'events',
    await operator
      .from('events')
      .insert({
        code: randomCode(),
        title: 'みんなの交流会',
        purpose: '新しいつながりが生まれる',
        starts_at: new Date(Date.now() + 7 * day).toISOString(),
        ends_at: new Date(Date.now() + 7 * day + 7_200_000).toISOString(),
        status: 'open',
        capacity,
      })
      .select('code')
      .single(),
  );
  return code;
}
