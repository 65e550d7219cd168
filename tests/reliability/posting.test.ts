/** Someone posts on a bad day: no mail server, no room for photos, a database that dies as she sends. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { photoIdOf } from '#server/photos/photo-id.ts';
import { dataOf } from '#server/supabase.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { freePort } from '../helpers/free-port.ts';
import { runJobs } from '../helpers/jobs-process.ts';
import { plainPicture } from '../helpers/pictures.ts';
import { fieldsIn, wordsOf } from '../helpers/read-page.ts';
import { carriedFields, visitorAs, type Visitor } from '../helpers/signed-in-fetch.ts';
import {
  databasePid,
  killHard,
  newFolder,
  startSite,
  until,
  type Site,
} from '../helpers/site-process.ts';
import { startSmtpServer } from '../helpers/smtp-server.ts';

const folder = newFolder();
const dataDir = join(folder.path, 'data');
const smtpPort = await freePort();
const mailEnv = {
  ENGAWA_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
  ENGAWA_MAIL_FROM: 'map@town.example',
};
let site: Site;
let resident: Visitor;

beforeAll(async () => {
  site = await startSite({ dataDir, env: mailEnv });
  resident = await visitorAs('resident', site.url);
});
afterAll(async () => {
  await site.pressCtrlC();
  folder.remove();
});

describe('the mail server is away', () => {
  const addresses = ['a', 'b', 'c', 'd'].map((name) => `${name}@town.example`);
  const mails = async () => {
    const { operator } = await openSiteDatabase(dataDir);
    const rows = await operator.from('mails').select('state, attempts').in('address', addresses);
    return dataOf('mails', rows);
  };
  const later = (minutes: number) => [
    '--now',
    new Date(Date.now() + minutes * 60_000).toISOString(),
  ];
  const jobs = (minutes: number) =>
    runJobs(dataDir, later(minutes), { ...mailEnv, PORT: new URL(site.url).port });

  it('what people asked for waits', async () => {
    const { anyone } = await openSiteDatabase(dataDir);
    for (const address of addresses) {
      const asked = { address, search: '?kind=salon', of_group: '', title: 'サロン' };
      const visitor = createHash('sha256').update(address).digest('hex');
      expect((await anyone.rpc('ask_watch', { ...asked, visitor })).error).toBeNull();
    }
    const hasTried = async () =>
      (await mails()).every(({ state, attempts }) => state === 'waiting' && attempts > 0);
    await until(hasTried, 60_000);
    expect(await mails()).toHaveLength(addresses.length);
  });

  it('is back: three jobs at once and the site’s own send each mail, and send it once', async () => {
    const server = await startSmtpServer({ port: smtpPort });
    try {
      await Promise.all([jobs(60), jobs(60), jobs(60)]);
      await until(async () => (await mails()).every(({ state }) => state === 'sent'), 60_000);
      // The demo's people may have mails of their own.
      const taken = () =>
        server.taken.map(({ to }) => to).filter((to) => to.endsWith('@town.example'));
      expect(taken().sort()).toEqual(addresses);
      await jobs(120);
      expect(taken()).toHaveLength(addresses.length);
      expect(new Set(server.taken.map(({ to }) => to)).size).toBe(server.taken.length);
    } finally {
      await server.close();
    }
  });
});

/** The form of posting filled in up to its last step. */
async function filledIn(title: string): Promise<[string, string][]> {
  const page = await (await resident.get('/post')).text();
  const key = carriedFields(page)?.find(([name]) => name === 'key')?.[1] ?? '';
  const answers = {
    ...{ key, step: 'name', saves: '0', title, kind: 'salon', description: '＜お茶＞ & "おかし"' },
    ...{ 't0.how': 'dates', 't0.dates': '12月5日\n12月19日 クリスマス会', 't0.from': '17:00' },
    ...{ where: 'online', online_url: 'https://meet.example/', 'c0.value': '000-1234-5678' },
    ...{ 'c0.kind': 'phone', 'c0.visibility': 'public', do: 'go:check' },
  };
  const answer = await resident.post('/post?_action=postEntry', Object.entries(answers));
  const html = await answer.text();
  expect(html).toMatch(/data-post-step="check"/);
  return carriedFields(html) ?? [];
}

const send = (fields: readonly (readonly [string, string | File])[], command = 'send') =>
  resident.post('/post?_action=postEntry', [...fields, ['do', command]]);
