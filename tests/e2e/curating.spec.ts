/** What trust means at the desk: public at once and looked at after, made sure of, and mails that came back. */
import { randomUUID } from 'node:crypto';
import { dataOf } from '#server/supabase.ts';
import { actingAs, centralActivities, editorJoins } from '../helpers/acting-as.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { next } from '../helpers/post-form.ts';
import { randomCode } from '../helpers/random-code.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

test.use({ javaScriptEnabled: false });

/** A new group of the demo's editor in the curator's district, with an activity. */
async function newGroup() {
  const { operator } = await openSiteDatabase();
  const [somewhere] = await centralActivities(await actingAs('curator'));
  const run = randomUUID().slice(0, 6);
  const group = { id: randomUUID(), code: randomCode(), name: `まかせる会${run}` };
  const activity = { id: randomUUID(), code: randomCode(), title: `まかせる体操${run}` };
  const shown = { status: 'published' as const };
  dataOf('groups', await operator.from('groups').insert({ ...group, ...shown }));
  const row = { ...activity, ...shown, kind_code: 'taiso', group_id: group.id };
  const place = { place_id: somewhere?.placeId ?? null };
  dataOf('activities', await operator.from('activities').insert({ ...row, ...place }));
  const when = { freq: 'weekly' as const, byday: ['MO' as const], opens_at: '10:00' };
  const times = { ...when, closes_at: '11:00', activity_id: activity.id };
  dataOf('schedules', await operator.from('schedules').insert(times));
  const phone = { kind: 'phone' as const, value: '000-1234-5678', visibility: 'public' as const };
  dataOf(
    'contacts',
    await operator.from('contacts').insert({ ...phone, activity_id: activity.id }),
  );
  const person = await editorJoins(operator, group.id);
  return { operator, group, activity, person };
}

test('a trusted group is public at once and looked at after; a visit shows, and so does a mail that came back', async ({
  page,
}) => {
  const { operator, group, activity, person } = await newGroup();
  const main = page.getByRole('main');
  const status = page.getByRole('status').first();

  // Not trusted yet, what its editor writes waits.
  const bring = async (words: string) => {
    await signInAs(page, 'editor');
    await page.goto(`/post/${activity.code}?step=who`);
    await page.getByLabel('持ちもの').fill(words);
    await next(page);
    await next(page);
    await page.getByRole('button', { name: 'なおしたことを送る' }).click();
  };
  await bring('タオル');
  await expect(main).toContainText('担当者がたしかめています');

  await signInAs(page, 'curator');
  await page.goto(`/desk/records/g/${group.code}`);
  await page.getByRole('button', { name: 'すぐに公開されるようにする' }).click();
  await expect(status).toContainText('すぐに公開されます');

  await bring('うわばき');
  await expect(main).toContainText('送ったことが、地図にのりました');
  await page.context().clearCookies();
  await expect(async () => {
    await page.goto(`/a/${activity.code}`);
    await expect(main).toContainText('うわばき', { timeout: 500 });
  }).toPass();

  await signInAs(page, 'curator');
  await page.goto('/desk?queue=applied&all=yes');
  await page.getByRole('link', { name: activity.title }).click();
  await expect(main).toContainText('うわばき');
  await page.getByRole('button', { name: '承認する', exact: true }).click();
  await expect(status).toContainText('承認しました');
  await page.goto('/desk?queue=applied&all=yes');
  await expect(page.getByRole('link', { name: activity.title })).toHaveCount(0);

  // She went there; whoever opens the page knows.
  await page.goto(`/desk/records/a/${activity.code}`);
  await page.getByText('訪問・電話・まち歩きで確かめた').click();
  await page.getByLabel('どうやって確かめたか').selectOption('訪問');
  await page.getByLabel('メモ（担当者だけが見ます）').fill('かぎは となりの家');
  await page.getByRole('button', { name: '記録する' }).click();
  await expect(status).toContainText('確認を記録しました');
  await page.context().clearCookies();
  await expect(async () => {
    await page.goto(`/a/${activity.code}`);
    await expect(main).toContainText('に確認（訪問）', { timeout: 500 });
  }).toPass();
  await expect(main).not.toContainText('かぎは となりの家');

  // Nobody takes a mail to its editor any more.
  const came = { template: 'notice', person_id: person.id, refusal: '550 5.1.1' };
  dataOf('mails', await operator.from('mails').insert({ ...came, state: 'refused' }));
  await signInAs(page, 'curator');
  await page.goto('/desk?queue=bounced&all=yes');
  const back = page.locator('article').filter({ hasText: group.name });
  await expect(back.first()).toContainText('550');
  const before = await back.count();
  await back.first().getByRole('button', { name: '連絡がつきました' }).click();
  await page.goto('/desk?queue=bounced&all=yes');
  await expect(back).toHaveCount(before - 1);
});
