/**
 * The long way of an event by forms alone: somebody without a group posts it, a curator publishes it,
 * twelve people of five fields sign up, two step back, they come, and it is over.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '#server/supabase.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { runJobs } from '../helpers/jobs-process.ts';
import { mailsTo } from '../helpers/sign-in.ts';
import { visitorAs, visitorTo, type Visitor } from '../helpers/signed-in-fetch.ts';
import { newFolder, startSite, until, type Site } from '../helpers/site-process.ts';

const folder = newFolder();
const dataDir = folder.path;
const title = '空き店舗の使い手をさがす会';
let site: Site;
let host: Visitor;
let curator: Visitor;
let neighbour: Visitor;
/** Code of the event, once it is public. */
let code = '';

beforeAll(async () => {
  site = await startSite({ dataDir });
  [host, curator, neighbour] = await Promise.all([
    visitorAs('resident', site.url),
    visitorAs('curator', site.url),
    visitorAs('editor', site.url),
  ]);
});
afterAll(async () => {
  await site.pressCtrlC();
  folder.remove();
});

const read = async (path: string) => {
  const answer = await site.get(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
/** What a page says, without its marks. */
const words = async (path: string, reader?: Visitor) =>
  (await (reader ? (await reader.get(path)).text() : read(path))).replace(
    /<rt>.*?<\/rt>|<[^>]+>|\s/g,
    '',
  );
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);

/** Every page and feed that says what is ahead. */
const ahead = ['/', '/events', '/events/feed.xml', '/events/feed.ics', '/areas/lz-chuo'];
const shownIn = async (paths: readonly string[]) => {
  const texts = await Promise.all(paths.map(read));
  // Calendars fold long lines.
  return paths.filter((_, i) => texts[i]?.replace(/\r?\n /g, '').includes(title));
};

describe('a host without a group', () => {
  it('posts it on one page, and nobody sees it yet', async () => {
    const form = await (await host.get('/post/event')).text();
    const month = day(3).slice(0, 7);
    const sent = await host.post('/post/event?_action=postEvent', [
      ['key', hidden(form, 'key')],
      ['e_title', title],
      ['e_form', 'ideathon'],
      ['e_purpose', '空き店舗に、週1日の使い手をつけたい'],
      ['e_day', day(3)],
      ['e_from', '14:00'],
      ['e_to', '16:00'],
      ['e_area', 'lz-chuo'],
      ['e_place_note', '商店街の空き店舗'],
      ...['agriculture', 'elderly', 'transport', 'children', 'commerce'].map(
        (field) => ['e_fields', field] as const,
      ),
      ['e_sign_up', 'yes'],
      ['capacity', '10'],
      ['cost', 'free'],
      ['languages', 'ja'],
      ['c0.kind', 'phone'],
      ['c0.value', '000-1234-5678'],
      ['c0.see', 'public'],
      ['group', 'none'],
      ['do', 'send'],
    ]);
    expect(sent.status).toBe(303);
    expect(await shownIn([...ahead, `/calendar?month=${month}`])).toEqual([]);
  });

  it('waits for a curator, and is on every page at the next look', async () => {
    const { operator } = await openSiteDatabase(dataDir);
    const [revision] = dataOf(
      'revisions',
      await operator.from('revisions').select('id, status').eq('name', title),
    );
    expect(revision?.status).toBe('waiting');
    const path = `/desk/revisions/${revision?.id ?? ''}`;
    const desk = await (await curator.get(path)).text();
    expect(desk.includes(title)).toBe(true);
    const decided = await curator.post(`${path}?_action=decideRevision`, [
      ['revision', revision?.id ?? ''],
      ['seen', hidden(desk, 'seen')],
      ['verdict', 'approve'],
    ]);
    expect(decided.status).toBe(303);
    const { code: given } = dataOf(
      'events',
      await operator.from('events').select('code').eq('title', title).single(),
    );
    code = given;
    const page = await words(`/e/${code}`);
    expect([page.includes(title), page.includes('000-1234-5678')]).toEqual([true, true]);
    await until(async () => (await shownIn(ahead)).length === ahead.length, 5000);
  });
});

interface Entry {
  name: string;
  fields: string[];
  people?: number;
  more?: [string, string][];
}
const fieldsOf = ({ name, fields, people = 1, more = [] }: Entry): [string, string][] => [
  ['event', code],
  ['name', name],
  ['people', String(people)],
  ...fields.map((field): [string, string] => ['fields', field]),
  ...more,
];

/** Without an account: the form, the code of the mail, and the address of her own page. */
async function signUpByMail(entry: Entry): Promise<string> {
  const visitor = visitorTo(site.url);
  const email = `${encodeURIComponent(entry.name).replaceAll('%', '').toLowerCase()}@example.test`;
  const form = await (await visitor.get(`/e/${code}/sign-up`)).text();
  await sleep(850);
  const sent = await visitor.post(`/e/${code}/sign-up?_action=signUp`, [
    ...fieldsOf(entry),
    ['token', hidden(form, 'token')],
    ['email', email],
  ]);
  expect(sent.status, entry.name).toBe(303);
  const next = new URL(sent.headers.get('location') ?? '', site.url);
  const mailed = async () =>
    (await mailsTo(email, dataDir)).flatMap(({ subject }) => /^\d{6}/.exec(subject)?.[0] ?? []);
  await until(async () => (await mailed()).length > 0, 20_000);
  const [secret = ''] = await mailed();
  const token = next.searchParams.get('form') ?? '';
  const done = await visitor.post(`${next.pathname}?form=${token}&_action=confirmSignUp`, [
    ['token', token],
    ['code', secret],
  ]);
  expect(done.status, entry.name).toBe(303);
  return new URL(done.headers.get('location') ?? '', site.url).pathname;
}

async function signUpWithAccount(visitor: Visitor, entry: Entry): Promise<void> {
  const path = `/me/seats/${code}`;
  const form = await (await visitor.get(path)).text();
  await sleep(850);
  const sent = await visitor.post(`${path}?_action=signUpWithAccount`, [
    ...fieldsOf(entry),
    ['token', hidden(form, 'token')],
  ]);
  expect(sent.status, entry.name).toBe(303);
}

/** Somebody phones the curator of the district. */
async function signUpByPhone(entry: Entry): Promise<void> {
  const path = `/me/events/${code}/people/new`;
  const form = await (await curator.get(path)).text();
  await sleep(850);
  const sent = await curator.post(`${path}?_action=managePeople`, [
    ...fieldsOf(entry),
    ['token', hidden(form, 'token')],
    ['phone', '000-0000-0000'],
    ['do', 'register'],
  ]);
  expect(sent.status, entry.name).toBe(303);
}

const subjectsTo = async (name: string) =>
  (
    await mailsTo(
      `${encodeURIComponent(name).replaceAll('%', '').toLowerCase()}@example.test`,
      dataDir,
    )
  ).map(({ subject }) => subject);
const seats = new Map<string, string>();
const stateOf = async (name: string) => {
  const html = await read(seats.get(name) ?? '');
  return html.includes('席があります')
    ? 'in'
    : html.includes('キャンセル待ちです')
      ? 'waiting'
      : 'out';
};
const pressSeat = async (name: string, fields: [string, string][]) => {
  const path = seats.get(name) ?? '';
  const secret = path.split('/').at(-1) ?? '';
  const answer = await visitorTo(site.url).post(`${path}?_action=actOnSeat`, [
    ['seat', secret],
    ...fields,
  ]);
  expect(answer.status, name).toBe(303);
};

describe('twelve people of five fields', () => {
  it('sign up by mail, with an account, by phone and as a group', async () => {
    const byMail = async (entry: Entry) => seats.set(entry.name, await signUpByMail(entry));
    await byMail({
      name: 'はな',
      fields: ['agriculture'],
      more: [
        ['brings', '畑の野菜'],
        ['arrangements', 'captioning'],
      ],
    });
    await byMail({ name: 'バス3人組', fields: ['transport'], people: 3 });
    await signUpWithAccount(neighbour, { name: 'こども食堂', fields: ['children'] });
    await signUpWithAccount(host, { name: 'ひらく人', fields: ['commerce'], people: 2 });
    await signUpByPhone({ name: '電話のたろう', fields: ['elderly'] });
    await signUpByPhone({ name: '電話のきよ', fields: ['elderly'] });
    await byMail({ name: 'みのる', fields: ['agriculture', 'elderly'] });
    expect((await words(`/e/${code}`)).includes('満席・キャンセル待ち受付中')).toBe(true);
    await byMail({ name: 'じろう', fields: ['commerce'] });
    await byMail({ name: 'さちこ', fields: ['children'] });
    expect(await stateOf('じろう')).toBe('waiting');
    expect(await stateOf('さちこ')).toBe('waiting');
    const told = async () =>
      (await subjectsTo('さちこ')).some((said) => said.includes('キャンセル待ち'));
    await until(told, 20_000);
  });

  it('are told by numbers alone, nobody by one of a field', async () => {
    const html = await read(`/e/${code}`);
    const main =
      /<section[^>]*aria-labelledby="field-counts"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
    const said = main.replace(/<rt>.*?<\/rt>|<[^>]+>|\s/g, '');
    expect(said).toContain('交通3人');
    expect(said).toContain('高齢3人');
    expect(said).toContain('子ども1〜2人');
    expect(said).toContain('農林水産1〜2人');
    const told = ['はな', 'たろう', 'じろう', '畑の野菜'].filter((name) => html.includes(name));
    expect(told).toEqual([]);
    const { anyone } = await openSiteDatabase(dataDir);
    expect((await anyone.from('sign_ups').select('name')).error?.code).toBe('42501');
    for (const path of ['people', 'people/list.csv', 'people/sheet']) {
      const answer = await neighbour.get(`/me/events/${code}/${path}`);
      expect(answer.status, path).toBe(404);
    }
  });

  it('one of a group stays at home and one cancels: two move up, each with a mail', async () => {
    await pressSeat('バス3人組', [
      ['name', 'バス3人組'],
      ['people', '2'],
      ['fields', 'transport'],
      ['do', 'change'],
    ]);
    expect([await stateOf('じろう'), await stateOf('さちこ')]).toEqual(['in', 'waiting']);
    await pressSeat('はな', [['do', 'cancel']]);
    await pressSeat('はな', [['do', 'cancel']]);
    expect([await stateOf('はな'), await stateOf('さちこ')]).toEqual(['out', 'in']);
    for (const name of ['じろう', 'さちこ']) {
      const told = async () =>
        (await subjectsTo(name)).filter((text) => text.includes('席があきました'));
      await until(async () => (await told()).length > 0, 20_000);
      expect(await told()).toHaveLength(1);
    }
    const { operator } = await openSiteDatabase(dataDir);
    const { event_seats: held } = dataOf(
      'events',
      await operator.from('events').select('event_seats(taken, waiting)').eq('code', code).single(),
    );
    expect(held).toEqual({ taken: 10, waiting: 0 });
  });
});

describe('the day', () => {
  it('who comes is ticked off at the door', async () => {
    const { operator } = await openSiteDatabase(dataDir);
    const rows = dataOf(
      'sign_ups',
      await operator
        .from('sign_ups')
        .select('id, name, events!inner(code)')
        .eq('events.code', code)
        .eq('status', 'in'),
    );
    const came = rows.filter(({ name }) => name !== 'みのる');
    for (const { id } of came) {
      const sent = await host.post(`/me/events/${code}/people?_action=managePeople`, [
        ['event', code],
        ['sign_up', id],
        ['do', 'came'],
      ]);
      expect(sent.status).toBe(303);
    }
  });

  it('is over as the clock goes on: nowhere ahead, and the fields that met are public', async () => {
    const { operator } = await openSiteDatabase(dataDir);
    const ends = Date.now() + 6000;
    const times = {
      starts_at: new Date(Date.now() - 3_600_000).toISOString(),
      ends_at: new Date(ends).toISOString(),
      sign_up_until: null,
    };
    dataOf('events', await operator.from('events').update(times).eq('code', code).select('id'));
    await until(async () => (await shownIn(['/events'])).length === 1, 5000);
    await shownIn(ahead);
    await sleep(Math.max(0, ends - Date.now()) + 1100);
    expect(await shownIn(ahead)).toEqual([]);
    expect(await shownIn(['/events?when=past'])).toEqual(['/events?when=past']);
    const form = await site.get(`/e/${code}/sign-up`);
    expect((await form.text()).includes('name="email"')).toBe(false);
    const said = await words(`/e/${code}`);
    const met = ['組の分野が出会いました', '商業×交通'].filter((text) => said.includes(text));
    expect(met).toHaveLength(2);
  });

  it('90 days later nobody is known any more; the numbers stay, and the host reads that', async () => {
    const later = (days: number) =>
      runJobs(dataDir, ['--now', new Date(Date.now() + days * 86_400_000).toISOString()]);
    const before = await words(`/me/events/${code}`, host);
    expect(before.includes('に自動で消えます')).toBe(true);
    await later(8);
    const { operator } = await openSiteDatabase(dataDir);
    const left = async () => {
      const own = operator
        .from('sign_ups')
        .select('id, sign_up_arrangements(kind), events!inner(code)');
      return dataOf('sign_ups', await own.eq('events.code', code));
    };
    const rows = await left();
    expect(rows.length).toBe(9);
    expect(rows.flatMap((row) => row.sign_up_arrangements)).toEqual([]);
    await later(91);
    expect(await left()).toEqual([]);
    const after = await words(`/me/events/${code}`, host);
    expect(after.includes('申しこみ9件を消しました')).toBe(true);
    expect((await words(`/e/${code}`)).includes('商業×交通')).toBe(true);
    expect((await site.get(seats.get('じろう') ?? '')).status).toBe(404);
    const admin = await visitorAs('admin', site.url);
    expect((await words('/desk/audit', admin)).includes(title)).toBe(true);
  });
});
