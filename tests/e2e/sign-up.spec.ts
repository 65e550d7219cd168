/** People sign up for an event: without an account, by phone, with one; one cancels, and the next moves up. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { dataOf } from '#server/supabase.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { axeFindings, sideways, smallTargets } from '../helpers/page-quality.ts';
import { layEvent } from '../helpers/sign-up-crowd.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';
import { mailTo } from '../helpers/waiting-mail.ts';

const newAddress = () => `resident-${randomUUID().slice(0, 8)}@example.test`;

/**
 * Fills the form and types in the mailed code; ends at her seat.
 * @param look looks at the page of the code
 */
async function signUp(
  page: Page,
  code: string,
  name: string,
  address: string,
  look?: typeof isSound,
) {
  await page.goto(`/e/${code}/sign-up`);
  await page.waitForTimeout(900);
  await page.getByLabel('お名前').fill(name);
  await page.getByLabel('メールアドレス').fill(address);
  await page.getByRole('checkbox', { name: '農林水産' }).check();
  await page.getByRole('button', { name: '確認の番号をメールで受けとる' }).click();
  const mail = await mailTo(address, '申しこみの番号');
  await look?.(page);
  await page.getByLabel('6けたの番号').fill(mail.subject.slice(0, 6));
  await page.getByRole('button', { name: '申しこみを終える' }).click();
}

/** What every page is looked at for. */
async function isSound(page: Page) {
  expect(await axeFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect((await sideways(page)).by).toBe(0);
}

test('two seats, and three who would like one', async ({ page, browser, baseURL }) => {
  test.slow();
  const { operator } = await openSiteDatabase();
  const code = await layEvent(operator, 2);
  const [first, third] = [newAddress(), newAddress()];

  await signUp(page, code, 'はなこ', first, isSound);
  await expect(page.getByRole('status')).toContainText('席をとりました');
  await isSound(page);

  // The host writes down who phoned, on a device of her own.
  const host = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await signInAs(host, 'admin');
  await host.goto(`/me/events/${code}/people/new`);
  await host.waitForTimeout(900);
  await host.getByLabel('お名前').fill('電話のたろう');
  await host.getByLabel('電話番号').fill('０９０−0000−0000');
  await host.getByRole('button', { name: 'この人の席をとる' }).click();
  await expect(host.getByRole('status')).toContainText('席をとりました');
  await expect(host.locator('main')).toContainText('参加 2人（定員2人）');

  // With an account it is one press; all seats are taken by now.
  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await signInAs(other, 'resident');
  await other.goto(`/me/seats/${code}`);
  await other.waitForTimeout(900);
  await other.getByRole('button', { name: '申しこむ' }).click();
  await expect(other.locator('main')).toContainText('キャンセル待ちです');
  await signUp(page, code, 'じろう', third);
  await expect(page.locator('main')).toContainText('あなたの前に1組 待っています。');

  // The first one can not come: her mail leads to her page, where opening it cancels nothing.
  const seat = await mailTo(first, '席をとりました');
  const path = /\/e\/\w+\/seat\/[0-9a-f]{64}/.exec(seat.text)?.[0] ?? '';
  await page.request.head(path);
  await page.goto(path);
  await expect(page.locator('main')).toContainText('席があります');
  await page.getByRole('button', { name: '参加を取り消す' }).click();
  await expect(page.getByRole('status')).toContainText('取り消しました');
  await other.reload();
  await expect(other.locator('main')).toContainText('席があります');

  // And who phoned: the next in the line is told by mail.
  await host.goto(`/me/events/${code}/people`);
  await isSound(host);
  const phoned = host.getByRole('listitem').filter({ hasText: '電話のたろう' });
  await phoned.getByText('取り消す…').click();
  await phoned.getByRole('button').click();
  await expect(host.getByRole('status')).toContainText('取り消しました');
  expect((await mailTo(third, '席があきました')).text).toContain('/seat/');

  // At the door without a network: the tap is kept, and sent when it is back.
  await host.goto(`/me/events/${code}/people/door`);
  await expect(host.locator('[data-check-in=live]')).toBeVisible();
  await isSound(host);
  await host.context().setOffline(true);
  await host.getByRole('button', { name: 'じろう' }).click();
  await expect(host.locator('main')).toContainText('1件は、電波がもどったら送ります');
  await host.context().setOffline(false);
  await expect(host.locator('main')).toContainText('すべて送りました', { timeout: 30_000 });
  const came = await operator
    .from('sign_ups')
    .select('checked_in_at')
    .eq('name', 'じろう')
    .eq('email', third);
  expect(dataOf('sign_ups', came)[0]?.checked_in_at).not.toBeNull();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('mistakes come back beside their fields, and a number of people can be changed', async ({
    page,
  }) => {
    const { operator } = await openSiteDatabase();
    const code = await layEvent(operator, 3);
    await page.goto(`/e/${code}/sign-up`);
    await page.waitForTimeout(900);
    await page.getByLabel('何人で来ますか').fill('４人');
    await page.getByRole('button', { name: '確認の番号をメールで受けとる' }).click();
    await expect(page.getByRole('alert')).toContainText('お名前');
    await expect(page.getByLabel('何人で来ますか')).toHaveValue('４人');
    const address = newAddress();
    await signUp(page, code, 'みどり', address);
    await expect(page.getByRole('status')).toContainText('席をとりました');
    await page.getByText('人数や書いたことを変える').click();
    await page.getByLabel('何人で来ますか').fill('3');
    await page.getByRole('button', { name: '変更する' }).click();
    await expect(page.getByRole('status')).toContainText('変更しました');
    await expect(page.locator('main')).toContainText('みどり　3人');

    // The same address once more gets its link again, and no second seat.
    await page.goto(`/e/${code}/sign-up`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('キャンセル待ちに申しこむ');
    await page.waitForTimeout(900);
    await page.getByLabel('お名前').fill('みどり');
    await page.getByLabel('メールアドレス').fill(address);
    await page.getByRole('button', { name: '確認の番号をメールで受けとる' }).click();
    await page.getByLabel('6けたの番号').fill('000000');
    await page.getByRole('button', { name: '申しこみを終える' }).click();
    await expect(page.getByRole('alert')).toContainText('もう使えません');
    expect((await mailTo(address, 'もう申しこんでいます')).text).toContain('/seat/');
  });
});
