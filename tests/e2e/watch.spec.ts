/** A resident follows a search by mail: confirmed by a button, one mail a week, stopped by a button. */
import { randomUUID } from 'node:crypto';
import { instantOf, japanMoment } from '#domain/schedule/japan-clock.ts';
import { addDays } from '#domain/schedule/local-date.ts';
import { dataOf } from '#server/supabase.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { runJobs } from '../helpers/jobs-process.ts';
import { randomCode } from '../helpers/random-code.ts';
import { axeFindings, sideways, smallTargets } from '../helpers/page-quality.ts';
import { expect, test } from '../helpers/story.ts';
import { mailPath, mailTo } from '../helpers/waiting-mail.ts';

const dataDir = process.env.ENGAWA_TEST_DATA ?? '';
const port = process.env.ENGAWA_TEST_PORT ?? '';

/** The next Monday at half past seven in Japan: less than a week away, so that nothing else is over. */
function nextMonday(now: number): string {
  const { date } = japanMoment(now);
  const mondays = [0, 1, 2, 3, 4, 5, 6, 7]
    .map((ahead) => addDays(date, ahead))
    .filter((day) => new Date(day).getUTCDay() === 1)
    .map((day) => instantOf(day, 450));
  return new Date(mondays.find((instant) => instant > now) ?? Number.NaN).toISOString();
}

test('news of a search come by mail, until they are stopped', async ({ page, request }) => {
  const { operator } = await openSiteDatabase();
  const address = `resident-${randomUUID().slice(0, 8)}@example.test`;
  const watches = async () =>
    dataOf('watches', await operator.from('watches').select('*').eq('address', address));

  await page.goto('/map?kind=salon');
  await page.getByText('新しい情報を受けとる').click();
  await page.getByRole('link', { name: 'このさがしかたの お知らせをメールで' }).click();
  await expect(page.locator('main')).toContainText('サロン');
  expect(await axeFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect((await sideways(page)).by).toBe(0);
  await page.screenshot({ path: test.info().outputPath('watch.png'), fullPage: true });

  // A slip of the finger comes back as it was typed.
  await page.waitForTimeout(900);
  await page.getByLabel('メールアドレス').fill('だれか@まちがい');
  await page
    .locator('form[action*=askWatch]')
    .evaluate((form) => form.setAttribute('novalidate', ''));
  await page.getByRole('button', { name: '確認のメールを送る' }).click();
  await expect(page.getByRole('alert')).toContainText('正しくないようです');
  await expect(page.getByLabel('メールアドレス')).toHaveValue('だれか@まちがい');

  await page.waitForTimeout(900);
  await page.getByLabel('メールアドレス').fill(address);
  await page.getByRole('button', { name: '確認のメールを送る' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('メールを見てください');
  expect(await watches()).toMatchObject([{ search: '?kind=salon', confirmed_at: null }]);

  const asked = await mailTo(address, 'お知らせメールの確認');
  const path = mailPath(asked.text);
  await request.head(path);
  await page.goto(path);
  expect((await watches())[0]?.confirmed_at).toBeNull();
  await page.getByRole('button', { name: 'お知らせをはじめる' }).click();
  await expect(page.getByRole('status')).toContainText('はじまりました');
  expect((await watches())[0]?.confirmed_at).not.toBeNull();

  // The mail of next week, with what came since; another job at the same time sends none.
  const title = `新しいサロン${randomUUID().slice(0, 6)}`;
  const activity = { code: randomCode(), kind_code: 'salon', title, status: 'published' as const };
  dataOf('activities', await operator.from('activities').insert(activity));
  await expect
    .poll(async () => (await request.get('/feed.json?kind=salon')).text(), { timeout: 20_000 })
    .toContain(title);
  const jobs = () => runJobs(dataDir, ['--now', nextMonday(Date.now())], { PORT: port });
  await Promise.all([jobs(), jobs()]);
  const digest = await mailTo(address, 'サロン');
  expect(digest.text).toContain(title);
  expect(digest.text).toContain('/map?kind=salon');
  const sent = dataOf(
    'mails',
    await operator
      .from('mails')
      .select('state')
      .eq('address', address)
      .eq('template', 'watch-digest'),
  );
  expect(sent).toEqual([{ state: 'sent' }]);

  await page.goto(`${mailPath(digest.text)}/stop`);
  expect(await watches()).toHaveLength(1);
  await page.getByRole('button', { name: '止める' }).click();
  await expect(page.getByRole('status')).toContainText('メールアドレスは残っていません');
  expect(await watches()).toEqual([]);
  await page.goto(`${mailPath(digest.text)}/stop`);
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
});
