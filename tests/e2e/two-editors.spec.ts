/** Two people change the same words: each sees what the other wrote, one of them decides, and nothing is lost. */
import { randomUUID } from 'node:crypto';
import { openRecord, propose } from '#server/revisions/propose.ts';
import type { Supabase } from '#server/supabase.ts';
import { actingAs } from '../helpers/acting-as.ts';
import { axeFindings, sideways, smallTargets } from '../helpers/page-quality.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

/** Someone at the town hall changes what the group says of itself; it is public at once. */
async function describe(admin: Supabase, code: string, description: string): Promise<void> {
  const group = await openRecord(admin, 'group', code);
  const changed = await propose(admin, {
    ...{ key: randomUUID(), subject: 'group', recordId: group?.id ?? '' },
    baseVersion: group?.version ?? 0,
    proposed: { description },
    reason: '電話で聞きました',
  });
  expect(changed).toMatchObject({ status: 'approved' });
}

test('two editors change the same field: nobody’s work is lost', async ({ page }) => {
  const admin = await actingAs('admin');
  await signInAs(page, 'editor');
  await page.goto('/me');
  await page.locator('main a[href*="/me/groups/"]').first().click();
  await page.getByRole('link', { name: '団体の情報をなおす' }).click();
  const code = page.url().split('/').at(-1) ?? '';
  await page.getByLabel('どんなところ・何をする人たちか').fill('編集者のことば');
  await describe(admin, code, '役所のことば');

  // Her form shows both, and changes nothing before she has chosen.
  const send = page.getByRole('button', { name: 'なおしたことを送る' });
  await send.click();
  const conflict = page.getByRole('alert').filter({ hasText: 'ほかの人もなおしていました' });
  await expect(conflict).toContainText('役所のことば');
  await expect(conflict).toContainText('編集者のことば');
  await send.click();
  await expect(conflict).toContainText('役所のことば');
  await conflict.getByLabel('あなたが書いたもの').check();
  await send.click();
  await expect(page).toHaveURL(/\/me\/revisions\//);
  const revision = /revisions\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';

  // While it waits the same words are changed once more: the desk sees all of them, and chooses.
  await describe(admin, code, '役所の新しいことば');
  await signInAs(page, 'admin');
  await page.goto(`/desk/revisions/${revision}`);
  const field = page
    .getByRole('main')
    .locator('dl > div')
    .filter({ hasText: /^\s*説明/ });
  for (const words of ['役所のことば', '役所の新しいことば', '編集者のことば']) {
    await expect(field).toContainText(words);
  }
  expect([await axeFindings(page), await smallTargets(page)]).toEqual([[], []]);
  expect((await sideways(page)).by).toBe(0);
  const approve = page.getByRole('button', { name: '承認する', exact: true });
  await approve.click();
  await expect(page.getByRole('alert').first()).toContainText('どれにするか選んでください');
  await page.getByLabel('申し出のとおり').check();
  await approve.click();
  await expect(page.getByRole('status').first()).toContainText('承認しました');
  await expect(async () => {
    await page.goto(`/g/${code}`);
    await expect(page.getByRole('main')).toContainText('編集者のことば', { timeout: 500 });
  }).toPass();

  // What was overwritten is in the history, from where its editors bring it back.
  await signInAs(page, 'editor');
  await page.goto(`/post/g/${code}`);
  await page.getByRole('link', { name: '履歴を見る' }).click();
  const changes = page.getByRole('listitem').filter({ hasText: '番目' });
  await expect(changes.first()).toContainText('あなた');
  const town = changes.nth(1);
  await expect(town).toContainText('地域の担当者');
  await town.locator('summary', { hasText: '説明' }).click();
  await expect(town).toContainText('役所の新しいことば');
  await town.getByText('この状態に戻す').first().click();
  await town.getByLabel('理由').fill('話し合って決めました');
  await town.getByRole('button', { name: 'この状態に戻す' }).click();
  await expect(page.getByRole('status').first()).toContainText('受け取りました');
});
