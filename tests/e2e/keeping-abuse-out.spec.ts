/** What admins hold back, the log of it, and contacts that are for signed-in people only. */
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { dataOf } from '#server/supabase.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

test('an admin holds back a word, lets it through again, and finds both in the log', async ({
  page,
}) => {
  await signInAs(page, 'admin');
  await page.goto('/desk/blocks');
  const word = page.getByLabel('ことば、または送り手のメールアドレス');
  await word.fill('あ');
  await page.getByLabel('理由').fill('勧誘');
  await page.getByRole('button', { name: '加える' }).click();
  await expect(page.getByRole('alert')).toContainText('2〜100文字');
  await expect(page.getByLabel('理由')).toHaveValue('勧誘');
  await word.fill('<b>もうけ話</b>');
  await page.getByRole('button', { name: '加える' }).click();
  await expect(page.getByRole('status')).toContainText('保存しました');
  await expect(page.getByRole('main')).toContainText('<b>もうけ話</b>');
  await page.getByRole('button', { name: '「<b>もうけ話</b>」を外す' }).click();
  await expect(page.getByRole('status')).toContainText('保存しました');
  await expect(page.getByRole('main')).toContainText('まだ何もありません');

  await page.goto('/desk/audit');
  const log = page.getByRole('main').getByRole('listitem');
  await expect(log.filter({ hasText: '公開停止 外した' }).first()).toBeVisible();
  await expect(log.filter({ hasText: '公開停止 加えた' }).first()).toBeVisible();
});

test('nobody else sees the list or the log', async ({ page }) => {
  const paths = ['/desk/blocks', '/desk/audit'];
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('サインイン');
  }
  await signInAs(page, 'curator');
  for (const path of paths) expect((await page.goto(path))?.status(), path).toBe(403);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('管理者のためのページです');
});

test('a contact for signed-in people is on no public page, and behind a link for them', async ({
  page,
}) => {
  const { operator } = await openSiteDatabase();
  const [activity] = dataOf(
    'an activity',
    await operator.from('activities').select('id, code').eq('status', 'published').limit(1),
  );
  const { id: activity_id, code } = activity ?? { id: '', code: '' };
  const value = '000-0000-98765';
  const hidden = { activity_id, kind: 'phone', value, visibility: 'signed_in' } as const;
  dataOf('a hidden contact', await operator.from('contacts').insert(hidden).select('id'));
  for (const end of ['', '/print', '.ics', '/flyer']) {
    const answer = await page.request.get(`/a/${code}${end}`);
    expect(answer.status(), end).toBe(200);
    expect(await answer.text(), end).not.toContain(value);
  }
  const link = page.getByRole('link', { name: 'サインインすると見られる連絡先があります' });
  await expect(async () => {
    await page.goto(`/a/${code}`);
    await expect(link).toBeVisible({ timeout: 1000 });
  }).toPass();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('サインイン');
  await signInAs(page, 'resident');
  const answer = await page.goto(`/me/contacts/a/${code}`);
  expect(answer?.headers()['cache-control']).toBe('no-store');
  await expect(page.getByRole('main')).toContainText(value);
});
