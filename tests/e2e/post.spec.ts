/** A volunteer of a children's kitchen lists what she does; whatever happens on the way, nothing is lost. */
import type { Browser, Page } from '@playwright/test';
import { demoPeople } from '#domain/demo-people.ts';
import type { Supabase } from '#server/supabase.ts';
import { actingAs } from '../helpers/acting-as.ts';
import { addressesIn, readDirectory } from '../helpers/demo-site.ts';
import { axeFindings, keepPicture, sideways, smallTargets } from '../helpers/page-quality.ts';
import {
  choosePlace,
  fillContact,
  fillName,
  fillTimes,
  newName,
  next,
  revisionsOf,
  send,
  signInWithinForm,
  stepIs,
} from '../helpers/post-form.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

test.describe.configure({ timeout: 180_000 });

/** From an empty form to the last step. */
async function fillAll(page: Page, name: string): Promise<void> {
  await page.goto('/post');
  await fillName(page, name);
  await next(page);
  await fillTimes(page);
  await next(page);
  await choosePlace(page);
  await next(page);
  await stepIs(page, 'だれが・いくら');
  await next(page);
  await fillContact(page);
  await next(page);
  await expect(page.getByRole('region', { name: 'このように のります' })).toContainText(name);
}

async function decide(client: Supabase, revision: string, verdict: string, reason?: string) {
  const { error } = await client.rpc('decide_revision', {
    revision,
    verdict,
    ...(reason !== undefined && { reason }),
  });
  expect(error).toBeNull();
}

/** A visitor without a script who never signed in. */
async function visitor(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  return context.newPage();
}

