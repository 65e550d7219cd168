/** A flyer made from the entry: one sheet of A4 or A5, readable without colour, with the code that leads back. */
import { addressesIn, readDirectory } from '../helpers/demo-site.ts';
import { expect, test } from '../helpers/story.ts';

/** Width and height of every page of a PDF, points. */
const sheetsOf = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
  );

test('a group makes its flyer from the page and prints it as A4 or A5', async ({ page }) => {
  const { activity } = addressesIn(await readDirectory(page.request));
  await page.goto(activity);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('link', { name: 'ちらしを作る' }).click();
  await expect(page).toHaveURL(`${activity}/flyer`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('img', { name: /QRコード/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(activity.slice(3));
  await expect(page.getByRole('button', { name: '印刷する' })).toBeVisible();
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([[595, 842]]);
  await page.getByRole('link', { name: 'A5' }).click();
  await expect(page).toHaveURL(`${activity}/flyer?size=a5`);
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([[420, 595]]);
});

test('every flyer of the town is one sheet, and has no colour', async ({ page }) => {
  test.setTimeout(180_000);
  const { activities } = await readDirectory(page.request);
  const long = activities.code.toSorted(
    (a, b) =>
      (activities.title[activities.code.indexOf(b)]?.length ?? 0) -
      (activities.title[activities.code.indexOf(a)]?.length ?? 0),
  );
  const some = activities.code.filter((_, i) => i % 25 === 0);
  for (const code of [...long.slice(0, 3), ...some]) {
    for (const size of ['a4', 'a5']) {
      await page.goto(`/a/${code}/flyer?size=${size}`);
      expect(sheetsOf(await page.pdf({ preferCSSPageSize: true })), `${code} ${size}`).toHaveLength(
        1,
      );
    }
    const coloured = await page.locator('.flyer *').evaluateAll((nodes) =>
      nodes.flatMap((node) => {
        const { color, fill, borderTopColor, backgroundColor } = getComputedStyle(node);
        const isGrey = (value: string) => {
          const [r, g, b] = value.match(/[\d.]+/g) ?? [];
          return value === 'none' || value === 'rgba(0, 0, 0, 0)' || (r === g && g === b);
        };
        const colours = [color, fill, borderTopColor, backgroundColor];
        return colours.every(isGrey) ? [] : [node.outerHTML.slice(0, 80)];
      }),
    );
    expect(coloured, code).toEqual([]);
  }
});

test('a date that was cancelled is said with its reason, and no flyer invites to it', async ({
  page,
}) => {
  const { activities } = await readDirectory(page.request);
  const which = activities.title.indexOf('老人クラブ連合会 グラウンドゴルフ大会');
  const code = activities.code[which] ?? '';
  await page.goto(`/a/${code}`);
  await expect(page.getByText('（お休み）')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '雨の予報のため' })).toContainText(
    'お休み',
  );
  await page.goto(`/a/${code}/print`);
  await expect(page.getByText('（お休み）')).toBeVisible();
  await page.goto(`/a/${code}/flyer`);
  await expect(page.locator('.flyer-facts')).toContainText('まだ決まっていません');
  await expect(page.locator('.flyer-facts')).not.toContainText('8:30');
});
