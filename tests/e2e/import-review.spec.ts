/** A file that an operator brings in for review waits at the desk as one import, and is approved as one. */
import { dataOf } from '#server/supabase.ts';
import { readImportFile } from '#server/exchange/import/read-import.ts';
import { writeRows } from '#server/exchange/import/write-rows.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { axeFindings, sideways, smallTargets } from '../helpers/page-quality.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

const fileName = 'childcare-53.csv';

test('rows of a file wait at the desk, and one button approves them', async ({ page }) => {
  const { operator } = await openSiteDatabase();
  const reading = await readImportFile(`tests/fixtures/import/${fileName}`, {});
  const names = reading.rows.map(({ place }) => place.name);
  const { proposed } = await writeRows(operator, reading, { fileName, forReview: true });
  expect(proposed).toBe(names.length);
  const shown = async () => {
    const places = await operator.from('places').select('code').in('name', names);
    return dataOf('places', places).length;
  };
  expect(await shown()).toBe(0);

  await signInAs(page, 'admin');
  await page.goto('/desk');
  await page.getByRole('link', { name: /^取りこみ/ }).click();
  const file = page.getByRole('region', { name: '取りこんだファイル' });
  await expect(file).toContainText(fileName);
  for (const name of names) {
    await expect(page.getByRole('link', { name, exact: true }).first()).toBeVisible();
  }
  expect(await axeFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect((await sideways(page)).by).toBe(0);
  const button = page.getByRole('button', { name: new RegExp(`「${fileName}」の.*すべて`) });
  await button.click();
  await expect(page.getByRole('status')).toContainText('件を承認しました');
  await expect(button).toHaveCount(0);
  expect(await shown()).toBe(names.length);
  // The next import of the file finds nothing to do.
  const again = await writeRows(operator, reading, { fileName });
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: names.length });
  // Other stories look at the town as it was.
  dataOf('places', await operator.from('places').delete().in('name', names));
});