/** The answers a form carries; a form that came and went may have other ends of lines. */
const answered = (fields: [string, string][] | null) =>
  fields
    ?.filter(([name]) => !['do', 'saves', 'step'].includes(name))
    .map(([name, value]) => [name, value.replaceAll('\r\n', '\n')])
    .sort();

describe('an event that is begun', () => {
  it('is kept when she asks, goes on elsewhere for her alone, and is gone once it is sent', async () => {
    const title = `畑の相談会${randomUUID().slice(0, 6)}`;
    const begun = fieldsIn(await (await resident.get('/post/event')).text(), 'postEvent');
    const press = (
      visitor: Visitor,
      fields: readonly (readonly [string, string])[],
      more: Readonly<Record<string, string>>,
    ) =>
      visitor.post('/post/event?_action=postEvent', [
        ...fields.filter(([name]) => !(name in more)),
        ...Object.entries(more),
      ]);
    const kept = await press(resident, begun, { e_title: title, do: 'keep' });
    expect(wordsOf(await kept.text())).toContain('ほかの端末でもつづきから書けます');

    const [elsewhere, other] = await Promise.all([
      visitorAs('resident', site.url),
      visitorAs('otherEditor', site.url),
    ]);
    const me = await (await elsewhere.get('/me')).text();
    const key = new Map(begun).get('key') ?? '';
    const path = `/post/event?draft=${key}`;
    expect([me.includes(title), me.includes(path)]).toEqual([true, true]);
    expect((await (await other.get(path)).text()).includes(title)).toBe(false);
    const page = fieldsIn(await (await elsewhere.get(path)).text(), 'postEvent');
    expect(new Map(page).get('e_title')).toBe(title);
    const on = await press(elsewhere, page, { e_purpose: '畑をかりる', do: 'keep' });
    expect(on.status).toBe(200);
    // The first device saved less: it is told, and writes over nothing.
    const late = await press(resident, begun, { e_title: 'おそい', do: 'keep' });
    expect(wordsOf(await late.text())).toContain('ほかの画面で新しくなっています');

    const filled = {
      ...{
        e_form: 'study',
        e_day: '2030-05-01',
        e_from: '10:00',
        e_to: '12:00',
        e_area: 'lz-chuo',
      },
      ...{ e_sign_up: 'no', e_place_note: '畑のわき', 'c0.kind': 'phone', group: 'none' },
      ...{ 'c0.value': '000-1234-5678', 'c0.see': 'public', e_purpose: '畑をかりる', do: 'send' },
    };
    expect((await press(elsewhere, page, filled)).status).toBe(303);
    expect(await (await elsewhere.get('/me')).text()).not.toContain(path);
  });
});

describe('a new place that was sent along and waits', () => {
  it('stays where it is while she looks through what she sent', async () => {
    const name = `庭先${randomUUID().slice(0, 6)}`;
    const fields = await filledIn(`庭の会${name}`);
    const place = { where: 'new', p_name: name, p_kind: 'salon', p_address: '浜町2丁目3-5' };
    const sent = await send([
      ...fields.filter(([field]) => !(field in place)),
      ...Object.entries(place),
    ]);
    const id = /revisions\/([0-9a-f-]+)/.exec(sent.headers.get('location') ?? '')?.[1] ?? '';
    const path = `/post/revision/${id}`;
    const press = async (html: string, command: string, chosen: [string, string][] = []) => {
      const carried = [...(carriedFields(html) ?? []), ...chosen];
      const answer = await resident.post(`${path}?_action=postEntry`, [
        ...carried,
        ['do', command],
      ]);
      return answer.text();
    };
    const first = await (await resident.get(`${path}?step=check`)).text();
    expect(wordsOf(first)).toContain(name);
    const where = await press(first, 'go:where');
    const next = await press(where, 'next', [['where', 'kept']]);
    expect(next).toMatch(/data-post-step="who"/);
    const check = await press(next, 'go:check');
    expect(wordsOf(check)).toContain(name);
  });
});

