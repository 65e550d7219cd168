/** Photos of an entry: from a volunteer's telephone to the page, without where and by whom they were taken. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { readDirectory } from '../helpers/demo-site.ts';
import {
  heicFile,
  pictureBomb,
  plainPicture,
  secrets,
  telephonePhoto,
} from '../helpers/pictures.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

// Entries of their own for each test, which run at the same time.
const entryOf = async (page: Page, index: number) => {
  const { activities } = await readDirectory(page.request);
  return `/a/${activities.code[index] ?? ''}`;
};

const photo = async (name = 'IMG_0001.jpg') => ({
  ...{ name, mimeType: 'image/jpeg' },
  buffer: await telephonePhoto(),
});
const chooser = (page: Page) => page.getByLabel('写真を選ぶ');
const words = (page: Page) => page.getByLabel('なにが写っていますか');
const send = (page: Page) => page.getByRole('button', { name: 'この写真でよい' }).click();

/** What a visitor gets of the first photo on an entry's page. */
async function shownOn(page: Page, path: string) {
  await expect(async () => {
    await page.goto(path);
    await expect(page.locator('main img.photo').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  const image = page.locator('main img.photo').first();
  const src = (await image.getAttribute('src')) ?? '';
  return { image, src, bytes: await (await page.request.get(src)).body() };
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a curator puts a photo on a page, with words, and nothing of the camera', async ({
    page,
    browser,
    baseURL,
  }) => {
    const path = await entryOf(page, 20);
    await signInAs(page, 'admin');
    await page.goto(path);
    await page.getByRole('link', { name: '写真をのせる' }).click();
    await chooser(page).setInputFiles([await photo()]);
    await page.getByRole('button', { name: '選んだ写真を入れる' }).click();
    await expect(words(page)).toHaveCount(1);

    await send(page);
    await expect(page.getByRole('alert').first()).toContainText('まだ書かれていない');
    await expect(words(page)).toHaveAccessibleDescription(/ひとこと書いてください/);
    await words(page).fill('縁側でお茶を飲む人たち');
    await send(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('写真を受け取りました');

    const visitor = await browser.newPage({ ...(baseURL && { baseURL }) });
    const { image, src, bytes } = await shownOn(visitor, path);
    await expect(image).toHaveAttribute('alt', '縁側でお茶を飲む人たち');
    for (const secret of secrets) expect(bytes.includes(secret)).toBe(false);
    const { format, exif, width, height } = await sharp(bytes).metadata();
    expect({ format, exif }).toEqual({ format: 'webp', exif: undefined });
    expect(height).toBeGreaterThan(width);
    const { headers } = await visitor.request.get(src).then((a) => ({ headers: a.headers() }));
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['cache-control']).toContain('immutable');
    const again = await visitor.request.get(src, {
      headers: { 'if-none-match': headers.etag ?? '' },
    });
    expect(again.status()).toBe(304);

    // Taken off the page, it is gone for visitors at once, and for its keepers it is not.
    await page.goto(`/post/photos${path}`);
    await page.getByLabel('この写真をのせない').check();
    await send(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('写真を受け取りました');
    await expect(async () => {
      expect((await visitor.request.get(src)).status()).toBe(404);
    }).toPass({ timeout: 10_000 });
    expect((await page.request.get(`/me${src}`)).headers()['cache-control']).toBe('no-store');
    expect((await visitor.request.get(`/me${src}`)).status()).toBe(404);
    await visitor.close();
  });

  test('what can not be taken is said in words, and the rest stays', async ({ page }) => {
    await signInAs(page, 'resident');
    await page.goto(`/post/photos${await entryOf(page, 21)}`);
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
    await chooser(page).setInputFiles([
      file('a.heic', heicFile()),
      file('b.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      file('c.png', pictureBomb()),
      file('d.jpg', Buffer.alloc(10 * 1024 * 1024 + 1, 0xff)),
    ]);
    await page.getByRole('button', { name: '選んだ写真を入れる' }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(/a\.heic.*HEIC/);
    await expect(alert).toContainText(/b\.jpg.*写真ではない/);
    await expect(alert).toContainText(/c\.png.*大きすぎて/);
    await expect(alert).toContainText(/d\.jpg.*10MBより大きい/);
    await expect(words(page)).toHaveCount(0);

    const small = async (n: number) => file(`${n}.png`, await plainPicture('png', 300 + n, 200));
    await chooser(page).setInputFiles(await Promise.all([1, 2, 3, 4, 5].map(small)));
    await page.getByRole('button', { name: '選んだ写真を入れる' }).click();
    await expect(page.getByRole('alert')).toContainText('写真は4枚まで');
    await expect(words(page)).toHaveCount(4);
    for (const [n, field] of (await words(page).all()).entries()) await field.fill(`写真${n}`);
    await page.getByLabel('この写真をのせない').nth(1).check();
    await send(page);
    await expect(page.getByRole('status')).toContainText('担当者が見てから');
  });
});

test('with a script each photo goes at once, small, and again when the line was lost', async ({
  page,
  context,
}) => {
  const path = await entryOf(page, 22);
  await signInAs(page, 'admin');
  await page.goto(`/post/photos${path}`);
  await context.setOffline(true);
  await chooser(page).setInputFiles([
    { name: 'large.jpg', mimeType: 'image/jpeg', buffer: await plainPicture('jpeg', 4000, 3000) },
  ]);
  await expect(page.getByText('電波がとどきません')).toBeVisible();
  await words(page).fill('道から見た入口');
  const sent = page.waitForRequest('**/post/photos.json');
  await context.setOffline(false);
  expect((await sent).postDataBuffer()?.length ?? 0).toBeLessThan(600 * 1024);
  await expect(page.getByText('写真が入りました')).toBeVisible();
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('写真を受け取りました');
  const { image } = await shownOn(page, path);
  await expect(image).toHaveAttribute('alt', '道から見た入口');

  // Somebody who is to be seen on it asks for that.
  const file = (await image.getAttribute('src')) ?? '';
  await page.goto(`/desk/records${path}`);
  await page.getByText('写真をすっかり消す').click();
  await page.getByRole('button', { name: 'この写真を消す' }).click();
  await expect(page.getByRole('status')).toContainText('写真を消しました');
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByRole('img', { name: '道から見た入口' })).toHaveCount(0, {
      timeout: 500,
    });
  }).toPass();
  expect((await page.request.get(file)).status()).toBe(404);
});

test('nobody sends a photo or a long form who may not', async ({ page, baseURL }) => {
  const headers = { origin: baseURL ?? '' };
  const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await plainPicture('jpeg') };
  const multipart = { key: crypto.randomUUID(), file };
  const stranger = await page.request.post('/post/photos.json', { multipart, headers });
  expect([stranger.status(), await stranger.json()]).toEqual([401, { problem: 'signed_out' }]);
  const form = { words: 'あ'.repeat(60_000) };
  const long = await page.request.post('/?_action=addCorrectionWords', { form, headers });
  expect(long.status()).toBe(413);
  await signInAs(page, 'resident');
  const elsewhere = { origin: 'https://elsewhere.example' };
  const forged = await page.request.post('/post/photos.json', { multipart, headers: elsewhere });
  expect(forged.status()).toBe(403);
});
