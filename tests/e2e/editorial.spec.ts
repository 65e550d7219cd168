/** Someone who is new here reads what editors wrote, in her own reading, without a script too. */
import { queryBigrams } from '#domain/editorial/bigrams.ts';
import { axeFindings } from '../helpers/page-quality.ts';
import { expect, test } from '../helpers/story.ts';

const title = { level: 1 } as const;

test('a newcomer reads the guide from the first page to the next', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'おもなページ' }).getByText('使い方').click();
  await expect(page).toHaveURL('/guide');
  await page.getByRole('link', { name: 'はじめての方へ' }).click();
  await expect(page.getByRole('heading', title)).toHaveText('はじめての方へ');
  await expect(page.locator('main')).toContainText('縁川市にある居場所や活動の地図');

  await page.getByRole('navigation', { name: '次に読む' }).getByRole('link').first().click();
  await expect(page).toHaveURL('/guide/search');
  await page.locator('main').getByRole('link', { name: '圏域' }).click();
  await expect(page.getByRole('heading', title)).toHaveText('圏域');
  await expect(page.getByText('読み：けんいき')).toBeVisible();
});

test('a word says what it means, the law, and the words beside it', async ({ page }) => {
  await page.goto('/kinds');
  await page.getByRole('link', { name: '「通いの場」とは' }).click();
  await expect(page).toHaveURL('/words/kayoinoba');
  await expect(page.getByRole('link', { name: '介護保険法（e-Gov法令検索）' })).toHaveAttribute(
    'href',
    'https://laws.e-gov.go.jp/law/409AC0000000123',
  );
  await page.getByRole('link', { name: 'サロン', exact: true }).last().click();
  await expect(page).toHaveURL('/words/salon');
});

test('links stay in the reading one chose', async ({ page }) => {
  await page.goto('/ja-easy/guide/first-visit');
  await expect(page.getByRole('heading', title)).toHaveText('はじめての 人へ');
  const ways = page.locator('.prose a[href^="/"]');
  const addresses = await ways.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')),
  );
  expect(addresses.length).toBeGreaterThan(2);
  expect(addresses.filter((address) => !address?.startsWith('/ja-easy/'))).toEqual([]);

  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en/guide/first-visit');
  await expect(page.getByRole('heading', title)).toHaveText('If you are new here');
});

test('what is Japanese on an English page says so, also to a screen reader', async ({ page }) => {
  await page.goto('/en/words/ibasho');
  await expect(page.getByRole('heading', title)).toHaveText('Ibasho (a place to be)');
  await expect(page.getByText('without a reason and stay as you are')).toBeVisible();
  await expect(page.locator('main [lang="ja"]').filter({ hasText: /^居場所$/ })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test('a word is explained in the reading one chose', async ({ page }) => {
  for (const [reading, sentence] of [
    ['en', 'Nobody there wants to teach or mend you.'],
    ['ja-easy', '「居場所」という 名前の 建物は ありません。'],
  ] as const) {
    await page.goto(`/${reading}/words/ibasho`);
    await expect(page.locator('.prose')).toContainText(sentence);
    await expect(page.locator('.prose')).not.toHaveAttribute('lang');
  }
  await page.goto('/en/words/juso-jigyo');
  await page.locator('.prose').getByRole('link', { name: 'Outreach' }).click();
  await expect(page).toHaveURL('/en/words/outreach');
});

test('a page that an editor did not write is not there', async ({ page }) => {
  const response = await page.goto('/guide/no-such-page');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', title)).toHaveText('ページが見つかりません');
});

test('an article is as fresh as the build and bound to no address it did not know', async ({
  request,
}) => {
  const answer = await request.get('/privacy');
  expect(answer.headers()['cache-control']).toBe('public, max-age=0, must-revalidate');
  expect(await answer.text()).not.toContain('localhost');
});

test('the index for the browser knows half-width letters and kana, within the policy of any page', async ({
  page,
}) => {
  await page.goto('/about');
  const found = (query: string) =>
    page.evaluate<string[]>(`(async () => {
      const { search } = await import('/pagefind/ja/pagefind.js');
      const { results } = await search(${JSON.stringify(queryBigrams(query))});
      return Promise.all(results.map(async (result) => (await result.data()).url));
    })()`);
  expect(await found('ｻﾛﾝ')).toContain('/words/salon');
  expect(await found('かよいのば')).toEqual(['/words/kayoinoba']);
  expect(await found('どこにもないことば')).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('guide, words, news and statements are read all the same', async ({ page }) => {
    for (const path of ['/guide/faq', '/words/platform', '/news/trial-map', '/accessibility']) {
      await page.goto(path);
      await expect(page.locator('.prose')).toBeVisible();
    }
    await page.getByRole('contentinfo').getByRole('link', { name: '個人情報の扱い' }).click();
    await expect(page).toHaveURL('/privacy');
  });
});
