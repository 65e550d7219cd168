/** A reader without a connection: what she saw opens with its day, and what she did not says so. */
import type { Page } from '@playwright/test';
import { addressesIn, readDirectory } from '../helpers/demo-site.ts';
import { axeFindings, keepPicture, mapIsDrawn, sideways } from '../helpers/page-quality.ts';
import { expect, test } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

/** Waits until the worker runs and has put the page that started it away. */
async function keptOnDevice(page: Page, path: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async (address) => {
        const answer = await caches.match(address, { cacheName: 'engawa-pages', ignoreVary: true });
        return answer?.status;
      }, path),
    )
    .toBe(200);
}

const notice = (page: Page) => page.locator('[data-seen-notice]');

test('a page seen before opens offline and says when it was seen', async ({ page, context }) => {
  const { activity } = addressesIn(await readDirectory(page.request));
  await page.goto(activity);
  await expect(notice(page)).toBeHidden();
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await keptOnDevice(page, activity);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(notice(page)).toHaveText(/^\s*\d+月\d+日 \d+:\d\d に見た内容です/);
  expect(await axeFindings(page)).toEqual([]);
  expect(await sideways(page)).toEqual({ by: 0, because: [] });

  await context.setOffline(false);
  await page.reload();
  await expect(notice(page)).toBeHidden();
});

test('the map seen before is there with its pins', async ({ page, context }) => {
  await page.goto('/map');
  await mapIsDrawn(page);
  await keptOnDevice(page, '/map');
  // The base map and the directory follow the page.
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/map/snapshot.json'))?.status))
    .toBe(200);
  await page.reload();
  await mapIsDrawn(page);

  await context.setOffline(true);
  await page.reload();
  await mapIsDrawn(page);
  await expect(page.locator('.town-map')).toHaveAttribute('data-pins', /./);
  await expect(notice(page)).toBeVisible();
  await keepPicture(page, 'offline-map');
});

test('a page never seen leads to what is on the device', async ({ page, context }, { project }) => {
  const town = addressesIn(await readDirectory(page.request));
  await page.goto(town.activity);
  const heading = (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
  await keptOnDevice(page, town.activity);

  await context.setOffline(true);
  await page.goto(town.place);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'インターネットにつながっていません',
  );
  const kept = page.getByRole('region', { name: 'いま読めるページ' });
  await expect(kept.getByRole('link', { name: heading })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await keepPicture(page, `${project.name}/offline`);
  await kept.getByRole('link', { name: heading }).click();
  await expect(page).toHaveURL(town.activity);
  await expect(notice(page)).toBeVisible();
});

test('what is on her list stays, with the list, and no request tells of it', async ({
  page,
  context,
}) => {
  const { activity, place } = addressesIn(await readDirectory(page.request));
  await page.goto('/about');
  await keptOnDevice(page, '/about');
  await page.goto(activity);
  await keptOnDevice(page, activity);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.locator('main [data-handout]').last().click();
  const isKept = (address: string) =>
    page.evaluate(async (at) => {
      const kept = await caches.match(at, { cacheName: 'engawa-list', ignoreVary: true });
      return kept?.status ?? 0;
    }, address);
  for (const address of [activity, '/handout']) {
    await expect.poll(() => isKept(address)).toBe(200);
  }
  expect(asked.filter((path) => path.startsWith('/a/') || path.startsWith('/p/'))).toEqual([]);

  // As after sixty other pages, the oldest of which are let go.
  await page.evaluate(() => caches.delete('engawa-pages'));
  await context.setOffline(true);
  await page.goto(activity);
  await expect(notice(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/インターネット/);
  await page.goto('/handout');
  await expect(page.locator('[data-handout-list="1"] li.card a')).toBeVisible();
  await page.goto(place);
  await expect(page.getByRole('region', { name: 'いま読めるページ' })).toContainText('リスト');

  await context.setOffline(false);
  await page.goto('/handout');
  await page.getByRole('button', { name: /を外す$/ }).click();
  await expect.poll(() => isKept(activity)).toBe(0);
});

test('every reading has its own words for it', async ({ page, context }) => {
  await page.goto('/en/about');
  await keptOnDevice(page, '/en/about');
  await context.setOffline(true);
  await page.goto('/en/kinds');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
  await page.goto('/en/about');
  await expect(notice(page)).toContainText('As you saw it on');
});

test('errors are not kept, and nothing but pages that were read', async ({ page }) => {
  await page.goto('/about');
  await keptOnDevice(page, '/about');
  await page.goto('/p/AAAAAA');
  await page.goto('/about');
  const addresses = await page.evaluate(async () => {
    const cache = await caches.open('engawa-pages');
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });
  expect(addresses).toEqual(['/about']);
});

test('the site can be put beside the apps of a device', async ({ request }) => {
  const answer = await request.get('/manifest.webmanifest');
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest: unknown = await answer.json();
  expect(manifest).toMatchObject({ start_url: '/', display: 'standalone', lang: 'ja' });
  for (const name of ['icon-192', 'icon-512', 'maskable-512', 'apple-touch-icon']) {
    const icon = await request.get(`/icons/${name}.png`);
    expect(icon.headers()['content-type']).toBe('image/png');
  }
});
