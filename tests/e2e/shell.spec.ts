/** A resident sets the page up as she likes to read it, and finds her way when she got lost. */
import { expect, test } from '@playwright/test';
import { axeFindings } from '../helpers/page-quality.ts';

const lost = '/no-such-page';

const readings = [
  { prefix: '', lang: 'ja', title: 'ページが見つかりません', find: '地図でさがす' },
  { prefix: '/ja-easy', lang: 'ja', title: 'ページが ありません', find: '地図で さがす' },
  { prefix: '/en', lang: 'en', title: 'Page not found', find: 'Find on the map' },
];

for (const { prefix, lang, title, find } of readings) {
  test(`a wrong address under ${prefix || '/'} is answered in its reading, with a way on`, async ({
    page,
    baseURL,
  }) => {
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL ?? ''}/`)) elsewhere.push(request.url());
    });
    const response = await page.goto(prefix + lost);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('link', { name: find })).toHaveAttribute('href', `${prefix}/map`);
    expect(elsewhere).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('the language switch keeps the page', async ({ page }) => {
  await page.goto(lost);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`/en${lost}`);
  await page.getByRole('link', { name: 'やさしい日本語' }).click();
  await expect(page).toHaveURL(`/ja-easy${lost}`);
  await page.getByRole('link', { name: '日本語', exact: true }).click();
  await expect(page).toHaveURL(lost);
});

test('the text size is remembered on the device', async ({ page }) => {
  await page.goto(lost);
  const sizes = page.getByRole('group', { name: '文字の大きさ' });
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.evaluate((node) => getComputedStyle(node).fontSize);
  await sizes.getByRole('button', { name: '大きい文字' }).click();
  await page.reload();
  await expect(sizes.getByRole('button', { name: '大きい文字' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const after = await heading.evaluate((node) => getComputedStyle(node).fontSize);
  expect(Number.parseFloat(after)).toBeCloseTo(Number.parseFloat(before) * 1.25, 1);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('the first Tab leads to the content', async ({ page }) => {
  await page.goto(lost);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '本文へ移動' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('everything one presses is as big as a finger', async ({ page }) => {
  await page.goto(lost);
  await page.getByRole('button', { name: '小さい文字' }).click();
  const small = await page
    .locator('a:not(.skip-link), button, input')
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => node.getBoundingClientRect().height < 44)
        .map((node) => node.textContent),
    );
  expect(small).toEqual([]);
});

test.describe('without a script', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false });

  test('what needs one is not shown, the rest works', async ({ page }) => {
    await page.goto(lost);
    await expect(page.getByRole('group', { name: '文字の大きさ' })).toBeHidden();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  });
});

test('every answer carries the security headers', { tag: '@phone' }, async ({ request }) => {
  const { 'content-security-policy': policy = '', ...headers } = (
    await request.get(lost)
  ).headers();
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  expect(headers['permissions-policy']).toContain('camera=()');
});
