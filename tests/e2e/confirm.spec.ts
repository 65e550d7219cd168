/** What nobody made sure of in time says so everywhere, until its people say that it is still right. */
import { randomUUID } from 'node:crypto';
import { addDays } from '#domain/schedule/local-date.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { dataOf } from '#server/supabase.ts';
import { editorJoins } from '../helpers/acting-as.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { axeFindings, sideways, smallTargets } from '../helpers/page-quality.ts';
import { randomCode } from '../helpers/random-code.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

const today = japanMoment(Date.now()).date;
const marks = {
  ja: ['確認の時期をすぎています', 'いまも正しいか、確認できていません'],
  'ja-easy': ['たしかめる 日を すぎて います', 'いまも 正しいか、たしかめて いません'],
  en: ['Due to be checked again', 'We could not confirm that this is still right'],
};

/** A group of the demo's editor with a place and an activity that were due so many days ago. */
async function lateGroup(days: number) {
  const { operator } = await openSiteDatabase();
  const run = randomUUID().slice(0, 6);
  const group = { id: randomUUID(), code: randomCode(), name: `おそい会${run}` };
  const place = { id: randomUUID(), code: randomCode(), name: `おそい家${run}` };
  const activity = { id: randomUUID(), code: randomCode(), title: `おそい茶会${run}` };
  const shown = { status: 'published' as const };
  dataOf('groups', await operator.from('groups').insert({ ...group, ...shown }));
  const house = { ...place, ...shown, kind_code: 'salon', group_id: group.id };
  dataOf('places', await operator.from('places').insert(house));
  const party = { ...activity, ...shown, kind_code: 'shumi', group_id: group.id };
  dataOf('activities', await operator.from('activities').insert({ ...party, place_id: place.id }));
  const daily = { activity_id: activity.id, freq: 'daily' as const, opens_at: '10:00' };
  dataOf('schedules', await operator.from('schedules').insert(daily));
  await editorJoins(operator, group.id);
  const checked = { method: 'self' as const, verified_on: addDays(today, -400) };
  const subjects: { place_id: string | null; activity_id: string | null }[] = [
    { place_id: place.id, activity_id: null },
    { place_id: null, activity_id: activity.id },
  ];
  for (const subject of subjects) {
    const check = { ...checked, ...subject, group_id: null, next_due: addDays(today, -days) };
    dataOf('verifications', await operator.from('verifications').insert(check));
  }
  return { operator, group, place, activity };
}

for (const [nth, days] of [7, 40].entries()) {
  test(`what was due ${days} days ago says so in words, in every reading`, async ({ page }) => {
    const { group, place, activity } = await lateGroup(days);
    for (const [reading, both] of Object.entries(marks)) {
      const words = both[nth] ?? '';
      const prefix = reading === 'ja' ? '' : `/${reading}`;
      for (const address of [`/p/${place.code}`, `/a/${activity.code}`]) {
        await page.goto(`${prefix}${address}`);
        await expect(page.locator('main header p[data-late]')).toContainText(words);
        await expect(page.locator('main header p[data-late] svg')).toHaveCount(1);
      }
      // As the page of the place lists it, and as the card over the map says it.
      await page.goto(`${prefix}/p/${place.code}`);
      await expect(page.locator('article.card p[data-late]').first()).toContainText(words);
      const card = await page.request.get(`/p/${place.code}/card.json?reading=${reading}`);
      expect(await card.json()).toMatchObject({ late: { words } });
    }
    expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('late.png'), fullPage: true });
    // On paper, in the frame of another site and in the calendar it says so too.
    const words = marks.ja[nth] ?? '';
    await page.goto(`/a/${activity.code}/flyer`);
    await expect(page.locator('article p[data-late]')).toContainText(words);
    await page.goto(`/embed/list?group=${group.code}`);
    await expect(page.locator('li p[data-late]')).toContainText([words]);
    await page.goto(`/calendar?group=${group.code}`);
    const inCalendar = page.locator('article.calendar-entry p[data-late]').first();
    await expect(inCalendar).toContainText(['確認の時期です', '未確認'][nth] ?? '');
    await expect(inCalendar.locator('svg')).toHaveCount(1);
  });
}

