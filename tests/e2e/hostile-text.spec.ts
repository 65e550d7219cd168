/** Texts that attack, in every field of every entry: no page, feed, picture or file of them does anything. */
import { test, expect, type Page } from '@playwright/test';
import { deskQueues } from '#domain/desk/queues.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { hostileCode, hostileTexts, layHostileTown } from '../helpers/hostile-town.ts';
import { layHostileWork, type HostileWork } from '../helpers/hostile-work.ts';
import { mailsTo } from '../helpers/sign-in.ts';
import { newFolder, startSite, until, type Site } from '../helpers/site-process.ts';
import { startSmtpServer, type SmtpServer } from '../helpers/smtp-server.ts';

test.describe.configure({ mode: 'serial', timeout: 400_000 });
test.use({ actionTimeout: 60_000 });

const folder = newFolder();
let site: Site;
let smtp: SmtpServer;
let work: HostileWork;

test.beforeAll(async () => {
  smtp = await startSmtpServer();
  const mail = { ENGAWA_SMTP_URL: smtp.url, ENGAWA_MAIL_FROM: 'map@town.example' };
  site = await startSite({ dataDir: folder.path, env: { ENGAWA_DEMO: '0', ...mail } });
  const { operator } = await openSiteDatabase(folder.path);
  await layHostileTown(operator);
  work = await layHostileWork(folder.path, operator);
});
test.afterAll(async () => {
  await site.pressCtrlC();
  await smtp.close();
  folder.remove();
});

/** What a page of ours never has, a line each. Runs in the browser, on a document that runs nothing. */
function troublesIn([html, type]: readonly [string, DOMParserSupportedType]): string[] {
  const found: string[] = [];
  const document = new DOMParser().parseFromString(html, type);
  if (document.querySelector('parsererror')) found.push('does not parse');
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const isLink = element.localName === 'a' && name === 'href';
      if (/^on/i.test(name)) found.push(`attribute ${name}`);
      if (/^(href|src|action|formaction|data|xlink:href|srcdoc)$/.test(name)) {
        if (/^\s*(javascript|vbscript|data:text)/i.test(value)) found.push(`${name}=${value}`);
        if (/^(https?:)?\/\/evil\.example/i.test(value) && !isLink && type === 'text/html')
          found.push(`${element.localName} ${name}=${value}`);
      }
      if (name === 'style' && /evil|expression/.test(value)) found.push(`style ${value}`);
    }
    const isData = element.getAttribute('type') === 'application/ld+json';
    if (element.localName === 'script' && isData) JSON.parse(element.textContent);
    if (element.localName === 'script' && !isData && /alert\(1\)|evil/.test(element.outerHTML))
      found.push('a script of theirs');
    if (/^(iframe|object|embed|math|mglyph|animate)$/i.test(element.localName))
      found.push(`element ${element.localName}`);
    // An embedded page has its links open outside of its frame.
    if (element.localName === 'base' && element.hasAttribute('href')) found.push('base');
    if (element.localName === 'style' && element.textContent.includes('evil')) found.push('style');
    if (element.localName === 'meta' && element.getAttribute('http-equiv') === 'refresh')
      found.push('refresh');
  }
  return found;
}

/** Pages of one attack's entries, and a third of the other pages that say its words, each in its turn. */
function pagesOf(index: number): string[] {
  const code = hostileCode(index);
  const q = encodeURIComponent(hostileTexts[index] ?? '');
  const others = [
    ...['a', 'p', 'g'].map((letter) => `/${letter}/${code}/print`),
    ...[`/en/a/${code}`, `/a/${code}/flyer`, `/a/${code}/correction`, `/a/${code}/share`],
    ...[`/map?q=${q}`, `/search?q=${q}`, `/calendar?q=${q}`, `/embed/list?group=${code}`],
    ...[`/map?near=${q}`, `/sign-in?next=${q}`, `/nowhere/${q}`, `/embed/map?group=${code}`],
    `/watch?q=${q}`,
  ];
  return [
    ...['a', 'p', 'g'].map((letter) => `/${letter}/${code}`),
    ...others.filter((_, nth) => nth % 3 === index % 3),
  ];
}

test('no text becomes an element, an attribute or a script', async ({ page }) => {
  await page.goto(site.url);
  const troubles: string[] = [];
  let said = 0;
  for (const index of hostileTexts.keys()) {
    for (const path of pagesOf(index)) {
      const answer = await page.request.get(site.url + path);
      const html = await answer.text();
      if (answer.status() >= 500) troubles.push(`${path}: ${answer.status()}`);
      if (html.includes('evil.example') || html.includes('alert(1)')) said += 1;
      const found = await page.evaluate(troublesIn, [html, 'text/html'] as const);
      troubles.push(...found.map((trouble) => `${path}: ${trouble}`));
    }
  }
  expect(troubles).toEqual([]);
  // The texts are there, as texts.
  expect(said).toBeGreaterThan(hostileTexts.length * 4);
});

