/**
 * The long way of an event by forms alone: somebody without a group posts it, a curator publishes it,
 * twelve people of five fields sign up, two step back; they come, write on the board, and find places,
 * of which the curator publishes two; it is over and reported, and months later its host says how the
 * next step is going.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople } from '#domain/demo-people.ts';
import { dataOf } from '#server/supabase.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { dayFromNow, setClock } from '../helpers/event-clock.ts';
import {
  actOnBoard,
  codeOfSite,
  handIn,
  noteOf,
  notesFor,
  writeNote,
} from '../helpers/event-day.ts';
import { publishWaiting } from '../helpers/publish-waiting.ts';
import { runJobs } from '../helpers/jobs-process.ts';
import { fieldsIn, hiddenIn, wordsOf } from '../helpers/read-page.ts';
import {
  addressOf,
  signUpByMail,
  signUpByPhone,
  signUpWithAccount,
  type Entry,
} from '../helpers/sign-up-forms.ts';
import { mailsTo } from '../helpers/sign-in.ts';
import { visitorAs, visitorTo, type Visitor } from '../helpers/signed-in-fetch.ts';
import { newFolder, startSite, until, type Site } from '../helpers/site-process.ts';

const folder = newFolder();
const dataDir = folder.path;
const title = '空き店舗をさがすまち歩き';
let site: Site;
let host: Visitor;
let curator: Visitor;
let neighbour: Visitor;
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
  wordsOf(await (reader ? (await reader.get(path)).text() : read(path)));
/** Pages are kept until a change is seen. */
const waitUntilSaid = (path: string, text: string) =>
  until(async () => (await words(path)).includes(text), 5000);

/** Every page and feed that says what is ahead. */
const ahead = ['/', '/events', '/events/feed.xml', '/events/feed.ics', '/areas/lz-chuo'];
const shownIn = async (paths: readonly string[]) => {
  const texts = await Promise.all(paths.map(read));
  // Calendars fold long lines.
  return paths.filter((_, i) => texts[i]?.replace(/\r?\n /g, '').includes(title));
};

/** A curator publishes what waits under this name. */
const publish = (name: string) => publishWaiting(curator, dataDir, name);

