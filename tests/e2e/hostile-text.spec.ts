/** Texts that attack, in every field of every entry: no page, feed, picture or file of them does anything. */
import { test, expect, type Page } from '@playwright/test';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { hostileCode, hostileTexts, layHostileTown } from '../helpers/hostile-town.ts';
import { newFolder, startSite, type Site } from '../helpers/site-process.ts';

test.describe.configure({ mode: 'serial', timeout: 400_000 });

const folder = newFolder();
let site: Site;

test.beforeAll(async () => {
  site = await startSite({ dataDir: folder.path, env: { ENGAWA_DEMO: '0' } });
  await layHostileTown((await openSiteDatabase(folder.path)).operator);
});
test.afterAll(async () => {
  await site.pressCtrlC();
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

/** Pages of one attack's entries, and the site's own that say its words. */
function pagesOf(index: number): string[] {
  const code = hostileCode(index);
  const q = encodeURIComponent(hostileTexts[index] ?? '');
  return [
    ...['a', 'p', 'g'].flatMap((letter) => [`/${letter}/${code}`, `/${letter}/${code}/print`]),
    ...[`/en/a/${code}`, `/a/${code}/flyer`, `/a/${code}/correction`, `/a/${code}/share`],
    ...[`/map?q=${q}`, `/search?q=${q}`, `/calendar?q=${q}`, `/embed/list?group=${code}`],
    ...[`/map?near=${q}`, `/sign-in?next=${q}`, `/nowhere/${q}`, `/embed/map?group=${code}`],
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
  expect(said).toBeGreaterThan(hostileTexts.length * 5);
});

test('feeds, calendars, pictures and the snapshot hold them as text', async ({ page }) => {
  await page.goto(site.url);
  for (const [index, text] of hostileTexts.entries()) {
    const code = hostileCode(index);
    const calendar = await site.text(`/a/${code}.ics`);
    expect(calendar, text).toContain('BEGIN:VEVENT');
    expect(calendar.split(/\r?\n/).filter((line) => /^(ATTENDEE|X-EVIL)/.test(line))).toEqual([]);
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
  expect(snapshot.headers.get('content-type')).toContain('application/json');
  expect(snapshot.headers.get('x-content-type-options')).toBe('nosniff');
  expect(JSON.stringify(await snapshot.json())).toContain('alert(1)');
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
  expect(troubles).toEqual([]);
});
