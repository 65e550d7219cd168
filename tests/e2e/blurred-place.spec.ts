/** A place that is shown by its district only: its true point is in nothing that the site answers. */
import { dataOf } from '#server/supabase.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

/** The demo's only activity-bearing place that asks to be shown by its district. */
async function blurredPlace() {
  const { operator, anyone } = await openSiteDatabase();
  const answer = operator
    .from('places')
    .select('id, code, name, address, lng, lat, activities!activities_place_id_fkey(code)')
    .eq('blurred', true)
    .eq('status', 'published');
  const place = dataOf('blurred places', await answer).find(({ activities }) => activities.length);
  if (!place) throw new Error('The demo has a blurred place with an activity.');
  const exact = dataOf(
    'its true point',
    await operator.from('place_exact').select('address, location').eq('place_id', place.id),
  )[0];
  return { anyone, place, exact, activity: place.activities[0]?.code ?? '' };
}

test('a blurred place is told by its district, wherever one looks', async ({ page }) => {
  const { anyone, place, exact, activity } = await blurredPlace();
  const street = exact?.address?.slice(-4) ?? '';
  const full = exact?.address ?? '';
  expect(full).toMatch(/番/);
  expect(place.address).not.toContain(street);
  const hidden = await anyone.from('place_exact').select('address');
  expect(hidden.error?.code).toBe('42501');

  const name = encodeURIComponent(place.name);
  const paths = [
    ...[`/p/${place.code}`, `/en/p/${place.code}`, `/p/${place.code}/print`, `/a/${activity}`],
    ...[`/a/${activity}/print`, `/a/${activity}.ics`, '/map/snapshot.json', `/map?q=${name}`],
    ...[`/search?q=${name}`, `/feed.xml?q=${name}`, `/embed/list?q=${name}`, '/sitemap.xml'],
    ...[`/p/${place.code}/card.json`, `/a/${activity}/flyer`, `/feed.json?q=${name}`],
    ...[`/feed.ics?q=${name}`, `/embed/map?q=${name}`, `/search/suggest.json?q=${name}`],
    `/p/${place.code}/correction`,
  ];
  for (const path of paths) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(200);
    const text = await answer.text();
    expect(text, path).not.toContain(full);
    expect(text, path).not.toMatch(/GEO:|"geo":/);
  }
  const found = await page.request.get(`/search?q=${encodeURIComponent(full)}`);
  expect(await found.text()).not.toContain(`/p/${place.code}`);

  await page.goto(`/p/${place.code}`);
  await expect(page.getByRole('main')).toContainText('どの地域にあるかまでをお見せしています');
  await expect(page.getByRole('main')).toContainText('道案内へのリンクはありません');
  await expect(page.locator('.first-map a.pin:visible')).toContainText('おおよその位置');
  await page.goto(`/map?q=${name}`);
  await expect(page.getByRole('article').first()).toContainText('おおよその位置です');
});

test('who writes about it is warned before it is given away', async ({ page }) => {
  const { place } = await blurredPlace();
  await signInAs(page, 'resident');
  await page.goto(`/post/p/${place.code}`);
  const text = page.getByLabel(/どんなところ・何をする人たちか/);
  await text.fill('公園のとなりの家です');
  const live = page.getByRole('status').filter({ hasText: '家の場所がわかってしまう' });
  await expect(live).toContainText('どの家か、わかることばのようです');
  await text.fill('だれでもどうぞ');
  await expect(live).toBeHidden();
  await text.fill('坂上3-5-12にあります');
  await page.getByRole('button', { name: 'なおしたことを送る' }).click();
  await expect(page.getByText('番地や丁目のようです').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'たしかめたので、このまま送る' })).toBeVisible();
  await expect(text).toHaveValue('坂上3-5-12にあります');
});
