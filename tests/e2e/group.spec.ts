/** The page of a group: what it does, where it leads, and that a printed code always leads somewhere. */
import { addressesIn, openSiteDatabase, readDirectory } from '../helpers/demo-site.ts';
import { expect, test } from '../helpers/story.ts';

test('whoever finds an activity or a place comes to the group that runs it', async ({ page }) => {
  const directory = await readDirectory(page.request);
  const { group } = addressesIn(directory);
  const code = group.slice(3);
  const activity = directory.activities.code[directory.activities.group.indexOf(code)] ?? '';
  const place = directory.places.code[directory.places.group.indexOf(code)] ?? '';
  await page.goto(`/p/${place}`);
  const link = page.locator(`main a[href="${group}"]`);
  const name = (await link.innerText()).trim();
  await link.click();
  await expect(page).toHaveURL(group);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.locator(`main a[href="/a/${activity}"]`).first().click();
  await expect(page).toHaveURL(`/a/${activity}`);
  await page.locator(`main a[href="${group}"]`).click();
  await expect(page).toHaveURL(group);

  await page.goto(`/search?q=${encodeURIComponent(name)}`);
  await page.locator(`main a[href="${group}"]`).click();
  await expect(page).toHaveURL(group);
});

test('its page leads to its own part of map, calendar and feeds', async ({ page }) => {
  const directory = await readDirectory(page.request);
  const { group } = addressesIn(directory);
  const code = group.slice(3);
  await page.goto(group);
  await page.getByRole('link', { name: '地図で見る' }).click();
  await expect(page).toHaveURL(`/map?group=${code}`);
  const own = new Set(
    directory.activities.code.filter((_, i) => directory.activities.group[i] === code),
  );
  const listed = await page
    .locator('#list a[href^="/a/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(3) ?? ''));
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.filter((one) => !own.has(one))).toEqual([]);

  const atom = await page.request.get(`/feed.xml?group=${code}`);
  const told = (await atom.text()).match(/<id>[^<]*\/a\/\w+<\/id>/g) ?? [];
  expect(told.length).toBe(Math.min(50, own.size));
  const calendar = await page.request.get(`/feed.ics?group=${code}`);
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
  const [data] = await (async () => {
    await page.goto(group);
    return page.locator('script[type="application/ld+json"]').allInnerTexts();
  })();
  expect(data).toContain('"Organization"');
  const sitemap = await page.request.get('/sitemap.xml');
  expect(await sitemap.text()).toContain(`${group}</loc>`);
});

test('a group that rests or has ended still answers, and says so', async ({ page }) => {
  const directory = await readDirectory(page.request);
  // Not the one that other stories look at meanwhile.
  const code = directory.activities.group.findLast((one) => one !== null) ?? '';
  const group = `/g/${code}`;
  expect(group).not.toBe(addressesIn(directory).group);
  const { operator } = await openSiteDatabase();
  for (const [status, words] of [
    ['paused', 'いまはお休みしています。'],
    ['ended', 'すでに終わりました。'],
  ] as const) {
    const { error } = await operator.from('groups').update({ status }).eq('code', code);
    expect(error).toBeNull();
    await expect(async () => {
      const answer = await page.goto(group);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole('main')).toContainText(words, { timeout: 500 });
    }).toPass();
  }
  await operator.from('groups').update({ status: 'published' }).eq('code', code);
});

test('what is wrong about a group is told in two taps', async ({ page }) => {
  const { group } = addressesIn(await readDirectory(page.request));
  await page.goto(group);
  await page.getByRole('link', { name: '情報がちがいます' }).click();
  await expect(page).toHaveURL(`${group}/correction`);
  // Nobody reads and answers faster than this: what is faster is taken for a program.
  await page.waitForTimeout(900);
  await page.getByRole('button', { name: 'もう やっていない' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ありがとうございます');
});
