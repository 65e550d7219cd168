/** Someone narrows the town down to what suits her: by a plain form, and at once where there is a script. */
import type { Page } from '@playwright/test';
import { axeFindings, mapIsDrawn } from '../helpers/page-quality.ts';
import { expect, test } from '../helpers/story.ts';

const heading = (page: Page) => page.locator('[data-live="summary"] h2');

/** The numbers of the heading together: 地図に13か所、位置のないもの1件 gives 14. */
async function shown(page: Page): Promise<number> {
  const numbers = (await heading(page).innerText()).match(/\d+/g) ?? [];
  return numbers.reduce((sum, number) => sum + Number(number), 0);
}

const openFilters = (page: Page) =>
  page.locator('summary').filter({ hasText: 'しぼりこみ' }).click();

const box = (page: Page, group: string, label: string) =>
  page.getByRole('group', { name: group }).locator('label', { hasText: label });

/** The number beside a box. */
const promised = async (page: Page, group: string, label: string) =>
  Number(await box(page, group, label).locator('[data-count]').innerText());

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a mother finds Saturday mornings near the station, and what to drop when there is none', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'おもなページ' }).getByText('地図').click();
    await openFilters(page);
    const parents = await promised(page, 'だれのため', '子育て中の方');
    await box(page, 'だれのため', '子育て中の方').click();
    const search = page.getByRole('button', { name: 'この条件でさがす' });
    await search.click();
    await expect(page).toHaveURL(/[?&]welcome=parenting/);
    expect(await shown(page)).toBe(parents);

    const fold = (name: string) => page.locator('summary').filter({ hasText: name }).click();
    await openFilters(page);
    await fold('曜日・時間帯');
    await box(page, '曜日', '土曜').click();
    await box(page, '時間帯', '午前').click();
    await fold('近く');
    await page.getByLabel('住所・郵便番号・駅や目印の名前').fill('縁川駅');
    await box(page, '距離', '2km以内').click();
    await search.click();
    await expect(page).toHaveURL(/day=sat&band=morning&.*near=.*&within=2000/);
    const found = await shown(page);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(parents);
    await expect(page.getByText('「縁川駅」からのまっすぐな距離です。')).toBeVisible();
    const nearest = page.locator('#list [data-place]').first();
    await expect(nearest).toContainText(/約\d+m|km/);
    await nearest.locator('a[href^="/a/"]').first().click();
    await expect(page).toHaveURL(/\/a\/[0-9A-Z]{6}$/);
    await expect(page.locator('main')).toContainText(/土曜|毎日/);
    await expect(page.locator('main')).toContainText(/子育て中の方|だれでも/);

    await page.goto('/map?welcome=parenting&day=sat&band=morning&cost=free&near=縁川駅&within=500');
    expect(await shown(page)).toBe(0);
    const wayOut = page.getByRole('link', { name: /を外すと \d+件$/ }).first();
    const count = Number(/(\d+)件$/.exec(await wayOut.innerText())?.[1]);
    await expect(page.getByRole('heading', { name: '条件に近いもの' })).toBeVisible();
    await wayOut.click();
    expect(await shown(page)).toBe(count);
  });

  test('a date that was chosen is a choice that can be dropped', async ({ page }) => {
    await page.goto('/map?when=2030-12-05');
    await openFilters(page);
    const moment = (name: string | RegExp) => page.getByRole('radio', { name });
    await expect(moment(/12月5日/)).toBeChecked();
    await expect(moment('いつでも')).not.toBeChecked();
    await box(page, 'いつ', 'いつでも').click();
    await page.getByRole('button', { name: 'この条件でさがす' }).click();
    await expect(page).not.toHaveURL(/when=\d/);
  });

  test('where no one filter helps, two are named; words that say filters become them', async ({
    page,
  }) => {
    await page.goto('/map?kind=salon&access=pickup&day=sun&band=evening&cost=free');
    expect(await shown(page)).toBe(0);
    const wayOut = page.getByRole('link', { name: '「日曜」と「夜」を外すと' });
    const left = Number(/(\d+)件$/.exec(await wayOut.innerText())?.[1]);
    await wayOut.click();
    expect(await shown(page)).toBe(left);

    await page.goto('/map?q=無料 体操 土曜');
    expect(await shown(page)).toBe(0);
    const offered = page.getByRole('link', { name: '「体操」「土曜」「無料」でさがす' });
    const count = Number(/（(\d+)件）$/.exec(await offered.innerText())?.[1]);
    await offered.click();
    expect(await shown(page)).toBe(count);
  });

  test('an unknown place is said, with two ways on; several are offered', async ({ page }) => {
    await page.goto('/map?near=どこでもない町&within=500');
    await expect(page.getByText('「どこでもない町」がどこか、わかりませんでした。')).toBeVisible();
    await page.getByRole('link', { name: '地域からさがす' }).first().click();
    await expect(page).toHaveURL('/areas');

    // Where no single filter helps; two sentences stay two.
    await page.goto('/en/map?q=zzzz&lang=zz');
    await expect(
      page.getByText('Nothing matches these filters. Try fewer filters', { exact: false }),
    ).toBeVisible();

    await page.goto('/map?within=500');
    await expect(
      page.getByText('距離でさがすには、住所や駅の名前も入れてください。'),
    ).toBeVisible();
    await expect(page.getByRole('link', { name: /を外す$/ })).toHaveCount(0);
  });

  test('every chip takes away what it names', async ({ page }) => {
    await page.goto('/map?welcome=anyone&day=wed&cost=free&access=parking');
    for (const name of ['だれでも', '水曜', '無料', '駐車場あり']) {
      await page.getByRole('link', { name: `「${name}」を外す` }).click();
      await expect(page.getByRole('link', { name: `「${name}」を外す` })).toHaveCount(0);
    }
    await expect(page).toHaveURL('/map');
  });
});

