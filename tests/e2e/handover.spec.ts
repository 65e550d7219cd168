/** Once a year the groups of a district are asked: one mail a person, answered by a button, seen at the desk. */
import { randomUUID } from 'node:crypto';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { dataOf } from '#server/supabase.ts';
import { newPerson } from '../helpers/acting-as.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { axeFindings, sideways, smallTargets } from '../helpers/page-quality.ts';
import { randomCode } from '../helpers/random-code.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';
import { mailPath, mailTo } from '../helpers/waiting-mail.ts';

const today = japanMoment(Date.now()).date;

/** A district of its own with two groups of one person, and one that nobody posts for. */
async function district() {
  const { operator } = await openSiteDatabase();
  const run = randomUUID().slice(0, 8);
  const email = `leader-${run}@example.test`;
  const { id: person } = await newPerson(email);
  const names = { name: `年次町${run}`, name_en: `Yearly ${run}` };
  const area = { code: `yearly-${run}`, kind: 'community' as const, ...names };
  dataOf('areas', await operator.from('areas').insert(area));
  const groups = ['一', '二', '三'].map((nth) => {
    return { id: randomUUID(), code: randomCode(), name: `会${nth}${run}` };
  });
  const shown = { status: 'published' as const };
  const rows = groups.map((group) => ({ ...group, ...shown }));
  dataOf('groups', await operator.from('groups').insert(rows));
  const activities = groups.map(({ id, name }) => {
    const place = { area_code: area.code, group_id: id };
    return { ...place, ...shown, code: randomCode(), kind_code: 'shumi', title: `${name}の集い` };
  });
  dataOf('activities', await operator.from('activities').insert(activities));
  const members = groups.slice(0, 2).map(({ id }) => {
    return { group_id: id, user_id: person, role: 'owner' as const };
  });
  dataOf('group_members', await operator.from('group_members').insert(members));
  const [first, second, alone] = groups.map(({ name }) => name);
  return { operator, email, area, ids: groups.map(({ id }) => id), first, second, alone };
}

test('a district is asked once a year, and the desk sees who answers', async ({ page }) => {
  const { operator, email, area, ids, first = '', second = '', alone = '' } = await district();
  const confirmed = async () => {
    const checks = operator.from('verifications').select('group_id').in('group_id', ids);
    return dataOf('verifications', await checks.gte('verified_on', today)).length;
  };

  await signInAs(page, 'admin');
  await page.goto('/desk');
  await page.getByRole('link', { name: '年に1回の確認と引き継ぎ' }).click();
  // The desk's districts are kept: a new one stands there as soon as its change is seen.
  await expect(async () => {
    await page.reload();
    await page.getByLabel('地域').selectOption(area.code, { timeout: 1000 });
  }).toPass();
  await page.getByRole('button', { name: '表示する' }).click();
  await expect(page.getByRole('main')).toContainText('1人にメールを送ります');
  await page.getByRole('button', { name: '1人にメールを送る' }).click();
  await expect(page.getByRole('status')).toContainText('1人へのメールを出しました');
  await expect(page.getByRole('button', { name: /メールを送る/ })).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect((await sideways(page)).by).toBe(0);
  const list = (name: string) => page.getByRole('region', { name });
  await expect(list('電話をかける')).toContainText(alone);
  await page.getByRole('button', { name: `${alone}を電話で確かめた` }).click();
  await expect(list('答えた')).toContainText(alone);
  await expect(page.getByRole('main')).toContainText('3団体のうち1団体が答えました');

  const mail = await mailTo(email, '年に1回の確認');
  expect(mail.subject).toContain('2団体');
  for (const name of [first, second]) expect(mail.text).toContain(name);
  const path = mailPath(mail.text);
  await page.context().clearCookies();
  await page.goto(path);
  await page.reload();
  expect(await confirmed(), 'looking changes nothing').toBe(1);
  expect(await axeFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('yearly.png'), fullPage: true });
  await page.getByRole('button', { name: `${first}の2件とも まだ正しい` }).click();
  await expect(page.getByRole('status')).toContainText('受け取りました');
  expect(await confirmed()).toBe(2);
  // Handing over is done on the group's own page, after signing in.
  await page.getByRole('link', { name: '代表を引き継ぐ' }).nth(1).click();
  await expect(page).toHaveURL(/\/sign-in\?next=/);

  await signInAs(page, 'admin');
  await page.goto(`/desk/handover?area=${area.code}`);
  await expect(list('まだ答えていない')).toContainText(second);
  await expect(list('答えた')).toContainText(first);
  await page.screenshot({ path: test.info().outputPath('desk.png'), fullPage: true });
  const mails = operator.from('mails').select('id').eq('template', 'handover');
  expect(dataOf('mails', await mails.contains('data', { groups: [{ name: first }] }))).toHaveLength(
    1,
  );
});