test('an irregular schedule is listed, asked back, answered, published and seen', async ({
  page,
  browser,
}) => {
  const name = newName();
  await page.goto('/post');
  await fillName(page, name);
  await next(page);
  await page.getByRole('radio', { name: '日にちを1つずつ選ぶ' }).check();
  const months = page.locator('[data-date-months]');
  const days = months.locator('button[aria-pressed]:not([disabled])');
  await months.getByRole('button', { name: 'つぎの月' }).click();
  await days.nth(2).click();
  await days.nth(9).click();
  await days.nth(20).click();
  await days.nth(9).click();
  await page.getByLabel('何時から').fill('17:00');
  await expect(months.getByRole('status')).toHaveText('2日 選びました');
  const live = page.locator('[data-schedule-live]');
  await expect(live).toContainText('17:00から');
  await expect(live.locator('ol li')).toHaveCount(2);
  await next(page);
  await choosePlace(page);
  await next(page);
  await next(page);
  await fillContact(page);
  await next(page);
  await signInWithinForm(page, demoPeople.resident.email);
  await send(page);
  await expect(page.getByText('受け取りました')).toBeVisible();
  await expect(page.getByText('担当者がたしかめています')).toBeVisible();
  const revision = page.url().split('/').at(-1)?.split('?')[0] ?? '';

  const admin = await actingAs('admin');
  await decide(admin, revision, 'ask', '駐車場はありますか？');
  await page.goto('/me');
  await page.getByRole('link', { name }).click();
  await expect(page.getByText('駐車場はありますか？')).toBeVisible();
  await page.getByRole('link', { name: '返事をする・内容をなおす' }).click();
  await expect(page.locator('main')).toContainText('駐車場はありますか？');
  await page.getByLabel('担当者への返事').fill('3台分あります。');
  await page.getByRole('button', { name: '「だれが・いくら」をなおす' }).click();
  await page.getByLabel('持ちもの').fill('うわばき');
  await next(page);
  await next(page);
  await page.getByRole('button', { name: '返事を送る' }).click();
  await expect(page.getByText('3台分あります。')).toBeVisible();

  await decide(admin, revision, 'approve');
  await page.reload();
  await page.getByRole('link', { name: 'のったページを見る' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  const seen = await visitor(browser);
  await expect(async () => {
    await seen.goto(page.url());
    await expect(seen.locator('main')).toContainText('うわばき', { timeout: 1000 });
  }).toPass();
});

test('killed at every step it goes on where it was', async ({ page: first, context }) => {
  const name = newName();
  let page = first;
  await page.goto('/post');
  const again = async (step: string) => {
    // The context is never without a page: Chromium may then hang.
    const before = page;
    page = await context.newPage();
    await before.close();
    await page.goto('/post');
    await expect(page.locator('[data-post-drafts]')).toContainText(name);
    await page.getByRole('link', { name: 'つづきから' }).first().click();
    await stepIs(page, step);
  };
  await fillName(page, name);
  await again('名前と種類');
  await expect(page.getByLabel('名前', { exact: true })).toHaveValue(name);
  await next(page);
  await fillTimes(page);
  await again('いつ');
  await expect(page.getByLabel('何時まで')).toHaveValue('19:30');
  await page.reload();
  await expect(page.locator('textarea[name="t0.dates"]')).toHaveValue(/クリスマス会/);
  await next(page);
  await choosePlace(page);
  await again('どこで');
  await next(page);
  await page.getByLabel('持ちもの').fill('うわばき');
  await again('だれが・いくら');
  await next(page);
  await fillContact(page);
  await page.goBack();
  await stepIs(page, 'だれが・いくら');
  await expect(page.getByLabel('持ちもの')).toHaveValue('うわばき');
  await next(page);
  await expect(page.getByLabel('番号・アドレス')).toHaveValue('000-1234-5678');
  await next(page);
  await stepIs(page, 'このように のります');
  await again('このように のります');
  await expect(page.getByRole('region', { name: 'このように のります' })).toContainText('うわばき');
});

test('every step can be read and used by anyone', async ({ page }, { project }) => {
  const looksGood = async (name: string) => {
    await keepPicture(page, `${project.name}/post-${name}`);
    for (const summary of await page.locator('main summary').all()) {
      const isOpen = await summary.evaluate((node) => node.closest('details')?.open);
      if (!isOpen) await summary.click();
    }
    expect(await smallTargets(page), name).toEqual([]);
    expect(await sideways(page), name).toEqual({ by: 0, because: [] });
    expect(await axeFindings(page), name).toEqual([]);
  };
  await signInAs(page, 'editor');
  await page.goto('/post');
  await next(page);
  await looksGood('mistakes');
  await fillName(page, newName());
  await next(page);
  await fillTimes(page);
  await looksGood('times');
  await next(page);
  await page.getByRole('radio', { name: 'まだのっていない場所' }).check();
  await page.getByLabel('場所の名前', { exact: true }).fill('みなとの家');
  await page.getByLabel('住所', { exact: true }).fill('縁川市本町1丁目2');
  await page.getByRole('button', { name: '住所から位置を探す' }).click();
  await expect(page.getByText('だいたいの位置')).toBeVisible();
  await looksGood('place');
  await next(page);
  await looksGood('terms');
  await next(page);
  await looksGood('contact');
  await next(page);
  await looksGood('check');
  await send(page);
  await looksGood('sent');
  await page.goto('/me');
  await looksGood('me');
});

test('two screens with one draft do not write over each other', async ({ page, context }) => {
  const name = newName();
  await page.goto('/post');
  await fillName(page, name);
  const other = await context.newPage();
  await other.goto('/post');
  await other.getByRole('link', { name: 'つづきから' }).first().click();
  await expect(other.getByLabel('名前', { exact: true })).toHaveValue(name);
  await other.getByLabel('名前', { exact: true }).fill(`${name}（新）`);
  await expect(page.getByText('別の画面でも開いています')).toBeVisible();
  await page.getByLabel('名前のよみがな').fill('みなと');
  await page.getByRole('button', { name: 'もう1つの画面の内容を読みこむ' }).click();
  await expect(page.getByLabel('名前', { exact: true })).toHaveValue(`${name}（新）`);
});

test('a draft of who is signed in goes on from another device', async ({ page, browser }) => {
  const name = newName();
  await signInAs(page, 'otherEditor');
  await page.goto('/post');
  await fillName(page, name);
  await next(page);
  await stepIs(page, 'いつ');
  const context = await browser.newContext();
  const device = await context.newPage();
  await signInAs(device, 'otherEditor');
  await device.goto('/me');
  const draft = device.getByRole('listitem').filter({ hasText: name });
  await draft.getByRole('link', { name: 'つづきから' }).click();
  await stepIs(device, 'いつ');
  await device.getByRole('button', { name: 'もどる' }).click();
  await expect(device.getByLabel('名前', { exact: true })).toHaveValue(name);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('own words become times, mistakes stand beside their fields', async ({ page }) => {
    await page.goto('/post');
    await next(page);
    await expect(page.getByRole('alert')).toContainText('ここを書いてください');
    await expect(page.getByLabel('名前', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await fillName(page, newName());
    await next(page);
    await page.getByText('日時をことばで書く').first().click();
    await page
      .getByRole('textbox', { name: '日時をことばで書く' })
      .fill('第2・第4水曜 10時〜11時半');
    await page.getByRole('button', { name: '読みとる' }).click();
    await expect(page.getByText('毎月第2・第4水曜 10:00〜11:30')).toBeVisible();
    await expect(page.locator('[data-when-dates] li')).toHaveCount(5);
    await expect(page.getByRole('checkbox', { name: '第4' })).toBeChecked();
    await next(page);
    await stepIs(page, 'どこで');
    await page.getByRole('button', { name: 'もどる' }).click();
    await expect(page.getByRole('checkbox', { name: '水', exact: true }).first()).toBeVisible();
  });

  test('an expired session loses nothing, and a form sent twice is one post', async ({ page }) => {
    const name = newName();
    await signInAs(page, 'resident');
    await fillAll(page, name);
    await page.context().clearCookies();
    await send(page);
    await expect(page.getByText('サインインの時間が切れました')).toBeVisible();
    await signInWithinForm(page, demoPeople.resident.email);
    const region = page.getByRole('region', { name: 'このように のります' });
    await expect(region).toContainText('000-1234-5678');
    await expect(region).toContainText('クリスマス会');
    const fields = await page
      .locator('[data-post-form] :is(input, select, textarea)')
      .evaluateAll((nodes) =>
        nodes.flatMap((node) => {
          const isField =
            node instanceof HTMLInputElement ||
            node instanceof HTMLTextAreaElement ||
            node instanceof HTMLSelectElement;
          return isField && node.name ? [[node.name, node.value]] : [];
        }),
      );
    const body = new URLSearchParams([...fields, ['do', 'send']]).toString();
    const twice = await Promise.all(
      [1, 2].map(() =>
        page.request.post('/post?_action=postEntry', {
          data: body,
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            origin: new URL(page.url()).origin,
          },
          maxRedirects: 0,
        }),
      ),
    );
    expect(twice.map((answer) => answer.status())).toEqual([303, 303]);
    expect(twice[0]?.headers().location).toBe(twice[1]?.headers().location);
    await send(page);
    await expect(page.getByText('受け取りました')).toBeVisible();
    expect(await revisionsOf(name)).toHaveLength(1);
  });

  test('an entry is corrected; who changed the same thing meanwhile is asked', async ({
    page,
    browser,
  }) => {
    const { activity } = addressesIn(await readDirectory(page.request));
    const code = activity.split('/').at(-1) ?? '';
    await signInAs(page, 'admin');
    await page.goto(activity);
    await page.getByRole('link', { name: 'この情報をなおす' }).click();
    await expect(page).toHaveURL(`/post/${code}`);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const second = await context.newPage();
    await signInAs(second, 'admin');
    await second.goto(`/post/${code}?step=who`);
    for (const [editor, words] of [
      [page, `水とう ${newName()}`],
      [second, `タオル ${newName()}`],
    ] as const) {
      if (editor === page) await page.goto(`/post/${code}?step=who`);
      await editor.getByLabel('持ちもの').fill(words);
      await next(editor);
      await next(editor);
      await editor.getByRole('button', { name: 'なおしたことを送る' }).click();
    }
    // An admin's correction needs nobody's look: the page says so, and where it stands.
    await expect(page.getByText('送ったことが、地図にのりました')).toBeVisible();
    await expect(page.getByText(new URL(activity, page.url()).href)).toBeVisible();
    await expect(page.getByText('たしかめています')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'のったページを見る' })).toBeVisible();
    const conflict = second.getByRole('alert').filter({ hasText: 'ほかの人もなおしていました' });
    await expect(conflict).toContainText('水とう');
    await expect(conflict).toContainText('タオル');
    await second.getByRole('radio', { name: /あなたが書いたもの/ }).check();
    await second.getByRole('button', { name: 'なおしたことを送る' }).click();
    await expect(async () => {
      await second.goto(activity);
      await expect(second.locator('main')).toContainText('タオル', { timeout: 1000 });
    }).toPass();
  });
});
