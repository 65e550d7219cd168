/** A hall in which everybody signs up at the same moment, each by a browser's form, over one Wi-Fi. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '#server/supabase.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { layEvent, signUpCrowd, type Crowd } from '../helpers/sign-up-crowd.ts';
import { newFolder, startSite, type Site } from '../helpers/site-process.ts';

const folder = newFolder();
let site: Site;
let code: string;
let crowd: Crowd;

beforeAll(async () => {
  site = await startSite({ dataDir: folder.path });
  const { operator } = await openSiteDatabase(folder.path);
  code = await layEvent(operator, 30);
});
afterAll(async () => {
  await site.pressCtrlC();
  folder.remove();
});

/** What the database holds of the event. */
async function held() {
  const { operator } = await openSiteDatabase(folder.path);
  const signUps = dataOf(
    'sign_ups',
    await operator
      .from('sign_ups')
      .select('number, name, status, email, events!inner(code)')
      .eq('events.code', code)
      .order('number'),
  );
  const { event_seats: seats } = dataOf(
    'events',
    await operator.from('events').select('event_seats(taken, waiting)').eq('code', code).single(),
  );
  const of = (status: string) => signUps.filter((one) => one.status === status);
  return { signUps, seats, seated: of('in'), queued: of('waiting'), gone: of('cancelled') };
}

describe('two hundred people and thirty seats', () => {
  it('all at once and pressing twice: thirty in, the others waiting in order, none lost, none twice', async () => {
    const { operator } = await openSiteDatabase(folder.path);
    crowd = await signUpCrowd(site.url, operator, code, 200, { atOnce: 200, twice: true });
    console.info(`200 sign-ups, form and code, each pressed twice: ${Math.round(crowd.took)} ms`);
    expect(crowd.failures).toEqual([]);
    expect(new Set(crowd.seats).size).toBe(200);
    const { signUps, seats, seated, queued } = await held();
    expect(seats).toEqual({ taken: 30, waiting: 170 });
    expect([seated.length, queued.length]).toEqual([30, 170]);
    expect(signUps.map(({ number }) => number)).toEqual(
      Array.from({ length: 200 }, (_, i) => 1 + i),
    );
    expect(seated.at(-1)?.number).toBe(30);
    expect(new Set(signUps.map(({ email }) => email)).size).toBe(200);
  });

  it('each one’s page says where she stands', async () => {
    const { signUps } = await held();
    const numbers = new Map(signUps.map(({ name, number }) => [name, number ?? 0]));
    for (const n of [0, 66, 133, 199]) {
      const answer = await fetch(crowd.seats[n] ?? '');
      expect(answer.status).toBe(200);
      const number = numbers.get(`p${n}`) ?? 0;
      const html = await answer.text();
      const before = number - 31;
      const waits = before === 0 ? '次に席があいたら、あなたの番です。' : `あなたの前に${before}組`;
      const said = before < 0 ? '席があります' : waits;
      expect([n, number, html.includes(said)]).toEqual([n, number, true]);
    }
  });

  it('twelve with a seat cancel at once, twice each: the next twelve have theirs, and a mail each', async () => {
    const { seated, queued } = await held();
    const leaving = seated.slice(0, 12).map(({ name }) => Number(name.slice(1)));
    const leave = (n: number) => {
      const address = crowd.seats[n] ?? '';
      const [, secret = ''] = /seat\/([0-9a-f]{64})/.exec(address) ?? [];
      return fetch(`${address.replace(/\?.*/, '')}?_action=actOnSeat`, {
        method: 'POST',
        headers: { origin: site.url },
        body: new URLSearchParams({ seat: secret, do: 'cancel' }),
        redirect: 'manual',
      });
    };
    const answers = await Promise.all([...leaving, ...leaving].map(leave));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    const after = await held();
    expect(after.seats).toEqual({ taken: 30, waiting: 158 });
    expect(after.gone).toHaveLength(12);
    expect(after.seated.map(({ number }) => number)).toEqual(
      Array.from({ length: 30 }, (_, i) => 13 + i),
    );
    const { operator } = await openSiteDatabase(folder.path);
    const mails = dataOf(
      'mails',
      await operator
        .from('mails')
        .select('address, data')
        .eq('template', 'seat')
        .contains('data', { what: 'moved_up' }),
    );
    expect(mails.map(({ address }) => address).sort()).toEqual(
      queued
        .slice(0, 12)
        .map(({ email }) => email)
        .sort(),
    );
  });
});

