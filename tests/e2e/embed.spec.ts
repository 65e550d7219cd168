/** What a group shows on its own web site: a frame with its dates, or its map, that leads to the town's site. */
import { createServer } from 'node:http';
import { addressesIn, readDirectory } from '../helpers/demo-site.ts';
import { freePort } from '../helpers/free-port.ts';
import { expect, test } from '../helpers/story.ts';

test('the HTML to copy shows the group in a page of somebody else', async ({ page, context }) => {
  const directory = await readDirectory(page.request);
  const { group } = addressesIn(directory);
  await page.goto(group);
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByText('ホームページにのせる').click();
  const html = await page.getByLabel('予定の一覧のHTML').inputValue();
  expect(html).toContain('<iframe ');

  const port = await freePort();
  const other = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(`<!doctype html><html lang="ja"><title>わたしたちの会</title>${html}`);
  });
  await new Promise<void>((listening) => other.listen(port, '127.0.0.1', listening));
  try {
    // A page of its own: the watch over `page` knows this site alone.
    const theirs = await context.newPage();
    await theirs.goto(`http://127.0.0.1:${port}/`);
    const frame = theirs.frameLocator('iframe');
    await expect(frame.getByRole('heading', { level: 1 })).toContainText(name);
    const opened = context.waitForEvent('page');
    await frame.locator('a[href^="/a/"]').first().click();
    const tab = await opened;
    await expect(tab).toHaveURL(/\/a\/[A-Z0-9]{6}$/);
    await expect(tab.getByRole('banner')).toBeVisible();
    await tab.close();
    await theirs.close();
  } finally {
    other.close();
  }
});

test('only what is made for frames may be framed, and it remembers nobody', async ({ page }) => {
  const { group } = addressesIn(await readDirectory(page.request));
  const search = `?group=${group.slice(3)}`;
  for (const path of [`/embed/list${search}`, `/embed/map${search}`, `/en/embed/list${search}`]) {
    const { headers } = await page.request.get(path).then((answer) => ({
      headers: answer.headers(),
    }));
    expect(headers['content-security-policy'], path).toContain('frame-ancestors *');
    expect(headers['set-cookie'], path).toBeUndefined();
  }
  for (const path of ['/', group, '/map', '/embed']) {
    const answer = await page.request.get(path);
    expect(answer.headers()['content-security-policy'], path).toContain("frame-ancestors 'none'");
  }
});

test('the list is that of the map for the same question', async ({ page }) => {
  const directory = await readDirectory(page.request);
  const { group, place, area } = addressesIn(directory);
  const code = group.slice(3);
  const own = new Set(
    directory.activities.code.filter((_, i) => directory.activities.group[i] === code),
  );
  const listed = async (search: string) => {
    await page.goto(`/embed/list${search}`);
    return page
      .locator('main a[href^="/a/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(3) ?? ''));
  };
  const ofGroup = await listed(`?group=${code.toLowerCase()}`);
  expect(ofGroup.length).toBeGreaterThan(0);
  expect(ofGroup.filter((one) => !own.has(one))).toEqual([]);
  const index = directory.places.code.indexOf(place.slice(3));
  const there = directory.activities.code.filter((_, i) => directory.activities.place[i] === index);
  expect((await listed(`?place=${place.slice(3)}`)).toSorted()).toEqual(there.toSorted());
  expect((await listed(`?area=${area.split('/').at(-1) ?? ''}`)).length).toBeGreaterThan(0);
});
