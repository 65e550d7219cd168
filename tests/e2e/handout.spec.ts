/** A coordinator picks places for one person, writes a line for each, and hands the paper over. */
import type { Page } from '@playwright/test';
import { readDirectory } from '../helpers/demo-site.ts';
import { expect, test } from '../helpers/story.ts';

const secret = 'ひみつのことば';

async function pick(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    const code = path.slice(3);
    const button = page.locator(`[data-handout*="/${code}\\""]`).last();
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }
}

async function somePaths(page: Page): Promise<string[]> {
  const { activities, places } = await readDirectory(page.request);
  const at = (index: number) => `/a/${activities.code[index] ?? ''}`;
  return [at(0), at(5), `/p/${places.code[3] ?? ''}`, at(15)];
}

test('a list is made, put in order, printed, and never leaves the device', async ({ page }) => {
  const paths = await somePaths(page);
  const codes = paths.map((path) => path.slice(3));
  await pick(page, paths);

  // From here on nothing may be asked for that tells of the list.
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(`${decodeURIComponent(request.url())}\n${request.postData() ?? ''}`),
  );
  await page.goto('/handout');
  const list = page.locator('[data-handout-list="4"]');
  await expect(list).toBeVisible();
  await page.getByLabel('題名').fill(`${secret}さんへ`);
  await list.locator('textarea').first().fill(`${secret}一`);
  const names = await list.locator('li.card a').allInnerTexts();
  await list
    .getByRole('button', { name: /を下へ$/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(list.locator('li.card a').nth(1)).toHaveText(names[0] ?? '');
  await expect(list.locator('textarea').nth(1)).toHaveValue(`${secret}一`);
  await expect(page.locator(':focus')).toHaveAttribute('data-move', 'down');

  await page.reload();
  await expect(list.locator('textarea').nth(1)).toHaveValue(`${secret}一`);
  await expect(page.locator('.paper-map')).toHaveAttribute('data-ground', /[1-9]/);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.sheet');
  await expect(sheet).toContainText(`${secret}さんへ`);
  await expect(sheet).toContainText(`${secret}一`);
  await expect(sheet.locator('figure svg')).toHaveCount(4);
  await expect(sheet.getByText(/確認/)).not.toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(sheet.locator('.legend')).toBeHidden();
  // Four entries and their map stand on one sheet: the map takes what they leave of it.
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((request) => request.includes(secret))).toEqual([]);
  expect(asked.filter((request) => codes.some((code) => request.includes(code)))).toEqual([]);
});

test('an entry leaves the list, and the list leaves the device', async ({ page }) => {
  const paths = await somePaths(page);
  await pick(page, paths.slice(0, 2));
  await page.goto('/handout');
  await page
    .getByRole('button', { name: /を外す$/ })
    .first()
    .click();
  await expect(page.locator('[data-handout-list="1"]')).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'リストを空にする' }).click();
  await expect(page.locator('[data-handout-list="0"]')).toContainText('まだ何も入っていません');
  expect(await page.evaluate(() => localStorage.getItem('engawa:handout'))).toBeNull();
});

test('results can be put on the list where they stand', async ({ page }) => {
  await page.goto('/map?kind=salon');
  const button = page.locator('#list [data-handout]').first();
  await button.click();
  await expect(button).toContainText('✓ リストに入れました');
  await button.click();
  await expect(button).toContainText('リストに入れる');
});

test('an entry says the same wherever it is put on the list', async ({ page }) => {
  const { places, activities } = await readDirectory(page.request);
  const found = activities.title.indexOf('歌声ひろば');
  const index = activities.place[found] ?? -1;
  const [activity, place] = [activities.code[found] ?? '', places.code[index] ?? ''];
  const said = async (path: string, entry: string) => {
    await page.goto(path);
    const button = page.locator(`[data-handout*='"path":"${entry}"']`).first();
    return JSON.parse((await button.getAttribute('data-handout')) ?? '{}') as unknown;
  };
  const name = encodeURIComponent(places.name[index] ?? '');
  const [whole, here] = [`/a/${activity}`, `/p/${place}`];
  expect(await said(here, whole)).toEqual(await said(whole, whole));
  expect(await said(`/map?q=${name}`, here)).toEqual(await said(here, here));
  expect(await said(here, here)).toMatchObject({ phones: [expect.stringMatching(/[0-9]/)] });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button that does nothing', async ({ page }) => {
    const [path = ''] = await somePaths(page);
    await page.goto(path);
    await expect(page.locator('[data-handout]').first()).toBeHidden();
    await page.goto('/handout');
    await expect(page.getByText('JavaScriptを有効に')).toBeVisible();
  });
});
