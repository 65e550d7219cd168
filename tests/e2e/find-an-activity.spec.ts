/** A resident who would like company and tea finds out where, when, and whom to ask. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../helpers/story.ts';

/** Sum of the numbers in a heading: 地図に13か所、位置のないもの1件 gives 14. */
async function sumOfNumbers(heading: Locator): Promise<number> {
  const numbers = (await heading.innerText()).match(/\d+/g) ?? [];
  return numbers.reduce((sum, number) => sum + Number(number), 0);
}

const countHeading = (page: Page) => page.locator('h2').filter({ hasText: /^地図に\d+か所/ });

/** The story itself, the same for everyone; it ends on the activity's page. */
async function findTea(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('searchbox').fill('お茶');
  await page.getByRole('button', { name: 'さがす' }).click();
  await expect(page).toHaveURL(`/search?q=${encodeURIComponent('お茶')}`);
  await page.getByRole('link', { name: '地図で見る' }).click();
  await expect(page).toHaveURL(`/map?q=${encodeURIComponent('お茶')}`);
  expect(await sumOfNumbers(countHeading(page))).toBeGreaterThan(0);

  await page.locator('summary').filter({ hasText: 'しぼりこみ' }).click();
  await page.locator('summary').filter({ hasText: '種類' }).click();
  const salon = page.getByRole('group', { name: '種類' }).locator('label', { hasText: 'サロン' });
  const promised = await sumOfNumbers(salon);
  await salon.click();
  await page.getByRole('button', { name: 'この条件でさがす' }).click();
  await expect(page).toHaveURL(/[?&]kind=salon/);
  await expect(page.getByRole('link', { name: '「サロン」を外す' })).toBeVisible();
  expect(await sumOfNumbers(countHeading(page))).toBe(promised);
  await expect(page.locator('#list .card')).toHaveCount(Math.min(promised, 30));

  const place = page.locator('[data-place] .card-link').first();
  const placeName = await place.innerText();
  await place.click();
  await expect(page).toHaveURL(/\/p\/[0-9A-Z]{6}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(placeName);

  const activity = page.locator('.card').filter({ hasText: 'お茶' }).locator('.card-link').first();
  const title = await activity.innerText();
  await activity.click();
  await expect(page).toHaveURL(/\/a\/[0-9A-Z]{6}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await readsWhatSheNeeds(page, placeName);
}

/** When, where and whom to ask stand on the activity's own page. */
async function readsWhatSheNeeds(page: Page, placeName: string): Promise<void> {
  const section = (title: string) =>
    page
      .locator('main section')
      .filter({ has: page.getByRole('heading', { name: title, exact: true, level: 2 }) });
  await expect(section('いつ')).toContainText(/曜|毎日|不定期|\d月\d+日/);
  await expect(section('いつ')).toContainText('つぎの日にち');
  await expect(section('どこで').getByRole('link', { name: placeName, exact: true })).toBeVisible();
  await expect(section('どこで')).toContainText('縁川市');
  await expect(section('連絡先')).toContainText(/電話|メール|窓口/);
  await expect(section('どんなこと')).toContainText('だれが行けるか');
}

async function switchesReadings(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  const code = pathname.split('/').at(-1) ?? '';
  await page.getByRole('link', { name: 'やさしい日本語' }).click();
  await expect(page).toHaveURL(`/ja-easy${pathname}`);
  await expect(page.getByRole('heading', { name: 'いつ', exact: true })).toBeVisible();
  await expect(page.locator('main')).toContainText(code);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`/en${pathname}`);
  await expect(page.getByRole('heading', { name: 'When', exact: true })).toBeVisible();
  await expect(page.locator('main')).toContainText(code);
  await page.getByRole('link', { name: '日本語', exact: true }).click();
  await expect(page).toHaveURL(pathname);
}

test('from the home page to an activity, in three readings', async ({ page }) => {
  await findTea(page);
  await switchesReadings(page);
});

test('the map shows as many pins as the heading says', async ({ page }) => {
  for (const address of ['/map', '/map?kind=salon', `/map?q=${encodeURIComponent('体操')}`]) {
    await page.goto(address);
    const heading = await countHeading(page).innerText();
    const said = /地図に(\d+)か所/.exec(heading)?.[1] ?? '';
    await expect(page.locator('.town-map')).toHaveAttribute('data-pins', said, { timeout: 45_000 });
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('from the home page to an activity, in three readings', async ({ page }) => {
    await findTea(page);
    await switchesReadings(page);
  });
});
