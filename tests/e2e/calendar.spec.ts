/** Looking for something by the day: the week, one day of it, the month; without a script. */
import { expect, test } from '../helpers/story.ts';

test.use({ javaScriptEnabled: false });

test('turns from this week to the next and to one day of it', async ({ page }) => {
  await page.goto('/calendar');
  const days = page.locator('.calendar-day');
  await expect(days).toHaveCount(7);
  await expect(page.locator('.calendar-day[aria-current="date"]')).toHaveCount(1);
  await page.getByRole('link', { name: '次の週' }).click();
  await expect(page).toHaveURL(/\/calendar\?date=\d{4}-\d\d-\d\d$/);
  await expect(page.locator('.calendar-day[aria-current="date"]')).toHaveCount(0);

  const day = days.filter({ has: page.locator('.calendar-entry') }).first();
  const heading = day.getByRole('heading').getByRole('link');
  const first = await day.locator('.calendar-entry a').first().textContent();
  await heading.click();
  await expect(page).toHaveURL(/view=day/);
  await expect(page.locator('.calendar-day')).toHaveCount(1);
  await expect(page.getByRole('link', { name: first ?? '' }).first()).toBeVisible();
  await page.getByRole('link', { name: 'きょうへ' }).click();
  await expect(page).toHaveURL(/\/calendar\?view=day$/);
});

test('a month has all its days, and names holidays', async ({ page }) => {
  await page.goto('/calendar?view=month&date=2027-02-14');
  await expect(page.getByRole('heading', { level: 2 })).toContainText(['2027年2月']);
  await expect(page.locator('.calendar-day')).toHaveCount(28);
  await expect(page.locator('#day-2027-02-11')).toContainText('建国記念の日');
});

test('says the same as the activity about a day', async ({ page }) => {
  await page.goto('/calendar?view=day');
  const entry = page.locator('.calendar-entry:not(:has(s))').first();
  const hours = (await entry.locator('.calendar-hours').textContent()) ?? '';
  await entry.getByRole('link').click();
  await expect(page.getByRole('main')).toContainText(hours);
});

test('shows only what the filters ask for, hour by hour', async ({ page }) => {
  await page.goto('/calendar?day=sat&band=morning');
  const hours = await page.locator('.calendar-hours').allTextContents();
  expect(hours.length).toBeGreaterThan(0);
  for (const text of hours) expect(Number(text.split(':')[0])).toBeLessThan(12);
  const days = page.locator('.calendar-day', { has: page.locator('.calendar-entry') });
  for (const day of await days.all()) await expect(day).toHaveAttribute('data-weekday', '6');
});

test('asks further with the filters of the map, and stays in the month', async ({ page }) => {
  await page.goto('/calendar?view=month');
  await page.getByText('しぼりこみ').click();
  await page.getByRole('checkbox', { name: /^無料/ }).check({ force: true });
  await page.getByRole('button', { name: 'この条件でさがす' }).click();
  await expect(page).toHaveURL(/view=month/);
  await expect(page).toHaveURL(/cost=free/);
  await page.getByRole('link', { name: '「無料」を外す' }).click();
  await expect(page).toHaveURL(/\/calendar\?view=month$/);
});

test('names what is cancelled, with the reason, also on a day with nothing else', async ({
  page,
}) => {
  const query = `q=${encodeURIComponent('老人クラブ連合会 グラウンドゴルフ大会')}`;
  const off = page.locator('.calendar-entry:has(s)').filter({ hasText: '雨の予報のため' });
  // Twelve days ahead: in this month or the next.
  await page.goto(`/calendar?${query}&view=month`);
  if ((await off.count()) === 0) await page.getByRole('link', { name: '次の月' }).click();
  await expect(off).toContainText('お休み');
  const day = page.locator('.calendar-day').filter({ has: off });
  await day.getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/view=day/);
  await expect(off).toBeVisible();
  await expect(page.getByText('この期間の予定は見つかりませんでした。')).toBeVisible();
});
