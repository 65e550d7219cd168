/** A town with more than ten thousand places: its map comes in tiles, and does what a small one does. */
import { expect, test, type Page } from '@playwright/test';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { largeTownCode, largeTownPoint, layLargeTown } from '../helpers/large-town.ts';
import { newFolder, startSite, type Site } from '../helpers/site-process.ts';

test.describe.configure({ mode: 'serial', timeout: 400_000 });

const folder = newFolder();
let site: Site;

test.beforeAll(async () => {
  site = await startSite({ dataDir: folder.path, env: { ENGAWA_DEMO: '0' } });
  await layLargeTown((await openSiteDatabase(folder.path)).operator);
});
test.afterAll(async () => {
  await site.pressCtrlC();
  folder.remove();
});

/** How many places the map says to be in sight: by name, or in clusters that come apart closer. */
const countInView = async (page: Page) => {
  await page.getByRole('button', { name: 'いま見えている場所' }).click();
  const list = page.getByRole('dialog', { name: 'いま見えている場所' });
  const named = await list.getByRole('listitem').count();
  const more = /ほかに([\d,]+)か所/.exec(await list.innerText())?.[1] ?? '0';
  return named + Number(more.replace(',', ''));
};

const box = (page: Page, group: string, label: string) =>
  page.getByRole('group', { name: group }).locator('label', { hasText: label });

test('the place in the address is open, filters choose pins, and near her is near her', async ({
  page,
  context,
}) => {
  const chosen = 5050;
  const [longitude, latitude] = largeTownPoint(chosen);
  const around = [longitude - 0.005, latitude - 0.005, longitude + 0.005, latitude + 0.005];
  const map = page.locator('.town-map');
  await expect(async () => {
    await page.goto(
      `${site.url}/map?at=${largeTownCode(chosen)}&bounds=${around.map((degrees) => degrees.toFixed(3)).join(',')}`,
    );
    // The site follows what was just written.
    expect(await page.locator('.town-map[data-tiled]').count()).toBe(1);
  }).toPass();
  await expect(map).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  const card = page.getByRole('dialog', { name: `食堂${chosen}` });
  await expect(card.getByRole('link', { name: 'くわしく見る' })).toHaveAttribute(
    'href',
    `/p/${largeTownCode(chosen)}`,
  );
  await card.getByRole('button', { name: '閉じる' }).click();

  // "Show all" is about what is asked for now.
  await page.getByRole('link', { name: '「地図のこの範囲」を外す' }).click();
  await expect(page).toHaveURL(/\/map$/);
  await expect(page.locator('[data-live="summary"] h2')).toHaveText('地図に10,001か所');
  await page.getByRole('button', { name: '全体を表示' }).click();
  await expect.poll(() => countInView(page), { timeout: 30_000 }).toBe(10_001);

  await page.locator('summary').filter({ hasText: 'しぼりこみ' }).click();
  await page.locator('summary').filter({ hasText: '種類' }).click();
  await box(page, '種類', '子ども食堂').click();
  await expect(page).toHaveURL(/\?kind=kodomo-shokudo$/);
  await expect(page.locator('[data-live="summary"] h2')).toHaveText('地図に100か所');
  await page.getByRole('button', { name: '全体を表示' }).click();
  await expect.poll(() => countInView(page), { timeout: 30_000 }).toBe(100);

  const addresses: string[] = [];
  const posts: (string | null)[] = [];
  page.on('request', (request) => {
    addresses.push(request.url());
    if (request.url().includes('/map/tiles/')) posts.push(request.postData());
  });
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude, latitude });
  await page.locator('summary').filter({ hasText: '近く' }).click();
  await page.getByRole('button', { name: '現在地からさがす' }).click();
  await expect(page.getByText('現在地からのまっすぐな距離です。')).toBeVisible();
  await box(page, '距離', '500m以内').click();
  await expect(page.locator('[data-live="summary"] h2')).not.toHaveText('地図に100か所');
  const near = /\d+/.exec(await page.locator('[data-live="summary"] h2').innerText())?.[0];
  await page.getByRole('button', { name: '全体を表示' }).click();
  await expect.poll(() => countInView(page)).toBe(Number(near));
  expect(posts.at(-1)).toBe(`lng=${longitude}&lat=${latitude}`);
  expect(addresses.filter((address) => /139\.\d|34\.9\d/.test(address))).toEqual([]);
});
