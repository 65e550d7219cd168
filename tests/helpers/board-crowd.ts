/** A hall of phones that follow one ideas board, some of which write, all behind one Wi-Fi. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { boardPauseMs } from '#client/board/follow-board.ts';

const viewSchema = z.object({ notes: z.array(z.object({ key: z.string() })) });
const doneSchema = z.object({ done: z.literal('post') });

/** How it went; milliseconds. */
export interface BoardCrowd {
  /** Of every question for what is new, how long its answer took. */
  polls: number[];
  /** Of every note, from sending it until the last phone had it. */
  seen: number[];
  /** What was not answered as it should. */
  failures: string[];
}

/** Comes in by the hall's code; the cookie of this phone. */
async function enter(url: string, code: string, boardCode: string): Promise<string> {
  const answer = await fetch(`${url}/e/${code}/ideas?board=${boardCode}`, { redirect: 'manual' });
  await answer.arrayBuffer();
  return answer.headers.getSetCookie().find((one) => one.startsWith('engawa-board-')) ?? '';
}

/**
 * Follows a board with so many phones, as its page does, and writes a note now and then.
 * @param everyMs one of the phones writes, in turn
 * @param lastingMs how long notes are written; the phones go on until all had time to come
 */
export async function followWithCrowd(
  url: string,
  { code, boardCode }: { code: string; boardCode: string },
  { phones, everyMs, lastingMs }: { phones: number; everyMs: number; lastingMs: number },
): Promise<BoardCrowd> {
  const failures: string[] = [];
  const polls: number[] = [];
  const sent = new Map<string, number>();
  const arrived = new Map<string, { phones: number; last: number }>();
  const address = `${url}/e/${code}/ideas.json`;
  const ends = performance.now() + lastingMs + 8000;

  async function follow(cookie: string) {
    let etag = '';
    const had = new Set<string>();
    // Phones are not opened at the same moment.
    await sleep(Math.random() * 2500);
    while (performance.now() < ends) {
      const began = performance.now();
      const answer = await fetch(address, { headers: { cookie, 'if-none-match': etag } });
      const body = await answer.text();
      const now = performance.now();
      polls.push(now - began);
      if (answer.status === 200) {
        etag = answer.headers.get('etag') ?? '';
        for (const { key } of viewSchema.parse(JSON.parse(body)).notes) {
          if (had.has(key)) continue;
          had.add(key);
          arrived.set(key, { phones: (arrived.get(key)?.phones ?? 0) + 1, last: now });
        }
      } else if (answer.status !== 304) failures.push(`poll: ${answer.status}`);
      await sleep(boardPauseMs());
    }
  }

  async function write(cookie: string) {
    const key = randomUUID();
    const form = new FormData();
    const note = { event: code, do: 'post', key, kind: 'wished', words: `ふせん ${key}` };
    for (const [name, value] of Object.entries(note)) form.set(name, value);
    sent.set(key, performance.now());
    const answer = await fetch(address, {
      method: 'POST',
      headers: { cookie, origin: url },
      body: form,
    });
    const taken = doneSchema.safeParse(await answer.json().catch(() => null)).success;
    if (!taken) failures.push(`note: ${answer.status}`);
  }

  const cookies = await Promise.all(
    Array.from({ length: phones }, () => enter(url, code, boardCode)),
  );
  if (cookies.includes('')) throw new Error('A phone did not come in.');
  const following = cookies.map((cookie) => follow(cookie.split(';')[0] ?? ''));
  const writing: Promise<void>[] = [];
  for (let at = 0; at < lastingMs; at += everyMs) {
    await sleep(everyMs);
    writing.push(write(cookies[writing.length % phones]?.split(';')[0] ?? ''));
  }
  await Promise.all([...writing, ...following]);
  const seen = [...sent].map(([key, at]) => {
    const note = arrived.get(key);
    if (note?.phones !== phones) failures.push(`${note?.phones ?? 0} of ${phones} saw a note`);
    return (note?.last ?? Infinity) - at;
  });
  return { polls, seen, failures };
}