describe('a host without a group', () => {
  it('posts it on one page, and nobody sees it yet', async () => {
    const form = await (await host.get('/post/event')).text();
    const month = dayFromNow(3).slice(0, 7);
    const sent = await host.post('/post/event?_action=postEvent', [
      ['key', hiddenIn(form, 'key')],
      ['e_title', title],
      ['e_form', 'walk'],
      ['e_purpose', '空き店舗に、週1日の使い手をつけたい'],
      ['e_day', dayFromNow(3)],
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
    await publish(title);
    const { operator } = await openSiteDatabase(dataDir);
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

const subjectsTo = async (name: string) =>
  (await mailsTo(addressOf(name), dataDir)).map(({ subject }) => subject);
const seats = new Map<string, string>();
const stateOf = async (name: string) => {
  const html = await read(seats.get(name) ?? '');
  if (html.includes('席があります')) return 'in';
  return html.includes('キャンセル待ちです') ? 'waiting' : 'out';
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
    const byMail = async (entry: Entry) =>
      seats.set(entry.name, await signUpByMail(site, code, entry));
    await byMail({
      name: 'はな',
      fields: ['agriculture'],
      more: [
        ['brings', '畑の野菜'],
        ['arrangements', 'captioning'],
      ],
    });
    await byMail({ name: 'バス3人組', fields: ['transport'], people: 3 });
    await signUpWithAccount(neighbour, code, { name: 'こども食堂', fields: ['children'] });
    await signUpWithAccount(host, code, { name: 'ひらく人', fields: ['commerce'], people: 2 });
    await signUpByPhone(curator, code, { name: '電話のたろう', fields: ['elderly'] });
    await signUpByPhone(curator, code, { name: '電話のきよ', fields: ['elderly'] });
    await byMail({ name: 'みのる', fields: ['agriculture', 'elderly'] });
    expect((await words(`/e/${code}`)).includes('満席・キャンセル待ち受付中')).toBe(true);
    await byMail({ name: 'じろう', fields: ['commerce'] });
    await byMail({ name: 'Anna', fields: ['children'], under: '/en' });
    expect(await stateOf('じろう')).toBe('waiting');
    expect(await stateOf('Anna')).toBe('waiting');
    await until(async () => (await subjectsTo('Anna')).length > 1, 20_000);
  });

  it('of whom one reads English: her mails are in it, and lead to pages in it', async () => {
    const mails = await mailsTo(addressOf('Anna'), dataDir);
    const said = mails.map(({ subject, text }) => `${subject}\n${text}`).join('\n');
    expect(said).toMatch(/waiting list: “.*” \(Engawa City\)[^]*\d{6} is your code to sign up/);
    expect(said.replaceAll(title, '')).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(await words(/\/en\/e\/\S+/.exec(said)?.[0] ?? '')).toContain('Youarewaiting');
  });

  it('are told by numbers alone, nobody by one of a field', async () => {
    const html = await read(`/e/${code}`);
    const said = wordsOf(
      /<section[^>]*aria-labelledby="field-counts"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '',
    );
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
    expect([await stateOf('じろう'), await stateOf('Anna')]).toEqual(['in', 'waiting']);
    await pressSeat('はな', [['do', 'cancel']]);
    await pressSeat('はな', [['do', 'cancel']]);
    expect([await stateOf('はな'), await stateOf('Anna')]).toEqual(['out', 'in']);
    const news = /席があきました|A seat is free for you/;
    for (const name of ['じろう', 'Anna']) {
      const told = async () => (await subjectsTo(name)).filter((text) => news.test(text));
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

  it('two phones write on the board at once and mark each other’s notes; nobody else is in', async () => {
    await setClock(dataDir, code, 3_600_000);
    const [one, two] = [visitorTo(site.url), visitorTo(site.url)];
    expect(await actOnBoard(one, code, { do: 'enter', board: 'AAAAAA' })).toBe(400);
    expect(await notesFor(one, code)).toBeNull();
    const board = await codeOfSite(host, code);
    for (const phone of [one, two]) {
      expect(await actOnBoard(phone, code, { do: 'enter', board })).toBe(303);
    }
    const written = [
      writeNote(one, code, 'wished', '土曜だけの八百屋'),
      writeNote(two, code, 'offered', '軽トラックを出せます'),
      writeNote(one, code, 'noticed', 'シャッターの前に座る人がいる'),
      writeNote(two, code, 'wished', '灯りのつく夜'),
    ];
    expect(await Promise.all(written)).toEqual([303, 303, 303, 303]);
    for (const [phone, said] of [
      [one, '軽トラックを出せます'],
      [two, '土曜だけの八百屋'],
      [two, 'シャッターの前に座る人がいる'],
    ] as const) {
      expect(
        await actOnBoard(phone, code, { do: 'mark', note: await noteOf(one, code, said) }),
      ).toBe(303);
    }
    // A note is its writer's to take back, and nobody else's.
    expect(await writeNote(one, code, 'noticed', '書きまちがい')).toBe(303);
    const slip = { do: 'withdraw', note: await noteOf(one, code, '書きまちがい') };
    expect(await actOnBoard(two, code, slip)).toBe(400);
    expect(await actOnBoard(one, code, slip)).toBe(303);
    const seen = await notesFor(two, code);
    expect(seen?.map(({ marks }) => marks).toSorted()).toEqual([0, 1, 1, 1]);
    expect(await notesFor(visitorTo(site.url), code)).toBeNull();
    expect((await read(`/e/${code}`)).includes('八百屋')).toBe(false);
  });

  it('finds of the walk wait at the desk; two are published, and the event says so', async () => {
    const pass = await codeOfSite(host, code);
    const walker = visitorTo(site.url);
    const finds = [
      { words: '公民館の裏の土間。畑の道具が置けそう。', near: '縁川中央公民館' },
      { words: '図書館となりの空き店舗。水道があります。', near: '縁川市立図書館' },
      { words: '角のたばこ屋あと。', near: '郵便局の向かい' },
    ];
    const wrong = await handIn(walker, code, { words: '屋根つきの駐輪場', pass: 'AAAAAA' });
    expect(wordsOf(wrong).includes('受け取りました')).toBe(false);
    for (const find of finds) {
      const said = await handIn(walker, code, { ...find, pass });
      expect(wordsOf(said).includes('受け取りました')).toBe(true);
    }
    const names = finds.map((find) => find.words.split('。')[0] ?? '');
    const queue = await words('/desk?queue=new&all=yes', curator);
    expect(names.filter((name) => queue.includes(name))).toEqual(names);
    await waitUntilSaid(`/e/${code}`, '3件の発見がありました。担当者が確かめています。');
    const before = await words(`/e/${code}`);
    expect(names.filter((name) => before.includes(name))).toEqual([]);
    for (const name of names.slice(0, 2)) await publish(name);
    await waitUntilSaid(`/e/${code}`, '3件の発見から、2か所が地図にのりました。');
    const page = await read(`/e/${code}`);
    expect(names.filter((name) => page.includes(name))).toEqual(names.slice(0, 2));
    const [path = ''] = new RegExp(`/p/\\w+(?="[^>]*>\\s*${names[0]})`).exec(page) ?? [];
    expect((await words(path)).includes(names[0] ?? '-')).toBe(true);
  });

  it('is over as the clock goes on: nowhere ahead, and the fields that met are public', async () => {
    const ends = await setClock(dataDir, code, 6000);
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
    const today = await words(`/calendar?view=day&date=${dayFromNow(0)}`);
    expect(new RegExp(`${title}.{0,40}終わりました`).test(today)).toBe(true);
  });
});

describe('after it', () => {
  const later = (days: number) =>
    runJobs(dataDir, ['--now', new Date(Date.now() + days * 86_400_000).toISOString()]);

  it('its report is begun from door and board, and written within minutes', async () => {
    const path = `/me/events/${code}/report`;
    const page = await (await host.get(path)).text();
    const begun = fieldsIn(page, 'writeReport');
    const filled = (name: string) => begun.flatMap(([key, value]) => (key === name ? [value] : []));
    // All that were ticked off: eight of nine sign-ups, nine people.
    expect(filled('attendance')).toEqual(['9']);
    expect(filled('idea')).toHaveLength(3);
    const own = { words: '三つの通りを歩きました。', 's0.what': '土曜の八百屋をためす' };
    const done = { ...own, 's0.who': 'f.agriculture', do: 'publish' };
    const sent = await host.post(`${path}?_action=writeReport`, [
      ...begun.filter(([name]) => !(name in done)),
      ...Object.entries(done),
    ]);
    expect(sent.headers.get('location')).toContain('done=published');
    await until(async () => (await words(`/e/${code}`)).includes('土曜の八百屋をためす'), 5000);
    const said = await words(`/e/${code}`);
    const parts = ['9人', '軽トラックを出せます', 'シャッターの前に座る人がいる', 'これから'];
    expect(parts.filter((part) => !said.includes(part))).toEqual([]);
    expect(said.includes('灯りのつく夜')).toBe(false);
    expect(await shownIn([...ahead, '/events/grown'])).toEqual(['/events/grown']);
  });

  it('90 days later nobody is known any more; the numbers stay, and the host reads that', async () => {
    expect((await words(`/me/events/${code}`, host)).includes('に自動で消えます')).toBe(true);
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

  it('three months later its host answers in one page how the step is going', async () => {
    const asked = async () =>
      (await mailsTo(demoPeople.resident.email, dataDir)).filter(({ text }) =>
        text.includes('/steps'),
      );
    expect(await asked()).toEqual([]);
    await later(93);
    const [mail] = await asked();
    expect(mail?.text.includes(title)).toBe(true);
    const [path = ''] = /\/mail\/[0-9a-f]{64}\/steps/.exec(mail?.text ?? '') ?? [];
    const anyone = visitorTo(site.url);
    const page = await (await anyone.get(path)).text();
    const begun = fieldsIn(page, 'answerSteps');
    const step = begun.find(([name]) => name === 'step')?.[1] ?? '';
    const sent = await anyone.post(`${path}?_action=answerSteps`, [
      ...begun.filter(([name]) => name === 'token' || name === 'step'),
      [`state.${step}`, 'done'],
      [`note.${step}`, '毎週ひらいています'],
    ]);
    expect(sent.status).toBe(303);
    await until(async () => /できました.*毎週ひらいて/.test(await words(`/e/${code}`)), 5000);
    await later(93);
    expect(await asked()).toHaveLength(1);
    expect(await shownIn(ahead)).toEqual([]);
  });
});