describe('who guesses', () => {
  it('finds no seat by its link, and is stopped', async () => {
    const guess = async (n: number) => {
      const secret = n.toString(16).padStart(64, '0');
      const answer = await site.get(`/e/${code}/seat/${secret}`);
      await answer.arrayBuffer();
      return answer.status;
    };
    const answers: number[] = [];
    for (let n = 0; n < 420; n += 20)
      answers.push(...(await Promise.all(Array.from({ length: 20 }, (_, i) => guess(n + i)))));
    expect(new Set(answers)).toEqual(new Set([404, 429]));
    // A lucky guess would be refused as well, for five minutes.
    expect(answers.filter((status) => status === 404).length).toBeLessThanOrEqual(400);
    expect(answers.slice(-10)).toEqual(Array.from({ length: 10 }, () => 429));
  });

  it('has five tries at a code', async () => {
    const { operator } = await openSiteDatabase(folder.path);
    const other = await layEvent(operator, 3);
    const form = `${site.url}/e/${other}/sign-up`;
    const html = await (await fetch(form)).text();
    const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
    await new Promise((resolve) => setTimeout(resolve, 900));
    const send = (address: string, body: Record<string, string>) =>
      fetch(address, {
        method: 'POST',
        headers: { origin: site.url },
        body: new URLSearchParams(body),
        redirect: 'manual',
      });
    const email = 'guessed@example.test';
    const sent = await send(`${form}?_action=signUp`, {
      event: other,
      token,
      name: 'x',
      people: '1',
      email,
    });
    expect(sent.status).toBe(303);
    const next = new URL(sent.headers.get('location') ?? '', site.url);
    const code = next.searchParams.get('form') ?? '';
    const mails = dataOf('mails', await operator.from('mails').select('data').eq('address', email));
    const secret = /"secret":"(\d{6})"/.exec(JSON.stringify(mails[0]?.data))?.[1] ?? '';
    const type = (typed: string) =>
      send(`${form}/code?form=${code}&_action=confirmSignUp`, { token: code, code: typed });
    const wrong = secret === '000000' ? '111111' : '000000';
    for (let tries = 0; tries < 5; tries++) expect((await type(wrong)).status).toBe(400);
    // The right one comes too late.
    expect((await type(secret)).status).toBe(400);
    const seats = dataOf(
      'seats',
      await operator.from('events').select('event_seats(taken)').eq('code', other).single(),
    );
    expect(seats.event_seats?.taken).toBe(0);
  });

  it('a board’s code is stopped too, and does not come in by a lucky try', async () => {
    const { operator } = await openSiteDatabase(folder.path);
    const { event_private: kept } = dataOf(
      'events',
      await operator.from('events').select('event_private(board_code)').eq('code', code).single(),
    );
    const right = kept?.board_code ?? '';
    expect(right).not.toBe('');
    const type = async (board: string) => {
      const answer = await fetch(`${site.url}/e/${code}/ideas?_action=actOnBoard`, {
        method: 'POST',
        headers: { origin: site.url },
        body: new URLSearchParams({ event: code, do: 'enter', board }),
        redirect: 'manual',
      });
      await answer.arrayBuffer();
      return answer.status;
    };
    expect(await type(right)).toBe(303);
    const tries = Array.from({ length: 420 }, (_, n) => `X${n}`);
    for (let n = 0; n < tries.length; n += 20) {
      const answers = await Promise.all(tries.slice(n, n + 20).map(type));
      expect(new Set(answers)).toEqual(new Set([400]));
    }
    expect(await type(right)).toBe(400);
  });
});
