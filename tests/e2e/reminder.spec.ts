/** The keeper of two places is asked by mail whether they are still true, and answers with a button. */
import { randomUUID } from 'node:crypto';
import { dataOf, type Supabase } from '#server/supabase.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { addDays } from '#domain/schedule/local-date.ts';
import { newPerson } from '../helpers/acting-as.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { randomCode } from '../helpers/random-code.ts';
import { axeFindings, sideways, smallTargets } from '../helpers/page-quality.ts';
import { expect, test } from '../helpers/story.ts';
import { mailPath, mailTo } from '../helpers/waiting-mail.ts';

const today = japanMoment(Date.now()).date;

/** A group with two places that should have been confirmed a week ago, and its editor. */
async function overdueGroup(operator: Supabase) {
  const run = randomUUID().slice(0, 8);
  const email = `keeper-${run}@example.test`;
  const { id: person } = await newPerson(email);
  const ids = [randomUUID(), randomUUID()];
  const group = randomUUID();
  const places = ids.map((id, i) => ({
    id,
    code: randomCode(),
    kind_code: 'salon',
    name: `たしかめ処${run}-${i + 1}`,
    group_id: group,
    status: 'published' as const,
  }));
  const row = { id: group, code: randomCode(), name: `会${run}`, status: 'published' as const };
  dataOf('groups', await operator.from('groups').insert(row));
  dataOf('places', await operator.from('places').insert(places));
  const member = { group_id: group, user_id: person };
  dataOf('group_members', await operator.from('group_members').insert(member));
  const checked = { method: 'self' as const, verified_on: addDays(today, -372) };
  const checks = [
    ...ids.map((id) => ({ place_id: id, group_id: null, next_due: addDays(today, -7) })),
    { place_id: null, group_id: group, next_due: addDays(today, 90) },
  ];
  for (const check of checks) {
    dataOf('verifications', await operator.from('verifications').insert({ ...checked, ...check }));
  }
  const confirmed = async () =>
    dataOf(
      'verifications',
      await operator
        .from('verifications')
        .select('place_id, method, verified_by')
        .in('place_id', ids)
        .gte('verified_on', today),
    );
  return { email, person, confirmed, names: places.map(({ name }) => name) };
}

test('a reminder is answered by a button, never by opening it', async ({ page, request }) => {
  const { operator } = await openSiteDatabase();
  const { email, person, confirmed, names } = await overdueGroup(operator);
  expect(dataOf('remind', await operator.rpc('remind'))).toBeGreaterThan(0);
  dataOf('remind', await operator.rpc('remind'));

  const mail = await mailTo(email, 'いまも正しいですか');
  expect(mail.subject).toContain('2件');
  for (const name of names) expect(mail.text).toContain(name);
  expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  const path = mailPath(mail.text);

  // A scanner opens every link, the one to stop as well.
  for (const address of [path, `${path}/stop`]) {
    expect((await request.head(address)).status()).toBe(200);
    expect((await request.get(address)).headers()['cache-control']).toBe('no-store');
  }
  await page.goto(path);
  expect(await confirmed()).toEqual([]);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('いまも正しいですか？');
  expect(await axeFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect((await sideways(page)).by).toBe(0);
  await page.screenshot({ path: test.info().outputPath('reminder.png'), fullPage: true });

  await page.getByRole('button', { name: `${names[0] ?? ''}は まだ正しい` }).click();
  await expect(page.getByRole('status')).toContainText('受け取りました');
  expect(await confirmed()).toMatchObject([{ method: 'self', verified_by: person }]);
  await page.goto(path);
  await page.getByRole('button', { name: `${names[1] ?? ''}は まだ正しい` }).click();
  await expect(page.locator('main')).toContainText('すべて確かめていただきました');
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  expect(await confirmed()).toHaveLength(2);

  await page.getByRole('link', { name: 'メールを止める' }).click();
  await page.getByRole('button', { name: '止める' }).click();
  await expect(page.getByRole('status')).toHaveText(/お知らせを止めました/);
  const wish = () => operator.from('mail_preferences').select('notices').eq('person_id', person);
  expect(dataOf('mail_preferences', await wish())).toEqual([{ notices: false }]);
  await page.getByRole('button', { name: 'もう一度 受け取る' }).click();
  await expect(page.getByRole('status')).toContainText('受け取りました');
  expect(dataOf('mail_preferences', await wish())).toEqual([{ notices: true }]);

  // The mail program's own button: a form from nowhere.
  const oneClick = await request.post(`${path}/stop`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    data: 'List-Unsubscribe=One-Click',
  });
  expect(oneClick.status()).toBe(200);
  expect(dataOf('mail_preferences', await wish())).toEqual([{ notices: false }]);
  // Every other form still has to come from the site itself.
  const elsewhere = await request.post(`${path}?_action=useMailLink`, {
    headers: { origin: 'https://elsewhere.example' },
    form: { token: path.slice(6), wish: 'resume' },
  });
  expect(elsewhere.status()).toBe(403);
});

test('a link that nobody sent leads to a page that says so', async ({ page }) => {
  // Of an old mail, cut off on its way, and of one whose mails were to be stopped.
  for (const path of [`/mail/${'0'.repeat(64)}/stop`, '/mail/cut', `/mail/${'0'.repeat(64)}`]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('main')).toContainText('このリンクは、もう使えません');
    await expect(page.locator('main').getByRole('link', { name: /0000-00-0000/ })).toBeVisible();
  }
  expect(await axeFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole('link', { name: 'サインインする' }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fme/);
});
