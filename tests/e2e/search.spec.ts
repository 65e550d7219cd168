/** Residents look for something in their own words. */
import type { Page } from '@playwright/test';
import { textLength } from '#domain/directory/query.ts';
import { expect, test } from '../helpers/story.ts';

const address = (text: string, prefix = '') => `${prefix}/search?q=${encodeURIComponent(text)}`;
const section = (page: Page, name: string) =>
  page.locator('main section').filter({ has: page.getByRole('heading', { name, level: 2 }) });

test.describe('without a script', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false });

  test('from the header to a place, in her own spelling', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: '検索' }).click();
    await page.getByRole('searchbox').fill('子供食堂');
    await page.getByRole('button', { name: 'さがす' }).click();
    await expect(page).toHaveURL(address('子供食堂'));
    await expect(page.locator('#found')).toContainText('もふくめてさがしました');
    await expect(section(page, '種類').getByRole('link')).toHaveAttribute(
      'href',
      '/map?kind=kodomo-shokudo',
    );
    const place = section(page, '場所').locator('.card-link').first();
    await expect(place.locator('mark').first()).toBeVisible();
    const name = await place.innerText();
    await place.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  });

  test('what search shows of places leads to the map', async ({ page }) => {
    await page.goto(address('引きこもり'));
    await expect(page.locator('#found')).toContainText('「居場所」');
    // What may help comes by its kind, not by a word that a description holds in passing.
    await expect(section(page, '種類').getByRole('link', { name: /居場所/ })).toBeVisible();
    await expect(section(page, '活動').locator('.card').first()).toContainText(/居場所|相談|学習/);
    await page.getByRole('link', { name: '地図で見る' }).click();
    await expect(page).toHaveURL(`/map?q=${encodeURIComponent('引きこもり')}`);
    await expect(page.locator('h2').filter({ hasText: /^地図に[1-9]\d*か所/ })).toBeVisible();
  });

  test('what goes from place to place says where it is when', async ({ page }) => {
    await page.goto(address('移動サロン'));
    const rule = section(page, '活動').getByRole('listitem').filter({ hasText: '毎月第2火曜' });
    await expect(rule.last()).toHaveText(/^毎月第2火曜 13:30〜15:00\s+池ノ端集会所$/);
    await expect(section(page, '活動')).not.toContainText('場所：');
    // Two are called so: their names in the box are not the same.
    const answer = await page.request.get(`/search/suggest.json?q=${encodeURIComponent('さろん')}`);
    expect(await answer.text()).toContain('移動サロン ぐるり号（渚台団地集会所）');
  });

  for (const [typed, meant] of [
    ['こどもしょくとう', '「こどもしょくどう」|「子ども食堂」'],
    ['サロソ', '「サロン」'],
    ['ようえん', '「のうえん」|「ようちえん」'],
  ] as const) {
    test(`a slip of the finger: ${typed}`, async ({ page }) => {
      await page.goto(address(typed));
      await expect(page.locator('#found')).toContainText(new RegExp(meant));
      await expect(page.locator('main .card').first()).toBeVisible();
    });
  }

  test('what is near is found without the word for it', async ({ page }) => {
    await page.goto(address('近くの体操'));
    await expect(page.locator('#found')).toContainText('「近く」をはぶいてさがしました');
    await expect(section(page, '活動').locator('.card', { hasText: '体操' }).first()).toBeVisible();
    await page.goto(address('駅前の体操'));
    await expect(page.locator('#found')).toContainText('「駅前」をはぶいてさがしました');
    await expect(section(page, '活動').locator('.card', { hasText: '体操' }).first()).toBeVisible();
    await expect(
      page.getByRole('link', { name: /「縁川駅の近く」「2km以内」でさがす/ }),
    ).toBeVisible();
    await page.goto(address('体そう'));
    await expect(page.locator('#found')).toContainText('「体操」でさがしました');
  });

  for (const typed of ['プール', 'ペット']) {
    test(`no word that only looks a little like it: ${typed}`, async ({ page }) => {
      await page.goto(address(typed));
      await expect(page.locator('#found')).toHaveText(`「${typed}」は見つかりませんでした。`);
    });
  }

  test('a kind that only one of the words names is a way on, no result', async ({ page }) => {
    await page.goto(address('火曜 サロン'));
    await expect(page.locator('#found')).toContainText(
      '「火曜」「サロン」のすべてにあうものは見つかりませんでした。',
    );
    await expect(page.getByRole('heading', { name: '種類', exact: true })).toHaveCount(0);
    await expect(
      section(page, '種類や地域からさがす').getByRole('link', { name: 'サロン' }),
    ).toHaveAttribute('href', '/map?kind=salon');
    await expect(section(page, 'ことばを減らすと見つかります').getByRole('link')).toHaveText([
      'サロン',
    ]);
    await expect(page.getByRole('link', { name: '「サロン」「火曜」でさがす' })).toBeVisible();
  });

  test('one letter is enough, and names that begin with it come first', async ({ page }) => {
    await page.goto(address('茶'));
    await expect(section(page, '活動').locator('mark').first()).toHaveText(/茶/);
  });

  test('all results of one group, page by page', async ({ page }) => {
    await page.goto(address('の'));
    const said = await section(page, '活動').getByRole('heading', { level: 2 }).innerText();
    const count = Number(/\d+/.exec(said)?.[0]);
    expect(count).toBeGreaterThan(20);
    await section(page, '活動')
      .getByRole('link', { name: /もっと見る/ })
      .click();
    await expect(page.locator('main .card')).toHaveCount(20);
    await page.getByRole('link', { name: '次のページ' }).first().click();
    await expect(page).toHaveURL(/in=activity&page=2$/);
    await expect(page.locator('main .card').first()).toBeVisible();
  });

  test('a station leads to what is near it', async ({ page }) => {
    await page.goto(address('縁川駅'));
    await page.getByRole('link', { name: '「縁川駅」の近くをさがす' }).click();
    await expect(page.getByText('「縁川駅」からのまっすぐな距離です。')).toBeVisible();
  });

  for (const [typed, names, address] of [
    ['土曜の午前の体操', '「体操」「土曜」「午前」', '/map?q=体操&day=sat&band=morning'],
    [
      '縁川駅の近く 子ども 無料',
      '「子ども」「無料」「縁川駅の近く」「2km以内」',
      '/map?welcome=children&cost=free&near=縁川駅&within=2000',
    ],
    ['本町の卓球', '「卓球」「本町の近く」「2km以内」', '/map?q=卓球&near=本町&within=2000'],
  ] as const) {
    test(`when, for whom and where are understood in words: ${typed}`, async ({ page }) => {
      await page.goto(`/search?q=${encodeURIComponent(typed)}`);
      const offered = page.getByRole('link', { name: `${names}でさがす` });
      const count = Number(/（(\d+)件）$/.exec(await offered.innerText())?.[1]);
      expect(count).toBeGreaterThan(0);
      await offered.click();
      await expect(page).toHaveURL(encodeURI(address));
      await expect(page.locator('[data-found]')).toContainText(new RegExp(`^\\s*${count}件のうち`));
    });
  }

  test('nothing found shows the way on', async ({ page }) => {
    await page.goto(address('ひだまり そらとぶくじら'));
    await expect(page.locator('#found')).toContainText('見つかりませんでした');
    await expect(page.locator('main').getByRole('link', { name: /地図/ }).first()).toBeVisible();
  });

  for (const path of ['/', '/search', '/map', '/calendar']) {
    test(`no box takes a text that is too long for an address: ${path}`, async ({ page }) => {
      await page.goto(path);
      for (const box of await page.locator('form[method=get] [name=near], input[name=q]').all()) {
        await expect(box).toHaveAttribute('maxlength', String(textLength));
      }
    });
  }

  test('in three readings', async ({ page }) => {
    await page.goto(address('children’s kitchen', '/en'));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Results for');
    await expect(section(page, 'Kinds').getByRole('link')).toHaveAttribute(
      'href',
      '/en/map?kind=kodomo-shokudo',
    );
    await page.goto(address('通いの 場', '/ja-easy'));
    await expect(section(page, '種類').getByRole('link').first()).toHaveAttribute(
      'href',
      '/ja-easy/map?kind=kayoinoba',
    );
  });
});

