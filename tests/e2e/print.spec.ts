/** The page one takes along: A4, one sheet, no menus, black on white. */
import { addressesIn, readDirectory } from '../helpers/demo-site.ts';
import { expect, test } from '../helpers/story.ts';

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('an activity and a place fit one sheet each, with code and date', async ({ page }) => {
  const { activity, place } = addressesIn(await readDirectory(page.request));
  for (const path of [activity, place]) {
    await page.goto(path);
    await page.getByRole('link', { name: '印刷する' }).click();
    await expect(page).toHaveURL(`${path}/print`);
    await expect(page.getByRole('button', { name: '印刷する' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(path.slice(3));
    await expect(page.getByRole('main')).toContainText('現在の情報です');
    await expect(page.getByRole('img', { name: /QRコード/ })).toBeVisible();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('button', { name: '印刷する' })).toBeHidden();
    const background = await page
      .getByRole('main')
      .evaluate((main) => getComputedStyle(main).backgroundColor);
    expect(background).toBe('rgb(255, 255, 255)');
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  }
});

test('a sheet whose map does not lead to the door says so', async ({ page }) => {
  const { places } = await readDirectory(page.request);
  for (const isApproximate of [1, 0]) {
    const which = places.approximate.findIndex(
      (one, i) => one === isApproximate && typeof places.lng[i] === 'number',
    );
    await page.goto(`/p/${places.code[which] ?? ''}/print`);
    await expect(page.getByText(/地図の印は/)).toHaveCount(isApproximate);
  }
});

test('a printed month says how much more there is, without a link to it', async ({ page }) => {
  await page.goto('/calendar?view=month');
  const more = page.locator('.calendar-day:not([data-past])').getByText(/^ほか\d+件$/);
  await page.emulateMedia({ media: 'print' });
  await expect(more.first()).toBeVisible();
  await expect(page.getByText(/^ほか\d+件を見る$/).first()).toBeHidden();
});

test('a printed list says of which day it is and where the latest of it is', async ({ page }) => {
  for (const path of ['/map?kind=salon', '/calendar?kind=salon']) {
    await page.goto(path);
    const said = page.getByText(/現在の情報です/);
    await expect(said).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(said).toBeVisible();
    await expect(said).toContainText(new URL(path, page.url()).href);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('any page printed as it is begins on the first sheet and leaves menus out', async ({
  page,
}) => {
  const { activity } = addressesIn(await readDirectory(page.request));
  for (const path of ['/', activity, '/areas']) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation').first()).toBeHidden();
    const top = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(top?.y).toBeLessThan(400);
    await expect(page.locator('main .button:visible, [data-directions]:visible')).toHaveCount(0);
    // Where a sheet ends within a grid, its rows are laid over one another.
    const grids = page.locator('main :is(article, section).grid:visible');
    const displays = await grids.evaluateAll((nodes) =>
      nodes.map((n) => getComputedStyle(n).display),
    );
    expect(displays).not.toContain('grid');
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(0);
  }
});
