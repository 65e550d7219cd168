/** The code on a flyer leads to its page however it is typed; a draft's leads nowhere. */
import { addressesIn, openSiteDatabase, readDirectory } from '../helpers/demo-site.ts';
import { dataOf } from '#server/supabase.ts';
import { expect, test } from '../helpers/story.ts';

const prefixes = ['', '/ja-easy', '/en'];

test('a code may be typed in small letters', async ({ page }) => {
  const { place, activity } = addressesIn(await readDirectory(page.request));
  for (const path of [place, `/en${activity}`]) {
    const code = path.split('/').at(-1) ?? '';
    const typed = path.replace(code, code.toLowerCase());
    const answer = await page.request.get(typed, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([301, path]);
    await page.goto(typed);
    await expect(page).toHaveURL(path);
    await expect(page.locator('main')).toContainText(code);
  }
});

test('an unknown code says so and leads on', async ({ page }) => {
  for (const path of ['/p/AAAAAA', '/a/aaaaaa', '/p/A', '/a/%E3%81%82', '/areas/none']) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ページが見つかりません');
    await expect(page.locator('main').getByRole('searchbox')).toBeVisible();
    await expect(page.locator('main').getByRole('link', { name: '地図でさがす' })).toBeVisible();
  }
});

test('a draft answers nowhere, and leaves no trace', async ({ request }) => {
  const { anyone, operator } = await openSiteDatabase();
  const drafts = { p: 'places', a: 'activities', g: 'groups' } as const;
  const { places, activities } = await readDirectory(request);
  const listed = new Set([...places.code, ...activities.code]);
  const changes = JSON.stringify(dataOf('changes', await anyone.from('changes').select('tags')));
  const codes: string[] = [];
  for (const [letter, table] of Object.entries(drafts)) {
    const hidden = await operator.from(table).select('code').eq('status', 'draft');
    for (const { code } of dataOf(table, hidden)) {
      codes.push(code);
      for (const prefix of prefixes) {
        expect((await request.get(`${prefix}/${letter}/${code}`)).status(), code).toBe(404);
      }
      expect(listed).not.toContain(code);
      expect(changes).not.toContain(code);
      expect(dataOf(table, await anyone.from(table).select('code').eq('code', code))).toEqual([]);
    }
  }
  expect(codes.length).toBeGreaterThan(0);

  const pages = [
    '/',
    '/map',
    '/areas',
    '/kinds',
    ...new Set(places.areas.flat().map((a) => `/areas/${a}`)),
  ];
  for (const path of pages) {
    const html = await (await request.get(path)).text();
    expect(codes.filter((code) => html.includes(`/${code}"`))).toEqual([]);
  }
});