test('one press of its people says that it is still right', async ({ page }) => {
  const { operator, group, place, activity } = await lateGroup(40);
  await page.goto(`/a/${activity.code}`);
  await expect(page.locator('main')).toContainText(marks.ja[1] ?? '');
  await signInAs(page, 'resident');
  const other = await page.request.post(`/me/groups/${group.code}?_action=manageGroup`, {
    headers: { origin: new URL(page.url()).origin },
    form: { deed: 'confirm', code: group.code, subject: 'activity', of: activity.code },
  });
  expect(other.ok()).toBe(false);
  await signInAs(page, 'editor');
  await page.goto(`/me/groups/${group.code}`);
  await page.screenshot({ path: test.info().outputPath('team.png'), fullPage: true });
  await page.getByRole('button', { name: `${activity.title}は、まだ正しいです` }).click();
  await expect(page.getByRole('status').first()).toContainText('ありがとうございます');
  const checks = await operator
    .from('verifications')
    .select('method, next_due')
    .eq('activity_id', activity.id)
    .eq('verified_on', today);
  expect(dataOf('verifications', checks)).toMatchObject([{ method: 'self' }]);
  await expect(async () => {
    await page.goto(`/a/${activity.code}`);
    await expect(page.locator('main header p[data-late]')).toHaveCount(0, { timeout: 300 });
    await page.goto(`/p/${place.code}`);
    await expect(page.locator('article.card p[data-late]')).toHaveCount(0, { timeout: 300 });
  }).toPass();
  // The house was not asked about; its own button and the group's say the same of them.
  await expect(page.locator('main header p[data-late]')).toHaveCount(1);
  await page.goto(`/me/groups/${group.code}`);
  await page.getByRole('button', { name: `${place.name}は、まだ正しいです` }).click();
  await page.getByRole('button', { name: `${group.name}は、まだ正しいです` }).click();
  await expect(page.getByRole('button', { name: 'まだ正しいです' })).toHaveCount(0);
  const all = operator.from('verifications').select('method').eq('verified_on', today);
  const entries = `place_id.eq.${place.id},activity_id.eq.${activity.id},group_id.eq.${group.id}`;
  expect(dataOf('verifications', await all.or(entries))).toHaveLength(3);
});

test('a slip of paper from the list of calls confirms an entry by a button', async ({ page }) => {
  const { operator, place } = await lateGroup(40);
  // Nobody keeps it any more.
  const house = { group_id: null };
  dataOf('places', await operator.from('places').update(house).eq('id', place.id));
  await signInAs(page, 'editor');
  expect((await page.goto('/desk/calls'))?.status()).toBe(403);
  await signInAs(page, 'admin');
  await page.goto('/desk/calls');
  await expect(page.locator(`[data-call="${place.code}"]`)).toContainText(place.name);
  expect(await axeFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect((await sideways(page)).by).toBe(0);
  await page.screenshot({ path: test.info().outputPath('calls.png'), fullPage: true });

  await page.getByRole('button', { name: '返信用紙をつくる' }).click();
  const slip = page.locator('article').filter({ hasText: place.name });
  await expect(slip.getByRole('img')).toHaveCount(1);
  await page.screenshot({ path: test.info().outputPath('slips.png') });
  const printed = /番号 ([A-Z0-9-]{19})/.exec((await slip.textContent()) ?? '')?.[1] ?? '';

  await page.context().clearCookies();
  expect((await page.request.get('/confirm/AAAA-AAAA-AAAA-AAAA')).status()).toBe(404);
  const answer = await page.goto(`/confirm/${printed}`);
  expect(answer?.headers()['cache-control']).toBe('no-store');
  const checks = () =>
    operator
      .from('verifications')
      .select('method')
      .eq('place_id', place.id)
      .eq('verified_on', today);
  expect(dataOf('verifications', await checks())).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'まだ正しいです' }).click();
  await expect(page.getByRole('status')).toContainText('ありがとうございます');
  expect(dataOf('verifications', await checks())).toEqual([{ method: 'self' }]);
});

test('a call is noted as made', async ({ page }) => {
  const { operator, place } = await lateGroup(40);
  dataOf('places', await operator.from('places').update({ group_id: null }).eq('id', place.id));
  await signInAs(page, 'admin');
  await page.goto('/desk/calls');
  await page.getByRole('button', { name: `${place.name}を電話で確かめた` }).click();
  await expect(page.getByRole('status')).toContainText('書きとめました');
  await expect(page.locator(`[data-call="${place.code}"]`)).toHaveCount(0);
});
