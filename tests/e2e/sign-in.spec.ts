/** Signing in by a code from the mail, with and without a script; signing out; the demo's people. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ageSession, codeFor, mailsTo, signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

// One after the other: two stories give one of the demo's people another name for a while.
test.describe.configure({ mode: 'default' });

/** An address that nobody used before. */
const newAddress = () => `${randomUUID().slice(0, 13)}@example.jp`;

/** From the first page to the code's. */
async function askForCode(page: Page, address: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'じぶんのページ' }).click();
  await page.getByLabel('メールアドレス').fill(address);
  await page.getByRole('button', { name: '番号を送る' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('番号を入れる');
}

async function signsInForTheFirstTime(page: Page): Promise<void> {
  const address = newAddress();
  await askForCode(page, address);
  const code = page.getByLabel('6けたの番号');
  await expect(code).toHaveAttribute('autocomplete', 'one-time-code');
  await expect(code).toHaveAttribute('inputmode', 'numeric');

  await code.fill('12345');
  await page.getByRole('button', { name: 'サインインする' }).click();
  await expect(page.getByRole('alert')).toContainText('6けたの数字です');
  await expect(code).toHaveValue('12345');

  const sent = await codeFor(address);
  await code.fill(sent === '000000' ? '111111' : '000000');
  await page.getByRole('button', { name: 'サインインする' }).click();
  await expect(page.getByRole('alert')).toContainText('番号がちがうか、古くなっています');

  // As a Japanese keyboard may write it.
  const wide = sent.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  await code.fill(`${wide.slice(0, 3)}　${wide.slice(3)}`);
  await page.getByRole('button', { name: 'サインインする' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('お名前を教えてください');
  await page.getByLabel('表示する名前').fill('  ');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByRole('alert')).toContainText('1〜60文字');
  await page.getByLabel('表示する名前').fill('花子 <b>');
  await page.getByRole('button', { name: '保存する' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('じぶんのページ');
  await expect(page.getByRole('main')).toContainText('花子 <b>');
  await expect(page.getByRole('main')).toContainText(address);

  await page.getByRole('link', { name: 'ことばを変える' }).click();
  await page.getByLabel('メールのことば').selectOption('English');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByRole('main')).toContainText('English');

  await page.getByRole('button', { name: 'サインアウト' }).click();
  await expect(page.getByRole('status')).toContainText('サインアウトしました');
  await page.goto('/me');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('サインイン');
}

test('someone new signs in with a code, says her name, and signs out', async ({ page }) => {
  await signsInForTheFirstTime(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('someone new signs in with a code, says her name, and signs out', async ({ page }) => {
    await signsInForTheFirstTime(page);
  });
});

test('one click makes a visitor one of the demo’s people', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /^団体の編集者/ }).click();
  await expect(page.getByRole('main')).toContainText('波多野ゆう');
  await expect(page.getByRole('main')).toContainText('はままちこども食堂の会');

  await signInAs(page, 'curator');
  await page.goto('/me');
  await expect(page.getByRole('main')).toContainText('地域の担当者（中央圏域）');
});

/** A new account, signed in and named, by the ordinary way. */
async function becomeSomebodyNew(page: Page, name: string): Promise<string> {
  const address = newAddress();
  await askForCode(page, address);
  await page.getByLabel('6けたの番号').fill(await codeFor(address));
  await page.getByRole('button', { name: 'サインインする' }).click();
  await page.getByLabel('表示する名前').fill(name);
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('じぶんのページ');
  return address;
}

test('the link of the mail opens a page that does nothing until its button is pressed', async ({
  page,
  browser,
}) => {
  const address = newAddress();
  await askForCode(page, address);
  const [mail] = await mailsTo(address);
  const link = new URL(/http\S+\/sign-in\/link\?token=\S+/.exec(mail?.text ?? '')?.[0] ?? '');

  // On another device, where a mail program opens it first.
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  for (let times = 0; times < 3; times++) {
    const opened = await other.request.get(link.pathname + link.search);
    expect(opened.headers()['set-cookie']).toBeUndefined();
    expect(opened.headers()['cache-control']).toBe('no-store');
  }
  await elsewhere.goto(link.pathname + link.search);
  await elsewhere.getByRole('button', { name: 'サインインする' }).click();
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('お名前を教えてください');

  await page.goto(link.pathname + link.search);
  await page.getByRole('button', { name: 'サインインする' }).click();
  await expect(page.getByRole('alert')).toContainText('このリンクはもう使えません');
  await other.close();
});

test('a form that comes after the session has ended is sent once she is back', async ({ page }) => {
  await signInAs(page, 'resident');
  await page.goto('/me/name');
  const before = await page.getByLabel('表示する名前').inputValue();
  await page.getByLabel('表示する名前').fill('はなこ "ん" <b>');
  await page.context().clearCookies();
  await page.getByRole('button', { name: '保存する' }).click();

  await expect(page.getByText('書いたことは消えていません')).toBeVisible();
  await page.getByRole('button', { name: /^住民/ }).click();
  await expect(page.getByText('まだ送られていません')).toBeVisible();
  await page.getByRole('button', { name: '書いたことを送る' }).click();
  await expect(page.getByRole('main')).toContainText('はなこ "ん" <b>');

  // As it was, for the other stories.
  await page.goto('/me/name');
  await page.getByLabel('表示する名前').fill(before);
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByRole('main')).toContainText(before);
});