test('feeds, calendars, pictures and the snapshot hold them as text', async ({ page }) => {
  await page.goto(site.url);
  for (const [index, text] of hostileTexts.entries()) {
    const code = hostileCode(index);
    const calendar = await site.text(`/a/${code}.ics`);
    expect(calendar, text).toContain('BEGIN:VEVENT');
    expect(calendar.split(/\r?\n/).filter((line) => /^(ATTENDEE|X-EVIL)/.test(line))).toEqual([]);
    // Drawing costs most: every other one.
    if (index % 2 === 1) continue;
    const picture = await site.get(`/a/${code}/card.png`);
    expect([picture.status, picture.headers.get('content-type')], text).toEqual([200, 'image/png']);
  }
  for (const path of ['/feed.xml', '/sitemap.xml']) {
    const answer = await site.get(path);
    expect(answer.status).toBe(200);
    const found = await page.evaluate(troublesIn, [
      await answer.text(),
      'application/xml',
    ] as const);
    expect(found, path).toEqual([]);
  }
  const snapshot = await site.get('/map/snapshot.json');
  const q = encodeURIComponent(hostileTexts[5] ?? '');
  const card = await site.get(`/p/${hostileCode(5)}/card.json`);
  for (const answer of [snapshot, card, await site.get(`/search/suggest.json?q=${q}`)]) {
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
  expect(JSON.stringify(await snapshot.json())).toContain('alert(1)');
});

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${site.url}/sign-in`);
  await page.getByLabel('メールアドレス').fill(email);
  const before = (await mailsTo(email, folder.path)).length;
  await page.getByRole('button', { name: '番号を送る' }).click();
  const mails = () => mailsTo(email, folder.path);
  await until(async () => (await mails()).length > before, 20_000);
  const [newest] = await mails();
  await page.getByLabel('6けたの番号').fill(/\d{6}/.exec(newest?.subject ?? '')?.[0] ?? '');
  await page.getByRole('button', { name: 'サインインする' }).click();
  await page.waitForURL(`${site.url}/me`);
}

/** Troubles of pages, as who is signed in gets them; and on how many of them something hostile stands. */
async function lookAt(page: Page, paths: string[]): Promise<{ troubles: string[]; said: number }> {
  const troubles: string[] = [];
  let said = 0;
  for (const path of paths) {
    const answer = await page.request.get(site.url + path);
    const html = await answer.text();
    if (answer.status() !== 200) troubles.push(`${path}: ${answer.status()}`);
    if (html.includes('alert(1)') || html.includes('evil.example')) said += 1;
    const found = await page.evaluate(troublesIn, [html, 'text/html'] as const);
    troubles.push(...found.map((trouble) => `${path}: ${trouble}`));
  }
  return { troubles, said };
}

test('what is proposed, asked, claimed and kept stays text on own pages and in forms', async ({
  page,
}) => {
  await signIn(page, work.resident.email);
  const few = [...hostileTexts.keys()].slice(3, 7).map(hostileCode);
  // Each of them where she reads it, and in one of the ways it comes back in a form.
  const all = [...hostileTexts.keys()].flatMap((i) => [
    `/me/revisions/${work.revisions[i]}`,
    ...(i % 3 === 0 ? [`/post/${hostileCode(i)}`] : []),
    ...(i % 3 === 1 ? [`/post/revision/${work.revisions[i]}`] : []),
  ]);
  const { troubles, said } = await lookAt(page, [
    ...all,
    ...few.flatMap((code) => [`/me/groups/${code}`, `/post/p/${code}`, `/post/g/${code}`]),
    ...[...few.map((code) => `/post/photos/a/${code}`), '/me', '/me/name', '/me/groups/new'],
  ]);
  expect(troubles).toEqual([]);
  expect(said).toBeGreaterThan(all.length * 0.9);

  for (const [i, text] of hostileTexts.entries()) {
    if (i % 3 !== 2) continue;
    const form = {
      ...{ step: 'name', title: text, kana: text, description: text, kind: 'salon' },
      ...{ 't0.how': 'weekly', 't0.notes': text, 't0.room': text, 't0.off': text, words: text },
      ...{ where: 'new', p_name: text, p_address: text, place_q: text, p_access_note: text },
      ...{ bring: text, cost_note: text, welcome_note: text, 'c0.value': text, 'c0.label': text },
      ...{ do: ['go:check', 'go:when', 'go:where', 'go:ask', 'next'][i % 5] ?? '' },
    };
    const answer = await page.request.post(`${site.url}/post?_action=postEntry`, {
      multipart: form,
      headers: { origin: site.url },
    });
    const found = await page.evaluate(troublesIn, [await answer.text(), 'text/html'] as const);
    expect([answer.status(), found], text).toEqual([200, []]);
  }

  const data = await page.request.get(`${site.url}/me/data.json`);
  expect(data.headers()).toMatchObject({
    'content-type': expect.stringContaining('application/json'),
    'content-disposition': expect.stringContaining('attachment'),
    'x-content-type-options': 'nosniff',
  });
  expect(JSON.stringify(await data.json())).toContain('alert(1)');
});

test('the desk reads all of it as text', async ({ page }) => {
  await signIn(page, work.admin.email);
  const few = [...hostileTexts.keys()].slice(3, 7).map(hostileCode);
  const revisions = work.revisions.map((id) => `/desk/revisions/${id}`);
  const { troubles, said } = await lookAt(page, [
    ...revisions,
    ...deskQueues.flatMap((queue) => [1, 2].map((n) => `/desk?queue=${queue}&page=${n}`)),
    ...['claims', 'calls', 'blocks', 'audit', 'statistics'].map((name) => `/desk/${name}`),
    ...few.flatMap((code) => ['a', 'p', 'g'].map((letter) => `/desk/records/${letter}/${code}`)),
    `/desk/records/a/${few[0]}?merge=${few[1]}`,
  ]);
  expect(troubles).toEqual([]);
  expect(said).toBeGreaterThan(revisions.length);
});

test('mails are plain text, with our own headers and nobody else’s', async ({ page }) => {
  await until(async () => {
    const { operator } = await openSiteDatabase(folder.path);
    const waiting = await operator.from('mails').select('id').in('state', ['waiting', 'sending']);
    return waiting.data?.length === 0;
  }, 120_000);
  const ours =
    /^(from|to|subject|message-id|date|mime-version|content-type|content-transfer-encoding|auto-submitted|list-unsubscribe|list-unsubscribe-post): /i;
  const links = new Set<string>();
  for (const { to, headers, text } of smtp.taken) {
    expect(headers.filter((line) => !ours.test(line))).toEqual([]);
    const header = (name: string) => headers.filter((line) => line.toLowerCase().startsWith(name));
    expect(header('to:')).toEqual([`To: ${to}`]);
    expect(header('content-type:')).toEqual([expect.stringContaining('text/plain')]);
    // Whoever wrote it, no mail program makes a link of it.
    expect(text).not.toMatch(/(https?:\/\/|www\.)evil/);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
    const path = /\/(mail|me\/invitations)\/[0-9a-f]{64}/.exec(text)?.[0];
    if (path) links.add(path);
  }
  // Of confirming to follow, invitations and verdicts.
  expect(smtp.taken.length).toBeGreaterThan(hostileTexts.length + 20);
  expect(links.size).toBeGreaterThan(hostileTexts.length);
  await signIn(page, work.resident.email);
  expect((await lookAt(page, [...links].slice(0, 40))).troubles).toEqual([]);
});

/** Notes whatever ran, asked another host or was stopped by the policy. */
function watched(page: Page): string[] {
  const troubles: string[] = [];
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy|violates/.test(message.text())) troubles.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !/^(data|blob):/.test(request.url()))
      troubles.push(`asked ${request.url()}`);
  });
  return troubles;
}

test('a browser runs nothing of them, and its policy has nothing to stop', async ({ page }) => {
  const troubles = watched(page);
  for (const index of [0, 5, 13, 25]) {
    const code = hostileCode(index);
    for (const path of [`/a/${code}`, `/p/${code}`, `/g/${code}`, `/a/${code}/print`])
      await page.goto(site.url + path, { waitUntil: 'load' });
  }
  await page.goto(`${site.url}/calendar`, { waitUntil: 'load' });
  await page.goto(`${site.url}/map`, { waitUntil: 'networkidle' });
  await page.goto(`${site.url}/map?at=${hostileCode(5)}`, { waitUntil: 'networkidle' });
  await expect(page.getByRole('dialog')).toContainText('onerror=alert(1)');
  await signIn(page, work.admin.email);
  const [first = '', , , , fifth = ''] = work.revisions;
  const desk = [
    `/desk/revisions/${first}`,
    `/desk/revisions/${fifth}`,
    '/desk/claims',
    '/desk/audit',
  ];
  for (const path of desk) await page.goto(site.url + path, { waitUntil: 'load' });
  await page.goto(`${site.url}/post/${hostileCode(5)}`, { waitUntil: 'load' });
  expect(troubles).toEqual([]);
});
