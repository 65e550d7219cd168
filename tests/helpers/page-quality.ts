/** What is measured on every page of the site, whatever it shows. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * What axe finds, as `rule: element`; of some rules only, where the page has met all of them already.
 * axe runs in the page and says violations alone: its builder for Playwright puts the results together
 * in a second page and carries over what was well, which takes five times as long.
 */
export async function axeFindings(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    if (!window.axe) throw new Error('axe is not in the page.');
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      // Styles and media of other hosts, which no page has.
      preload: false,
      ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, rules);
}

/** How far the page can be scrolled sideways, CSS pixels, and what sticks out. */
export function sideways(page: Page): Promise<{ by: number; because: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const by = scrollWidth - clientWidth;
    const wide = [...document.querySelectorAll('body *')].filter(
      (node) => node.getBoundingClientRect().right > clientWidth + 1,
    );
    const because = by > 0 ? wide.map((node) => node.outerHTML.slice(0, 120)).slice(-3) : [];
    return { by, because };
  });
}

/**
 * Controls that are smaller than a finger needs: 44 CSS pixels high, or 24 for a link within a
 * sentence (WCAG 2.5.8). A card's title stands for its card, a box to tick for its label.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page
    .locator('a:not(.skip-link), button, input, select, textarea, summary')
    .evaluateAll((nodes) => {
      const target = (node: Element) =>
        node.matches('.card-link')
          ? (node.closest('.card') ?? node)
          : node.matches('input.sr-only, input[type=checkbox], input[type=radio]')
            ? (node.closest('label') ?? node)
            : node;
      const needed = (node: Element) => {
        const isInText = node.matches('a') && getComputedStyle(node).display === 'inline';
        return isInText && !node.matches('.card-link') ? 24 : 44;
      };
      const height = (node: Element) => {
        const box = target(node).getBoundingClientRect();
        const line = Number.parseFloat(getComputedStyle(node).lineHeight) || 0;
        return needed(node) === 24 ? Math.max(box.height, line) : box.height;
      };
      return nodes
        .filter((node) => node.checkVisibility())
        .filter((node) => Math.round(height(node)) < needed(node))
        .map((node) => `${Math.round(height(node))} px: ${node.outerHTML.slice(0, 120)}`);
    });
}

/** Sets the browser's own text size, as a reader does who needs letters twice as big. */
export async function enlargeText(page: Page, percent: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, `${percent}%`);
}

/** Keeps a picture of the whole page in `artefacts/pages/PATH.png` to look at, where `ENGAWA_PICTURES` asks for it. */
export async function keepPicture(page: Page, path: string): Promise<void> {
  if (!process.env.ENGAWA_PICTURES) return;
  await page.screenshot({ path: `artefacts/pages/${path}.png`, fullPage: true, scale: 'css' });
}

/** Waits until a map on the page is drawn; at once where there is none in sight. */
export async function mapIsDrawn(page: Page): Promise<void> {
  const map = page.locator('.town-map');
  if ((await map.count()) === 0) return;
  await map.scrollIntoViewIfNeeded();
  await page.locator('.town-map[data-state=ready]').waitFor({ timeout: 45_000 });
}
