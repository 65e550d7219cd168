/** Signing in by a code from the mail, with and without a script; signing out; the demo's people. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { codeFor, signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

/** An address that nobody used before. */
const newAddress = () => `${randomUUID().slice(0, 13)}@example.jp`;

/** From the first page to the code's. */
async function askForCode(page: Page, address: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'じぶんのページ' }).click();
  await page.getByLabel('メールアドレス').fill(address);
  await page.getByRole('button', { name: '確認コードを送る' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('確認コードを入れる');
}

async function signsInForTheFirstTime(page: Page): Promise<void> {
  const address = newAddress();
  await askForCode(page, address);
  const code = page.getByLabel('確認コード');
  await expect(code).toHaveAttribute('autocomplete', 'one-time-code');
  await expect(code).toHaveAttribute('inputmode', 'numeric');

  await code.fill('12345');
  await page.getByRole('button', { name: 'サインインする' }).click();
  await expect(page.getByRole('alert')).toContainText('6けたの数字です');
  await expect(code).toHaveValue('12345');

  const sent = await codeFor(address);
  await code.fill(sent === '000000' ? '111111' : '000000');
  await page.getByRole('button', { name: 'サインインする' }).click();
  await expect(page.getByRole('alert')).toContainText('コードがちがうか、古くなっています');

  // As a Japanese keyboard may write it.
  const wide = sent.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  await code.fill(`${wide.slice(0, 3)}　${wide.slice(3)}`);
  await page.getByRole('button', { name: 'サインインする' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('お名前を教えてください');
  await page.getByLabel('表示する名前').fill('  ');
  await page.getByRole('button', { name: '名前を保存する' }).click();
  await expect(page.getByRole('alert')).toContainText('1〜60文字');
  await page.getByLabel('表示する名前').fill('花子 <b>');
  await page.getByRole('button', { name: '名前を保存する' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('じぶんのページ');
  await expect(page.getByRole('main')).toContainText('花子 <b>');
  await expect(page.getByRole('main')).toContainText(address);

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
  await page.getByRole('button', { name: /^グループの編集者/ }).click();
  await expect(page.getByRole('main')).toContainText('波多野ゆう');
  await expect(page.getByRole('main')).toContainText('はままちこども食堂の会');

  await signInAs(page, 'curator');
  await page.goto('/me');
  await expect(page.getByRole('main')).toContainText('地域の担当者（中央圏域）');
});
