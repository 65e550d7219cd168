/** Before she goes, a resident reads one page, puts the dates in her calendar, and tells a friend. */
import type { Page } from '@playwright/test';
import { addressesIn, openSiteDatabase, readDirectory } from '../helpers/demo-site.ts';
import { readCalendar } from '../helpers/read-calendar.ts';
import { children, onlyText, readXml } from '../helpers/read-xml.ts';
import { expect, test } from '../helpers/story.ts';

/** Pages of the demo town that have what a test is about, found by what the pages themselves say. */
async function openActivity(page: Page, has: string): Promise<string> {
  const { activities } = await readDirectory(page.request);
  for (const code of activities.code) {
    const answer = await page.request.get(`/a/${code}`);
    if (!(await answer.text()).includes(has)) continue;
    await page.goto(`/a/${code}`);
    return code;
  }
  throw new Error(`no page with ${has}`);
}

/** Where texts stand in the order of the page; each must be there. */
async function positions(page: Page, texts: readonly string[]): Promise<number[]> {
  const text = await page.locator('main').innerText();
  for (const part of texts) expect(text).toContain(part);
  return texts.map((part) => text.indexOf(part));
}

test('the page answers in the order one asks', async ({ page }) => {
  await openActivity(page, '持ちもの');
  const found = await positions(page, [
    ...['だれが行けるか', 'つぎの日にち', '住所', '行き方', 'お金', '持ちもの', '連絡先'],
    '番号：',
  ]);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});

test('the dates go into her calendar', async ({ page }) => {
  const code = await openActivity(page, 'カレンダーに追加');
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const hrefs = await page
    .locator('[data-calendar] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const [all = '', one = '', google = ''] = hrefs;
  for (const href of [all, one]) {
    const file = await page.request.get(href);
    expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8');
    const { events } = readCalendar(await file.text());
    expect(events.map(({ summary }) => summary)).toContain(title);
  }
  expect(all).toBe(`/a/${code}.ics`);
  const { host, searchParams } = new URL(google);
  expect(host).toBe('calendar.google.com');
  expect(searchParams.get('text')).toBe(title);
  expect(searchParams.get('dates')).toMatch(/^\d{8}(T\d{6})?\/\d{8}(T\d{6})?$/);
});

test('her calendar hears of a place that moved, though the activity stayed as it was', async ({
  page,
}) => {
  const { places, activities } = await readDirectory(page.request);
  const { operator } = await openSiteDatabase();
  const file = async (index: number) => {
    const answer = await page.request.get(`/a/${activities.code[index] ?? ''}.ics`);
    const text = (await answer.text()).replaceAll('\r\n ', '');
    return { text, sequence: Number(/^SEQUENCE:(\d+)/m.exec(text)?.[1]) };
  };
  const nameOf = (index: number) => places.name[activities.place[index] ?? -1] ?? '';
  // From the end, where no other story looks.
  let index = activities.place.length;
  let before = { text: '', sequence: 0 };
  // With its address, which a stop of something that travels lacks.
  while (index > 0 && !before.text.includes(`LOCATION:${nameOf(index)}、`)) {
    index = activities.place.findLastIndex((place, i) => place !== null && i < index);
    before = await file(index);
  }
  const place = places.code[activities.place[index] ?? -1] ?? '';
  const row = await operator.from('places').select('address').eq('code', place).single();
  const moveTo = (address: string | null) =>
    operator.from('places').update({ address }).eq('code', place);
  await moveTo('移転先1丁目');
  await expect.poll(async () => (await file(index)).text).toContain('移転先1丁目');
  expect((await file(index)).sequence).toBeGreaterThan(before.sequence);
  await moveTo(row.data?.address ?? null);
});

test('a map program leads to the door, and to no place that is only guessed', async ({ page }) => {
  await openActivity(page, 'maps.apple.com');
  const links = page.locator('[data-directions] a');
  await expect(links).toHaveCount(6);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('rel', /noopener/);
    await expect(link).toHaveAttribute('href', /^(https:\/\/|geo:)/);
  }
  await openActivity(page, '道案内へのリンクはありません');
  await expect(links).toHaveCount(0);
});

test('an address is copied, and selected where copying is refused', async ({ page, context }) => {
  const code = await openActivity(page, '人に伝える');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'アドレスをコピー' }).click();
  await expect(page.locator('[data-share] [role=status]')).toHaveText('コピーしました');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).pathname).toBe(`/a/${code}`);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.getByRole('button', { name: 'アドレスをコピー' }).click();
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(copied);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('she can share by LINE and by a QR code', async ({ page }) => {
    const code = await openActivity(page, '人に伝える');
    const share = page.locator('[data-share]');
    await expect(share.getByRole('button')).toHaveCount(0);
    const line = await share.getByRole('link', { name: 'LINEで送る' }).getAttribute('href');
    expect(new URL(line ?? '').searchParams.get('text')).toContain(`/a/${code}`);
    const qr = share.getByRole('img', { name: /QRコード/ });
    await expect(qr).toBeHidden();
    await share.getByText('QRコードを見せる').click();
    await expect(qr).toBeVisible();
  });
});

test('what she follows comes as a feed and as a calendar', async ({ page }) => {
  await page.goto('/map?kind=salon&when=today&sort=nearest');
  for (const type of ['application/atom+xml', 'text/calendar']) {
    const href = await page.locator(`link[type="${type}"]`).getAttribute('href');
    expect(href).toMatch(/\?kind=salon$/);
    await page.getByText('新しい情報を受けとる').click();
    await expect(page.locator(`main a[href="${href ?? ''}"]`)).toHaveCount(1);
  }
  const feed = await page.request.get('/feed.xml?kind=salon');
  const xml = readXml(await feed.text());
  expect(onlyText(xml, 'title')).toContain('サロン');
  expect(children(xml, 'entry').length).toBeGreaterThan(5);
  const calendar = await page.request.get('/feed.ics?kind=salon');
  const { events } = readCalendar(await calendar.text());
  expect(events.length).toBeGreaterThan(20);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const news = await page.request.get('/news/feed.xml');
  expect(children(readXml(await news.text()), 'entry').length).toBeGreaterThan(0);
});

test('search engines and messengers learn what the page says', async ({ page }) => {
  const { place } = addressesIn(await readDirectory(page.request));
  const robots = await (await page.request.get('/robots.txt')).text();
  const sitemap = /^Sitemap: (.*)$/m.exec(robots)?.[1] ?? '';
  const xml = readXml(await (await page.request.get(sitemap)).text());
  const pages = children(xml, 'url').map((url) => new URL(onlyText(url, 'loc')).pathname);
  expect(pages).toEqual(expect.arrayContaining(['/', '/en/map', place, `/ja-easy${place}`]));
  await page.goto(place);
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  const card = await page.request.get(image ?? '');
  expect(card.headers()['content-type']).toBe('image/png');
  expect((await card.body()).length).toBeGreaterThan(10_000);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(data).toContain('"@type":"Place"');
});