test.describe('with a script', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/map');
    await mapIsDrawn(page);
    await openFilters(page);
  });

  const pins = (page: Page) => page.locator('.town-map');

  test('a choice acts at once on pins, numbers, chips, list and address, and can be taken back', async ({
    page,
  }) => {
    const before = await pins(page).getAttribute('data-pins');
    const free = await promised(page, '参加しやすさ', '無料');
    const alone = await promised(page, '参加しやすさ', '一人で参加OK');
    await box(page, '参加しやすさ', '無料').click();
    await expect(page).toHaveURL('/map?cost=free');
    await expect(page.getByRole('link', { name: '「無料」を外す' })).toBeVisible();
    expect(await shown(page)).toBe(free);
    await expect(pins(page)).not.toHaveAttribute('data-pins', before ?? '');
    const onMap = /\d+/.exec(await heading(page).innerText())?.[0];
    await expect(pins(page)).toHaveAttribute('data-pins', onMap ?? '');
    expect(await promised(page, '参加しやすさ', '一人で参加OK')).toBeLessThanOrEqual(alone);
    await expect(page.locator('[data-live-filters] [role="status"]')).toHaveText(
      `${free}件ありました`,
    );
    await expect(page.getByRole('checkbox', { name: /^無料/ })).toBeFocused();

    await page.goBack();
    await expect(page).toHaveURL('/map');
    await expect(pins(page)).toHaveAttribute('data-pins', before ?? '');
    await expect(page.getByRole('checkbox', { name: /^無料/ })).not.toBeChecked();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('Enter in the field leads to the list, and the focus with it', async ({ page }) => {
    const field = page.locator('#q');
    await field.fill('体操');
    await field.press('Enter');
    await expect(page).toHaveURL(/q=/);
    await expect(page.getByRole('region', { name: '一覧' })).toBeFocused();
    await expect(page.getByRole('heading', { name: '一覧', exact: true })).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(page.locator('#list a').first()).toBeFocused();
  });

  test('keys alone choose a filter and take it away, and the focus is never lost', async ({
    page,
  }) => {
    await page.getByRole('checkbox', { name: /^無料/ }).focus();
    await page.keyboard.press('Space');
    const chip = page.getByRole('link', { name: '「無料」を外す' });
    await chip.focus();
    await page.keyboard.press('Enter');
    await expect(chip).toHaveCount(0);
    await expect(page).toHaveURL('/map');
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('body');
    await expect(page.getByRole('checkbox', { name: /^無料/ })).not.toBeChecked();
  });

  test('the map still filters while the list can not be had, and a line says so', async ({
    page,
  }) => {
    await box(page, '参加しやすさ', '予約不要').click();
    await expect(page).toHaveURL('/map?booking=no');
    const before = await pins(page).getAttribute('data-pins');
    await page.route('**/map?*', (route) => route.abort());
    await box(page, '参加しやすさ', '無料').click();
    await expect(page.getByText('一覧を新しくできませんでした。')).toBeVisible();
    await expect(pins(page)).not.toHaveAttribute('data-pins', before ?? '');
  });

  test('where the reader is stands in no address', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ longitude: 139.36, latitude: 34.95 });
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.locator('summary').filter({ hasText: '近く' }).click();
    await page.getByRole('button', { name: '現在地からさがす' }).click();
    await expect(page.getByText('現在地からのまっすぐな距離です。')).toBeVisible();
    await box(page, '距離', '1km以内').click();
    await expect(page).toHaveURL('/map?within=1000');
    await expect(page.getByRole('link', { name: '「1km以内」を外す' })).toBeVisible();
    await expect(page.locator('#list [data-place]').first()).toContainText(/約\d+m/);
    expect(addresses.filter((address) => /139\.3|34\.9/.test(address))).toEqual([]);
    // Nor in the address of a picture of the ground around.
    expect(addresses.filter((address) => address.includes('/map/ground/'))).toEqual([]);
  });

  test('the part of the map in sight can be searched', async ({ page }) => {
    await page.getByRole('button', { name: '拡大する' }).click();
    await page.getByRole('button', { name: '拡大する' }).click();
    await page.waitForTimeout(700);
    await page.getByRole('button', { name: 'この範囲でさがす' }).click();
    await expect(page).toHaveURL(/[?&]bounds=[\d.,]+$/);
    await expect(page.getByRole('link', { name: '「地図のこの範囲」を外す' })).toBeVisible();
  });
});

test('says of a holiday that is asked for that it may be off', async ({ page }) => {
  const caution = page.locator('#list').getByText('祝日です。お休みかもしれません');
  await page.goto('/map?when=2027-02-11');
  await expect(caution.first()).toContainText('2月11日');
  await page.goto('/map?when=2027-02-18');
  await expect(caution).toHaveCount(0);
});
