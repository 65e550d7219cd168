/** The curators' desk: what people send is asked about, approved, put right, merged, and told to them. */
import type { Page } from '@playwright/test';
import { actingAs, centralActivities, proposeChange, proposeNew } from '../helpers/acting-as.ts';
import { axeFindings, enlargeText, sideways, smallTargets } from '../helpers/page-quality.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

const unlike = () => Math.random().toString(36).slice(2, 8);

/** The desk as another person. */
async function deskAs(page: Page, role: 'curator' | 'otherCurator', path = '/desk'): Promise<void> {
  await signInAs(page, role);
  await page.goto(path);
}

const verdict = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function asksAndPublishes(page: Page): Promise<void> {
  const resident = await actingAs('resident');
  const [somewhere] = await centralActivities(resident);
  const title = `夕方の将棋 ${unlike()}`;
  const revision = await proposeNew(resident, somewhere?.placeId ?? '', title);

  // Another district's curator sees nothing of it.
  await deskAs(page, 'otherCurator', '/desk?queue=new&all=yes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('担当者デスク');
  await expect(page.getByRole('main')).not.toContainText(title);
  expect((await page.goto(`/desk/revisions/${revision}`))?.status()).toBe(404);

  await deskAs(page, 'curator', '/me');
  await page.getByRole('link', { name: '担当者デスクをひらく' }).click();
  await page.goto('/desk?queue=new&all=yes');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('main')).toContainText('毎週月曜 9:00〜10:00');
  await expect(page.getByRole('main')).toContainText('みんなで始めました');

  await verdict(page, '聞き返す').click();
  await expect(page.getByRole('alert').first()).toContainText('送った人へのことばを書いてください');
  await page
    .getByLabel('よく使うことば')
    .selectOption({ label: '連絡先を公開してよいか、教えてください。' });
  await page.getByLabel('送った人へのことば').fill('お待ちしています。');
  await verdict(page, '聞き返す').click();
  await expect(page.getByRole('status').first()).toContainText('聞き返しました');

  // She answers on her own page.
  await signInAs(page, 'resident');
  await page.goto(`/me/revisions/${revision}`);
  await expect(page.getByRole('main')).toContainText('お待ちしています。');
  const answered = await resident.rpc('answer_revision', { revision, words: '公開してください。' });
  expect(answered.error).toBeNull();

  await deskAs(page, 'curator', `/desk/revisions/${revision}`);
  await expect(page.getByRole('main')).toContainText('公開してください。');
  await page.getByText('直してから承認する').click();
  await page.getByLabel('持ちもの').fill('とくにありません');
  await page.getByLabel('よく使うことば').selectOption('thanks');
  await verdict(page, '承認する').click();
  await expect(page.getByRole('status').first()).toContainText('承認しました');
  await page.getByRole('link', { name: '公開中のページ' }).click();
  const address = page.url();

  // A visitor sees it on the next page she opens.
  await page.context().clearCookies();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('main')).toContainText('とくにありません');

  // Who comes later sees who decided.
  await deskAs(page, 'curator', `/desk/revisions/${revision}`);
  await expect(page.getByRole('main')).toContainText('岡本りえさんが');
  await expect(verdict(page, '承認する')).toHaveCount(0);
}