describe('storage takes no photo', () => {
  const storage = join(dataDir, 'storage');
  const takenSchema = z.object({ id: z.uuid() });
  const upload = async (key: string, picture: Buffer<ArrayBuffer>) =>
    resident.post('/post/photos.json', [
      ['key', key],
      ['file', new File([picture], 'a.jpg', { type: 'image/jpeg' })],
    ]);
  const isShown = async (id: string) => {
    const answers = await Promise.all(
      [480, 1280].map((w) => resident.get(`/me/photos/${id}-${w}.webp`)),
    );
    return answers.map(({ status }) => status);
  };

  it('away: a sentence, and everything else of the form; then the same photo goes in', async () => {
    const key = randomUUID();
    const picture = await plainPicture('jpeg', 1400, 900);
    const fields = await filledIn(`写真のない会${key.slice(0, 6)}`);
    rmSync(`${storage}.away`, { recursive: true, force: true });
    mkdirSync(storage, { recursive: true });
    renameSync(storage, `${storage}.away`);
    writeFileSync(storage, 'no folder');
    const refused = await upload(key, picture);
    expect([refused.status, await refused.json()]).toEqual([503, { problem: 'unreachable' }]);
    const file = new File([picture], 'niwa.jpg', { type: 'image/jpeg' });
    const page = await send([...fields, ['photos-key', key], ['photos-file', file]], 'show');
    const html = await page.text();
    expect(html).toContain('niwa.jpg');
    expect(html).toMatch(/role="alert"/);
    expect(answered(carriedFields(html))).toEqual(expect.arrayContaining(answered(fields) ?? []));
    rmSync(storage);
    renameSync(`${storage}.away`, storage);
    const taken = await upload(key, picture);
    expect(taken.status).toBe(200);
    expect(await isShown(takenSchema.parse(await taken.json()).id)).toEqual([200, 200]);
  });

  it('full in the middle of a photo: a sentence, and the next try makes it whole', async () => {
    const key = randomUUID();
    const picture = await plainPicture('jpeg', 1400, 1000);
    const id = photoIdOf(key, picture);
    // Where the large file is written first: a device on which there is never room.
    const hash = createHash('sha256')
      .update(JSON.stringify(['photos', `${id}-1280.webp`]))
      .digest('hex');
    const draft = join(storage, hash.slice(0, 2), `${hash.slice(2)}.tmp`);
    mkdirSync(dirname(draft), { recursive: true });
    symlinkSync('/dev/full', draft);
    const refused = await upload(key, picture);
    expect([refused.status, await refused.json()]).toEqual([503, { problem: 'unreachable' }]);
    rmSync(draft);
    const taken = await upload(key, picture);
    expect([taken.status, await taken.json()]).toEqual([200, { id }]);
    expect(await isShown(id)).toEqual([200, 200]);
  });
});

describe('the database dies while she sends', () => {
  const revisionsOf = async (name: string) => {
    const { operator } = await openSiteDatabase(dataDir);
    return dataOf('revisions', await operator.from('revisions').select('id').eq('name', name));
  };

  it.each([0, 60, 250])(
    'after %i ms: nothing is lost, and sent again it is one post',
    async (ms) => {
      const name = `夜のお茶${randomUUID().slice(0, 6)}`;
      const fields = await filledIn(name);
      const pid = databasePid(dataDir);
      expect(pid).not.toBeNull();
      if (ms === 0) killHard(pid ?? 0);
      const sending = send(fields);
      if (ms > 0) await sleep(ms);
      if (ms > 0) killHard(pid ?? 0);
      const first = await sending;
      const html = await first.text();
      console.info(`killed after ${ms} ms: ${first.status}`);
      if (first.status !== 303) {
        expect(first.status).toBe(503);
        expect(first.headers.get('cache-control')).toContain('no-store');
        expect(answered(carriedFields(html))).toEqual(answered(fields));
        expect(html).toContain('書いたことは消えていません');
      }
      await until(async () => (await site.get('/healthz')).status === 200, 120_000);
      if (first.status !== 303 && (await revisionsOf(name)).length === 0) {
        const me = await (await resident.get('/me')).text();
        expect(me).toContain(name);
      }
      const again = [await send(fields), await send(fields)];
      expect(again.map(({ status }) => status)).toEqual([303, 303]);
      const [one, two] = again.map((answer) => answer.headers.get('location'));
      expect(one).toBe(two);
      const stored = await revisionsOf(name);
      expect(stored).toHaveLength(1);
      expect(one).toContain(stored[0]?.id ?? 'none');
      const me = await (await resident.get('/me')).text();
      expect(me).not.toMatch(new RegExp(`data-draft[^>]*>[^<]*${name}`));
    },
  );
});
