/** A group comes to its own people: claimed, approved, shared by mail, handed over, and spoken for. */
import type { Page } from '@playwright/test';
import { demoPeople } from '#domain/demo-people.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

/** The link of the newest invitation that waits in the outbox for an address. */
async function invitationLink(email: string): Promise<string> {
  const { operator } = await openSiteDatabase();
  const { data } = await operator
    .from('mails')
    .select('data')
    .eq('template', 'invitation')
    .eq('address', email)
    .order('created_at', { ascending: false })
    .limit(1)
    .single();
  const path = /"path":\s*"([^"]+)"/.exec(JSON.stringify(data?.data))?.[1];
  return path ?? '';
}

/** A published group that runs an activity with a date to come, and that nobody posts for yet. */
async function unclaimedGroup(nth: number) {
  const { operator } = await openSiteDatabase();
  const { data } = await operator
    .from('groups')
    .select(
      'code, name, group_members(user_id), activities!inner(code, status, schedules!inner(freq))',
    )
    .eq('status', 'published')
    .eq('activities.status', 'published')
    .eq('activities.schedules.freq', 'weekly')
    .order('code');
  const group = data?.filter(({ group_members: members }) => members.length === 0)[nth];
  return {
    code: group?.code ?? '',
    name: group?.name ?? '',
    activity: group?.activities[0]?.code ?? '',
  };
}

const claim = async (page: Page, code: string) => {
  await page.goto(`/g/${code}`);
  await page.getByRole('link', { name: 'この団体の方へ' }).click();
  await page
    .getByLabel('この団体とのかかわり')
    .fill('会の代表です。公民館の申込みも私の名前です。');
  await page.getByRole('button', { name: '申し込む' }).click();
  await expect(page.getByRole('main')).toContainText('お申し込みを受け取りました');
};

test('a claim is approved, and its people call a date off that everyone sees at once', async ({
  page,
}) => {
  const { code, name, activity } = await unclaimedGroup(0);
  await signInAs(page, 'resident');
  await claim(page, code);
  await page.reload();
  await expect(page.getByRole('button', { name: '申し込む' })).toHaveCount(0);

  await signInAs(page, 'otherEditor');
  expect((await page.goto('/desk/claims'))?.status()).toBe(403);
  await signInAs(page, 'admin');
  await page.goto('/desk/claims');
  const waiting = page.getByRole('listitem').filter({ hasText: name });
  await waiting.getByRole('button', { name: '断る' }).click();
  await expect(page.getByRole('alert')).toContainText('理由を書いてください');
  await page
    .getByRole('listitem')
    .filter({ hasText: name })
    .getByRole('button', { name: '認める' })
    .click();
  await expect(page.getByRole('status').first()).toContainText('お知らせしました');

  await signInAs(page, 'resident');
  await page.goto('/me');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page).toHaveURL(`/me/groups/${code}`);
  const card = page.locator(`[id="${activity}"]`);
  await card.getByText('休み・臨時のお知らせ').click();
  await card.getByRole('textbox', { name: /理由/ }).first().fill('大雪のため');
  await card
    .getByRole('button', { name: /を休みにする/ })
    .first()
    .click();
  await expect(page.getByRole('status').first()).toContainText('日にちのお知らせを変えました');
  await page.locator(`[id="${activity}"] summary`, { hasText: '短いお知らせ' }).click();
  const words = page.locator(`[id="${activity}"]`).getByRole('textbox', { name: '短いお知らせ' });
  await words.fill('寒いので、温かい服でお越しください。');
  await page.locator(`[id="${activity}"]`).getByRole('button', { name: 'お知らせを出す' }).click();
  await expect(page.getByRole('status').first()).toContainText('お知らせを出しました');

  await page.context().clearCookies();
  await expect(async () => {
    await page.goto(`/a/${activity}`);
    await expect(page.getByRole('main')).toContainText('大雪のため', { timeout: 300 });
    await expect(page.getByRole('main')).toContainText('温かい服', { timeout: 300 });
  }).toPass();
  await page.goto(`/g/${code}`);
  await expect(page.getByRole('main')).toContainText('大雪のため');
});

test('an editor is invited by mail, takes the group over, and the other one leaves', async ({
  page,
}) => {
  const { code, name } = await unclaimedGroup(1);
  await signInAs(page, 'otherCurator');
  await claim(page, code);
  await signInAs(page, 'admin');
  await page.goto('/desk/claims');
  const waiting = page.getByRole('listitem').filter({ hasText: name });
  await waiting.getByRole('button', { name: '認める' }).click();

  await signInAs(page, 'otherCurator');
  const { email } = demoPeople.otherEditor;
  for (const role of ['いっしょに書く（編集者）', '代表を引き継ぐ']) {
    await signInAs(page, 'otherCurator');
    await page.goto(`/me/groups/${code}`);
    await page.getByLabel('メールアドレス').fill(email);
    await page.getByLabel(role).check();
    await page.getByRole('button', { name: 'さそいのメールを送る' }).click();
    await expect(page.getByRole('status').first()).toContainText('メールを送りました');
    const link = await invitationLink(email);
    expect(link).toMatch(/^\/me\/invitations\/[0-9a-f]{64}$/);

    await signInAs(page, 'otherEditor');
    await page.goto(link);
    await expect(page.getByRole('main')).toContainText(name);
    // Looking changes nothing, however often.
    await page.reload();
    await page.getByRole('button', { name: '引き受ける', exact: true }).click();
    await expect(page).toHaveURL(`/me/groups/${code}?done=accept`);
    await page.goto(link);
    await expect(page.getByRole('main')).toContainText('もう終わっています');
  }
  await page.goto(`/me/groups/${code}`);
  await expect(page.getByRole('main')).toContainText('（あなた） 代表');
  await signInAs(page, 'otherCurator');
  await page.goto(`/me/groups/${code}`);
  await expect(page.getByLabel('メールアドレス')).toHaveCount(0);
  await page.getByRole('button', { name: 'この団体の書き手をやめる' }).click();
  await expect(page).toHaveURL('/me');
  await page.goto(`/me/groups/${code}`);
  await expect(page.getByRole('button', { name: '申し込む' })).toBeVisible();
});

test('a new group waits for the desk, and what was typed comes back when it is refused', async ({
  page,
}) => {
  await signInAs(page, 'resident');
  await page.goto('/me');
  await page.getByRole('link', { name: '団体をのせる' }).click();
  await page.getByLabel('団体の名前').fill('川べり体操の会');
  await page.getByLabel('どんなことをしていますか').fill('朝の川べりで、ラジオ体操をします。');
  await page.getByRole('button', { name: 'この内容で申し込む' }).click();
  await expect(page).toHaveURL('/me/groups/new?done=create');
  await expect(page.getByRole('main')).toContainText('担当者が確かめてから公開されます');
  const { operator } = await openSiteDatabase();
  const { data } = await operator
    .from('revisions')
    .select('status')
    .eq('subject', 'group')
    .eq('name', '川べり体操の会');
  expect(data).toEqual([{ status: 'waiting' }]);
});
