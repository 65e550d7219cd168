/** まち歩き: what is found without a line comes to the desk when it is back, and onto the map from there. */
import type { Page } from '@playwright/test';
import { telephonePhoto } from '../helpers/pictures.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { axeFindings, sideways, smallTargets } from '../helpers/page-quality.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';
import { layWalk } from '../helpers/walk-event.ts';

/** What every page is looked at for. */
async function isSound(page: Page) {
  expect(await axeFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect((await sideways(page)).by).toBe(0);
}

test('two finds, one of them made offline, become places of the map', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const { operator } = await openSiteDatabase();
  const { code, board } = await layWalk(operator);
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude: 139.83, latitude: 34.92, accuracy: 8 });

  // Her host says where to go.
  const host = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await signInAs(host, 'admin');
  await host.goto(`/me/events/${code}`);
  await host.getByRole('link', { name: 'まち歩きのコースとチーム' }).click();
  await host.getByLabel('コースの名前').first().fill('浜の道');
  await host.getByLabel('通るところ（1行に1か所）').first().fill('浜町会館\n桜の木 34.92, 139.83');
  await host.getByLabel('チームの名前').first().fill('あかチーム');
  await host.getByRole('button', { name: '保存する' }).click();
  await expect(host.getByRole('status').first()).toContainText('保存しました');
  await isSound(host);

  await page.goto(`/e/${code}/walk#code=${board}`);
  await expect(page.getByRole('img', { name: 'コースの地図' })).toBeVisible();
  await expect(page.getByRole('link', { name: '浜町会館' })).toBeVisible();
  await isSound(page);
  const words = `川ぞいのベンチ${code}。日かげで休めます。`;
  await context.setOffline(true);
  await page.getByRole('textbox', { name: '見つけたもの' }).fill(words);
  await page.getByLabel('写真（なくてもよい）').setInputFiles({
    ...{ name: 'IMG_1.jpg', mimeType: 'image/jpeg' },
    buffer: await telephonePhoto(),
  });
  await page.getByRole('button', { name: '現在地にする' }).click();
  await expect(page.getByText('現在地にしました')).toBeVisible();
  await page.getByLabel('チーム', { exact: true }).selectOption('あかチーム');
  await page.getByRole('button', { name: 'この発見を送る' }).click();
  const kept = page.getByRole('listitem').filter({ hasText: words });
  await expect(kept).toContainText('送るのを待っています');
  await context.setOffline(false);
  await expect(kept).toContainText('送りました');
  const more = `橋のたもとの東屋${code}`;
  await page.getByRole('textbox', { name: '見つけたもの' }).fill(more);
  await page.getByRole('textbox', { name: '近くの場所の名前か住所' }).fill('浜町会館');
  await page.getByRole('button', { name: 'この発見を送る' }).click();
  const next = page.getByRole('listitem').filter({ hasText: more });
  await expect(next).toContainText('送りました');

  // On the desk each is a new place that says where it is from.
  await signInAs(host, 'admin');
  await host.goto('/desk?queue=new&all=yes');
  await host.getByRole('link', { name: `川ぞいのベンチ${code}` }).click();
  await expect(host.getByRole('main')).toContainText('まち歩きで見つけた');
  await expect(host.getByRole('main')).toContainText('チーム: あかチーム');
  const seen = host.getByRole('img', { name: words });
  await expect
    .poll(() => seen.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);
  const approve = async () => {
    await host.getByRole('button', { name: '承認する', exact: true }).click();
    await expect(host.getByRole('status').first()).toContainText('承認しました');
  };
  await approve();
  await host.goto('/desk?queue=new&all=yes');
  await host.getByRole('link', { name: more }).click();
  await approve();

  // And everybody sees what the walk led to.
  const place = page.getByRole('link', { name: `川ぞいのベンチ${code}` });
  await expect(async () => {
    await page.goto(`/e/${code}`);
    await expect(page.getByText('2件の発見から、2か所が地図にのりました。')).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  await place.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`川ぞいのベンチ${code}`);
  await expect(page.locator('main img.photo').first()).toBeVisible();
});
