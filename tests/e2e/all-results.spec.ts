/** Nothing vanishes: page by page, by links alone, the list shows each entry of the town once. */
import type { Page } from '@playwright/test';
import { readDirectory } from '../helpers/demo-site.ts';
import { expect, test } from '../helpers/story.ts';

test.use({ javaScriptEnabled: false });

async function codesOn(page: Page): Promise<string[]> {
  const links = await page.locator('#list .card-link').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return addresses.map((address) => address?.split('/').at(-1) ?? '');
}

test('the pages of the list hold the whole town, each entry once', async ({ page }) => {
  const { places, activities } = await readDirectory(page.request);
  const pinned = places.code.filter((_, i) => places.lng[i] !== null);
  const unpinned = places.code.filter((_, i) => places.lng[i] === null);
  const placeless = activities.code.filter((_, i) => activities.place[i] === null);
  expect([pinned, unpinned, placeless].every(({ length }) => length > 0)).toBe(true);

  await page.goto('/map');
  const withoutPosition = unpinned.length + placeless.length;
  const heading = `地図に${pinned.length}か所、位置のないもの${withoutPosition}件`;
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();

  const found: string[] = [];
  const pages = Math.ceil((pinned.length + withoutPosition) / 30);
  for (let number = 1; number <= pages; number++) {
    const codes = await codesOn(page);
    if (number < pages) expect(codes).toHaveLength(30);
    found.push(...codes);
    const next = page.getByRole('link', { name: '次のページ' });
    if (number === pages) await expect(next).toHaveCount(0);
    else {
      await next.click();
      await expect(page).toHaveURL(new RegExp(`[?&]page=${number + 1}\\b`));
    }
  }
  // Within each part the overdue sink, whatever their names.
  const sections = [pinned, unpinned, placeless];
  for (const [i, section] of sections.entries()) {
    const before = sections.slice(0, i).flat().length;
    expect(found.slice(before, before + section.length).sort()).toEqual(section.toSorted());
  }
  expect(found).toHaveLength(sections.flat().length);
});

test('a filtered list keeps its filter from page to page', async ({ page }) => {
  await page.goto('/map?kind=kayoinoba,salon');
  const total = Number(/^(\d+)件のうち/m.exec(await page.locator('#list').innerText())?.[1]);
  expect(total).toBeGreaterThan(30);
  const found = await codesOn(page);
  await page.getByRole('link', { name: '次のページ' }).click();
  await expect(page).toHaveURL(/kind=kayoinoba,salon&page=2/);
  found.push(...(await codesOn(page)));
  expect(new Set(found).size).toBe(Math.min(total, 60));
});