test('an entry is asked about, answered, approved and public', async ({ page }) => {
  await asksAndPublishes(page);
});

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false });

  test('an entry is asked about, answered, approved and public', async ({ page }) => {
    await asksAndPublishes(page);
  });

  test('several are approved at once, with one reason', async ({ page }) => {
    const resident = await actingAs('resident');
    const [somewhere] = await centralActivities(resident);
    const titles = [`碁の会 ${unlike()}`, `歌の会 ${unlike()}`];
    for (const title of titles) await proposeNew(resident, somewhere?.placeId ?? '', title);
    await deskAs(page, 'curator', '/desk?queue=new&all=yes');
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
    for (const title of titles) await page.getByLabel(`「${title}」を選ぶ`).check();
    await page.getByLabel('よく使うことば').selectOption('thanks');
    await page.getByRole('button', { name: '選んだものを承認する' }).click();
    await expect(page.getByRole('status').first()).toContainText('2件を承認しました');
    for (const title of titles) await expect(page.getByRole('main')).not.toContainText(title);
  });

  test('a state is restored, and a duplicate merged: its old code still leads there', async ({
    page,
  }) => {
    const resident = await actingAs('resident');
    const curator = await actingAs('curator');
    const [, one, other] = await centralActivities(resident);
    if (!one || !other) throw new Error('The demo town has too few activities.');
    const before = `${one.title} ${unlike()}`;
    for (const title of [before, `${one.title} 別名`]) {
      const [, now] = await centralActivities(curator);
      if (now) await proposeChange(curator, now, { title });
    }
    await deskAs(page, 'curator', `/desk/records/a/${one.code}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${one.title} 別名`);
    const earlier = page.locator('li.card').filter({ hasText: '番目' }).nth(1);
    await earlier.getByText('この状態に戻す').click();
    await earlier.getByRole('button', { name: '戻して公開する' }).click();
    await expect(page.getByRole('alert').first()).toContainText('ことばを書いてください');
    await page.getByLabel('理由').locator('visible=true').first().fill('前の名前が正しい');
    await page
      .getByRole('button', { name: '戻して公開する' })
      .locator('visible=true')
      .first()
      .click();
    await expect(page.getByRole('status').first()).toContainText('もとに戻しました');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(before);

    await page.getByText('同じものをまとめる').click();
    await page.getByLabel('番号').fill(other.code);
    await page.getByRole('button', { name: 'まとめるとどうなるか見る' }).click();
    await expect(page.getByRole('main')).toContainText(`「${other.title}」を取りこみます`);
    await page.locator('#merge-why').fill('同じ集まりでした');
    await page.getByRole('button', { name: 'まとめる', exact: true }).click();
    await expect(page.getByRole('status').first()).toContainText('まとめました');
    await page.context().clearCookies();
    await expect(async () => {
      await page.goto(`/a/${other.code}`);
      await expect(page).toHaveURL(`/a/${one.code}`, { timeout: 500 });
    }).toPass();
  });

  test('something new that is there already is merged with it', async ({ page }) => {
    const resident = await actingAs('resident');
    const known = (await centralActivities(resident)).at(-2);
    if (!known) throw new Error('The demo town has too few activities.');
    const revision = await proposeNew(resident, known.placeId, known.title);
    await deskAs(page, 'curator', `/desk/revisions/${revision}`);
    const same = page.locator('li.card').filter({ hasText: known.code });
    await expect(same).toContainText('名前が似ている');
    await page.getByLabel('よく使うことば').selectOption('known');
    await same.getByRole('button', { name: 'これとまとめる' }).click();
    await expect(page.getByRole('status').first()).toContainText('すでにあるものとまとめました');
    await page.getByRole('link', { name: '公開中のページ' }).click();
    await expect(page).toHaveURL(`/a/${known.code}`);
  });

  test('what a reader says is wrong is put right', async ({ page }) => {
    const curator = await actingAs('curator');
    const wrong = (await centralActivities(curator)).at(-1);
    if (!wrong) throw new Error('The demo town has too few activities.');
    await page.goto(`/a/${wrong.code}/correction`);
    await page.waitForTimeout(1000);
    await page.getByRole('button', { name: /^料金・対象/ }).click();
    await deskAs(page, 'curator', '/desk?queue=corrections');
    await page.getByRole('link', { name: wrong.title }).first().click();
    await expect(page.getByRole('main')).toContainText('読んだ人からの知らせ');
    await page.getByLabel('料金の説明').fill('お茶代として100円');
    await page.getByRole('button', { name: '直して、知らせを終わりにする' }).click();
    await expect(page.getByRole('status').first()).toContainText('直しました');
    await page.goto('/desk?queue=corrections');
    await expect(page.getByRole('link', { name: wrong.title })).toHaveCount(0);
    await expect(async () => {
      await page.goto(`/a/${wrong.code}`);
      await expect(page.getByRole('main')).toContainText('お茶代として100円', { timeout: 500 });
    }).toPass();
  });
});

test('keys walk and lead, never while someone types, and can be switched off', async ({ page }) => {
  const resident = await actingAs('resident');
  const [somewhere] = await centralActivities(resident);
  const title = `朝の会 ${unlike()}`;
  await proposeNew(resident, somewhere?.placeId ?? '', title);
  await deskAs(page, 'curator', '/desk?queue=new&all=yes');
  await page.keyboard.press('j');
  await expect(page.locator('[data-desk-row]').first()).toBeFocused();
  // The first may be decided by another story meanwhile.
  await page.getByRole('link', { name: title }).focus();
  await page.keyboard.press('Enter');
  await expect(verdict(page, '承認する')).toBeVisible();
  await page.keyboard.press('a');
  await expect(verdict(page, '承認する')).toBeFocused();
  await page.keyboard.press('r');
  const words = page.getByLabel('送った人へのことば');
  await expect(words).toBeFocused();
  await page.keyboard.type('a?');
  await expect(words).toHaveValue('a?');
  await verdict(page, '承認する').focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog');
  await expect(help).toBeVisible();
  await help.getByLabel('キーを使う').uncheck();
  await help.getByRole('button', { name: '閉じる' }).click();
  await page.keyboard.press('r');
  await expect(words).not.toBeFocused();
});

test('a revision can be read and decided by anyone who is a curator', async ({ page }) => {
  const resident = await actingAs('resident');
  const activity = (await centralActivities(resident))[2];
  if (!activity) throw new Error('The demo town has too few activities.');
  const revision = await proposeChange(resident, activity, { bring: `うわばき ${unlike()}` });
  await deskAs(page, 'curator', `/desk/revisions/${revision}`);
  for (const summary of await page.locator('main summary').all()) await summary.click();
  expect(await smallTargets(page)).toEqual([]);
  expect(await sideways(page)).toEqual({ by: 0, because: [] });
  expect(await axeFindings(page)).toEqual([]);
  await enlargeText(page, 200);
  expect(await sideways(page)).toEqual({ by: 0, because: [] });
});

test('the desk is for curators alone', async ({ page }) => {
  await signInAs(page, 'resident');
  const answer = await page.goto('/desk');
  expect(answer?.status()).toBe(403);
  expect(answer?.headers()['cache-control']).toBe('no-store');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('担当者のためのページです');
});
