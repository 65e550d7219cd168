/** The ideas board of an event: two phones write at once, one without a network, and a host keeps order. */
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { openBoard } from '../helpers/ideas-board.ts';
import { axeFindings, sideways, smallTargets } from '../helpers/page-quality.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';
import type { Page } from '@playwright/test';

/** So long another's note takes at most where two browsers share two cores, milliseconds. */
const soon = { timeout: 10_000 };

async function write(page: Page, kind: string, words: string) {
  await page.getByLabel(kind).check();
  await page.getByLabel('ふせんの言葉').fill(words);
  await page.getByRole('button', { name: 'ボードに出す' }).click();
}

async function takeBack(page: Page, words: string) {
  const note = page.getByRole('listitem').filter({ hasText: words });
  await note.getByText('自分のふせんを取り消す').click();
  await note.getByRole('button', { name: '取り消す' }).click();
  await expect(page.getByRole('status')).toContainText('ふせんを取り消しました');
}

test('notes from two phones, one of them without a network for a while', async ({
  page,
  browser,
  baseURL,
}) => {
  const { operator } = await openSiteDatabase();
  const { code, boardCode } = await openBoard(operator, { opened: null, startsIn: 48 });
  const board = `/e/${code}/ideas`;
  const other = async () =>
    (await browser.newContext({ baseURL: baseURL ?? '', isMobile: true })).newPage();

  const host = await other();
  await signInAs(host, 'admin');
  await host.goto(board);
  await expect(host.locator('[data-board=live]')).toBeVisible();
  await host.getByRole('button', { name: 'ボードを開く' }).click();
  await expect(host.getByLabel('ふせんの言葉')).toBeVisible();

  // One types the code of the hall, the other's camera brought it along.
  await page.goto(board);
  await page.getByLabel('会場のコード').fill('AAAAAA');
  await page.getByRole('button', { name: 'ボードに入る' }).click();
  await expect(page.getByRole('alert')).toContainText('コードがちがいます');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('会場のコード').fill(boardCode.toLowerCase());
  await page.getByRole('button', { name: 'ボードに入る' }).click();
  const second = await other();
  await second.goto(`${board}?board=${boardCode}`);
  expect(second.url()).not.toContain(boardCode);
  for (const one of [page, second]) await expect(one.locator('[data-board=live]')).toBeVisible();

  await Promise.all([
    write(page, 'あったらいいな', '坂の上にベンチ'),
    write(second, 'できること', '軽トラックを出せます'),
  ]);
  await expect(page.getByText('軽トラックを出せます')).toBeVisible(soon);
  await expect(second.getByText('坂の上にベンチ')).toBeVisible(soon);

  await second.getByRole('listitem').filter({ hasText: '坂の上' }).getByRole('button').click();
  await expect(page.getByRole('button', { name: 'いいね 1' })).toBeVisible(soon);

  await second.context().setOffline(true);
  await write(second, '気づき', '入り口に段差');
  await expect(second.getByRole('status')).toContainText('1枚、送るのを待っています');
  await second.context().setOffline(false);
  await expect(page.getByText('入り口に段差')).toBeVisible();
  await expect(second.getByRole('status')).toContainText('ふせんを出しました');
  await takeBack(second, '入り口に段差');
  await expect(page.getByText('入り口に段差')).toBeHidden(soon);

  const note = host.getByRole('listitem').filter({ hasText: '軽トラック' });
  await note.getByRole('button', { name: '隠す' }).click();
  await expect(note).toContainText('主催者だけに見えます');
  await expect(page.getByText('軽トラックを出せます')).toBeHidden(soon);
  await host.getByLabel('新しいまとまりの名前').fill('道');
  await host.getByRole('button', { name: 'まとまりを作る' }).click();
  const bench = host.getByRole('listitem').filter({ hasText: '坂の上' });
  await bench.getByLabel('まとまり').selectOption('道');
  await bench.getByRole('button', { name: '移す' }).click();
  await expect(page.getByRole('region', { name: '道' })).toContainText('坂の上', soon);
  expect(await axeFindings(host)).toEqual([]);
  expect(await smallTargets(host)).toEqual([]);
  expect((await sideways(host)).by).toBe(0);

  await host.goto(`${board}/screen`);
  await expect(host.getByRole('main')).toContainText(boardCode);
  await expect(host.getByRole('main')).not.toContainText('軽トラック');
  expect(await axeFindings(host)).toEqual([]);
  await page.goto(`${board}/screen`);
  await expect(page.getByRole('main')).toContainText('坂の上にベンチ');
  await expect(page.getByRole('main')).not.toContainText(boardCode);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a note is a form, and so is a mark', async ({ page }) => {
    const { operator } = await openSiteDatabase();
    const { code, boardCode } = await openBoard(operator, { opened: null, startsIn: 0 });
    await page.goto(`/e/${code}`);
    await page.getByRole('link', { name: 'アイデアボードへ' }).click();
    await page.getByLabel('会場のコード').fill(boardCode);
    await page.getByRole('button', { name: 'ボードに入る' }).click();
    await write(page, '気づき', '夕方は駅前が暗い');
    await expect(page.getByRole('status')).toContainText('ふせんを出しました');
    await write(page, '気づき', '書きまちがい');
    await takeBack(page, '書きまちがい');
    await expect(page.getByText('書きまちがい')).toHaveCount(0);
    await page.getByRole('button', { name: 'いいね 0' }).click();
    await page.getByRole('button', { name: 'いいね 1' }).click();
    await expect(page.getByRole('button', { name: 'いいね 0' })).toBeVisible();
  });
});