test('after an hour two pages at once stay signed in; a session that is ended keeps the form', async ({
  page,
}) => {
  await signInAs(page, 'resident');
  await page.goto('/me/name');
  const before = await page.getByLabel('表示する名前').inputValue();
  await ageSession(page);
  const other = await page.context().newPage();
  await Promise.all([page.goto('/me'), other.goto('/me/name')]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('じぶんのページ');
  await expect(other.getByLabel('表示する名前')).toHaveValue(before);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('じぶんのページ');

  // The access token is over and so is what would renew it, while she fills in the form.
  await other.getByLabel('表示する名前').fill('のこる名前');
  await ageSession(page, 'revoked-elsewhere');
  await other.getByRole('button', { name: '保存する' }).click();
  await expect(other.getByText('書いたことは消えていません')).toBeVisible();
  await other.getByRole('button', { name: /^住民/ }).click();
  await other.getByRole('button', { name: '書いたことを送る' }).click();
  await expect(other.getByRole('main')).toContainText('のこる名前');
  await other.goto('/me/name');
  await other.getByLabel('表示する名前').fill(before);
  await other.getByRole('button', { name: '保存する' }).click();
  await expect(other.getByRole('main')).toContainText(before);
});

test('she takes her data along, and deletes her account', async ({ page }) => {
  const address = await becomeSomebodyNew(page, '去っていく人');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'データをダウンロードする' }).click(),
  ]);
  const data = await readFile(await file.path(), 'utf8');
  expect(data).toContain(address);
  expect(data).toContain('去っていく人');

  await page.getByRole('link', { name: 'アカウントを消す' }).click();
  await expect(page.getByRole('main')).toContainText('もとにもどせません');
  await page.getByRole('button', { name: 'アカウントを消す' }).click();
  await expect(page.getByRole('status')).toContainText('アカウントを消しました');
  expect(await page.context().cookies()).toEqual([]);
  await page.goto('/me');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('サインイン');
});

test('the only owner of a group is asked to hand it over first', async ({ page }) => {
  await signInAs(page, 'otherEditor');
  await page.goto('/me/delete');
  await expect(page.getByRole('group', { name: 'あなただけが代表' })).toContainText('稲穂営農組合');
  await page.getByRole('button', { name: 'アカウントを消す' }).click();
  await expect(page.getByRole('alert')).toContainText('あなただけが代表の団体があります');
  await page.getByRole('link', { name: 'やめる' }).click();
  await expect(page.getByRole('main')).toContainText('稲穂営農組合');
});

test('public pages are the same for who is signed in, and her own are nobody else’s', async ({
  page,
  playwright,
  baseURL,
}) => {
  const anyone = await playwright.request.newContext({ baseURL });
  await signInAs(page, 'admin');
  for (const path of ['/', '/map', '/areas', '/calendar', '/en/guide']) {
    const hers = await page.request.get(path);
    const theirs = await anyone.get(path);
    expect(await hers.text(), path).toBe(await theirs.text());
    expect(hers.headers()['set-cookie'], path).toBeUndefined();
  }
  const mine = await page.request.get('/me');
  expect(await mine.text()).toContain('admin@demo.example.jp');
  for (const path of ['/me', '/en/me', '/me/name', '/me/delete', '/me/data.json']) {
    const hers = await page.request.get(path);
    expect(hers.headers()['cache-control'], path).toBe('no-store');
    expect(hers.headers()['x-robots-tag'], path).toBe('noindex');
    expect(hers.headers()['cache-status'], path).toBeUndefined();
    const theirs = await anyone.get(path, { maxRedirects: 0 });
    expect(theirs.status(), path).toBe(303);
    expect(await theirs.text(), path).toBe('');
  }
  await anyone.dispose();
});

test('nobody is led to another site, and nobody is signed in from one', async ({ page }) => {
  for (const next of ['https://evil.example', '//evil.example/me', '/\\evil.example']) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByRole('button', { name: /^管理者/ }).click();
    await page.waitForURL('**/me');
  }
  const forged = await page.request.post('/sign-in?_action=tryAsDemoPerson', {
    form: { role: 'admin' },
    headers: { origin: 'https://evil.example' },
    maxRedirects: 0,
  });
  expect(forged.status()).toBe(403);
});
