/** The site in the hands of someone who has no mouse. */
import type { Page } from '@playwright/test';
import { addressesIn, readDirectory } from '../helpers/demo-site.ts';
import { expect, test } from '../helpers/story.ts';

/** Whether what has the focus shows it: the ring of QUALITY, on the element itself or its card. */
function focusIsSeen(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const node = document.activeElement;
    if (!node || node === document.body) return 'nothing has the focus';
    const shown = [node, node.closest('.card'), node.closest('label')].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3;
    });
    return shown ? null : node.outerHTML.slice(0, 160);
  });
}

for (const name of ['home', 'map', 'place', 'activity'] as const) {
  test(`every stop of the Tab key on ${name} is seen`, async ({ page }) => {
    const { place, activity } = addressesIn(await readDirectory(page.request));
    await page.goto({ home: '/', map: '/map', place, activity }[name]);
    for (let stop = 0; stop < 20; stop++) {
      await page.keyboard.press('Tab');
      expect(await focusIsSeen(page)).toBeNull();
    }
  });
}

test('a filter is chosen and applied with keys alone', async ({ page }) => {
  await page.goto('/map');
  await page.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'いつでも' })).toBeFocused();
  expect(await focusIsSeen(page)).toBeNull();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox').first()).toBeFocused();
  expect(await focusIsSeen(page)).toBeNull();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]welcome=anyone/);
});

test('the list is two keys away from the count', async ({ page }) => {
  await page.goto('/map');
  const jump = page.getByRole('link', { name: '一覧へ移動' });
  await jump.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#list$/);
  await expect(page.getByRole('heading', { name: '一覧', exact: true })).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.locator('#list .card-link').first()).toBeFocused();
});