test.describe('suggestions', () => {
  test('with the keys alone', async ({ page }) => {
    await page.goto('/search');
    const box = page.locator('main input[type=search]');
    await box.focus();
    await expect(box).toHaveRole('combobox');
    await box.pressSequentially('サロン', { delay: 20 });
    const list = page.getByRole('listbox');
    await expect(list).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: '候補' })).toHaveText(/\d件/);
    await page.keyboard.press('ArrowDown');
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    const active = await box.getAttribute('aria-activedescendant');
    await expect(page.locator(`#${active ?? ''}`)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(box).toHaveValue('サロン');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const href = await list.locator('[aria-selected=true]').getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(href ?? 'nowhere');
  });

  test('name what the editors wrote, too', async ({ page }) => {
    await page.goto('/search');
    const box = page.locator('main input[type=search]');
    await box.focus();
    await expect(box).toHaveRole('combobox');
    await box.pressSequentially('通いの場', { delay: 20 });
    const articles = page.getByRole('group', { name: '読みもの' });
    await expect(articles.getByRole('option').first()).toHaveAttribute(
      'href',
      /^\/(words|guide)\//,
    );
    await expect(page.getByRole('status').filter({ hasText: '候補' })).toContainText('読みもの');
    // The way to all results stays the last one.
    await expect(page.getByRole('option').last()).toHaveAttribute('href', /^\/search\?q=/);
  });

  test('wait for the end of a composition', async ({ page }) => {
    await page.goto('/search');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('suggest.json')) asked.push(request.url());
    });
    const box = page.locator('main input[type=search]');
    await box.focus();
    await expect(box).toHaveRole('combobox');
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', {
      text: 'たいそ',
      selectionStart: 3,
      selectionEnd: 3,
    });
    await page.waitForTimeout(600);
    expect(asked).toEqual([]);
    await input.send('Input.insertText', { text: '体操' });
    await expect(page.getByRole('listbox')).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  test('say nothing when they fail', async ({ page }) => {
    await page.route('**/suggest.json*', (route) => route.abort());
    await page.goto('/search');
    const box = page.locator('main input[type=search]');
    await box.pressSequentially('体操', { delay: 20 });
    await page.waitForTimeout(500);
    await expect(page.getByRole('listbox')).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address('体操'));
  });
});
