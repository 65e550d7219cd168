/** A reader with colours of her own, or who wants more contrast, or less motion: nothing gets lost. */
import type { Locator, Page } from '@playwright/test';
import { axeFindings, keepPicture, mapIsDrawn, sideways } from '../helpers/page-quality.ts';
import { expect, test } from '../helpers/story.ts';

interface Look {
  border: string;
  outline: string;
  text: string;
  ground: string;
}

const lookOf = (element: Locator): Promise<Look> =>
  element.evaluate((node) => {
    const style = getComputedStyle(node);
    return {
      border: `${style.borderTopWidth} ${style.borderTopStyle} ${style.borderTopColor}`,
      outline: `${style.outlineWidth} ${style.outlineStyle}`,
      text: style.color,
      ground: style.backgroundColor,
    };
  });

const picture = (page: Page, name: string, project: string) =>
  keepPicture(page, `${project}/${name}`);

test.describe('with the reader’s own colours', () => {
  test.use({ forcedColors: 'active' });

  test('what is chosen differs from what is not, by more than colour', async ({ page }, info) => {
    await page.goto('/map?kind=salon');
    const sizes = page.getByRole('group', { name: '文字の大きさ' });
    const chosen = await lookOf(sizes.getByRole('button', { pressed: true }));
    const other = await lookOf(sizes.getByRole('button', { pressed: false }).first());
    expect(chosen.border).not.toBe(other.border);
    const reading = page.getByRole('navigation', { name: 'ことば' });
    const current = await lookOf(reading.locator('[aria-current]'));
    expect(current.border).not.toBe(
      (await lookOf(reading.getByRole('link', { name: 'English' }))).border,
    );
    const chip = page.locator('main .chip[aria-current="true"]').first();
    expect(await chip.evaluate((node) => getComputedStyle(node, '::before').content)).toContain(
      '✓',
    );
    await picture(page, 'forced-colours-map', info.project.name);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('the focus is seen, on a link, a button and a card', async ({ page }) => {
    await page.goto('/map');
    for (const element of [
      page.getByRole('link', { name: '地域', exact: true }).first(),
      page.getByRole('button', { name: 'さがす' }).first(),
    ]) {
      await element.focus();
      expect((await lookOf(element)).outline).toBe('4px solid');
    }
    const title = page.locator('.card-link').first();
    await title.focus();
    expect((await lookOf(page.locator('.card', { has: title }).first())).outline).toBe('4px solid');
  });

  test('the map and its pins are there', async ({ page }) => {
    await page.goto('/map');
    await mapIsDrawn(page);
    await expect(page.locator('.town-map')).toHaveAttribute('data-pins', /./);
    expect(await sideways(page)).toEqual({ by: 0, because: [] });
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`more contrast is given where it is asked for, ${colorScheme}`, async ({ page }, info) => {
    await page.emulateMedia({ contrast: 'more', colorScheme });
    await page.goto('/');
    const { text } = await lookOf(page.locator('footer .text-ink-soft').first());
    expect(text).toBe(colorScheme === 'light' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)');
    await picture(page, `more-contrast-${colorScheme}`, info.project.name);
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('nothing moves for a reader who wants it still', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/map');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('body, body *')].filter((node) => {
        const { transitionDuration, animationDuration } = getComputedStyle(node);
        const longest = (list: string) => Math.max(...list.split(',').map(Number.parseFloat));
        return Math.max(longest(transitionDuration), longest(animationDuration)) > 0.01;
      }).length,
  );
  expect(moving).toBe(0);
});
