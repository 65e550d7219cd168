/** A reader who knows few kanji: kana above the words, when she asks for them and as she left it. */
import type { Page } from '@playwright/test';
import { addressesIn, readDirectory } from '../helpers/demo-site.ts';
import {
  axeFindings,
  enlargeText,
  keepPicture,
  sideways,
  smallTargets,
} from '../helpers/page-quality.ts';
import { expect, test } from '../helpers/story.ts';

// A device that remembers nothing yet.
test.use({ storageState: { cookies: [], origins: [] } });

const shownKana = (page: Page, within = 'main') =>
  page
    .locator(`${within} rt`)
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => node.checkVisibility())
        .map((node) => (node instanceof HTMLElement ? node.dataset.kana : undefined)),
    );

const choose = (page: Page, name: 'あり' | 'なし') =>
  page.getByRole('group', { name: 'ふりがな' }).getByRole('button', { name }).click();

test('kana come when asked for, are remembered, and go again', async ({ page }) => {
  await page.goto('/about');
  const heading = page.getByRole('heading', { level: 1 });
  const text = await page.locator('main').textContent();
  expect(await shownKana(page)).toEqual([]);

  await choose(page, 'あり');
  await expect.poll(() => shownKana(page)).toContain('じゅうみん');
  await page.goto('/areas');
  await expect(heading.locator('rt')).toHaveAttribute('data-kana', 'ちいき');
  await expect(heading).toHaveText('地域からさがす');

  await choose(page, 'なし');
  expect(await shownKana(page)).toEqual([]);
  await page.goto('/about');
  await expect(page.locator('main')).toHaveText(text ?? '');
  expect(await shownKana(page)).toEqual([]);
});

test('a name is read as its own people read it', async ({ page }) => {
  const directory = await readDirectory(page.request);
  await page.goto(addressesIn(directory).place);
  await choose(page, 'あり');
  const heading = page.getByRole('heading', { level: 1 });
  const kana = (await heading.getAttribute('data-kana')) ?? '';
  expect(kana).not.toBe('');
  const read = heading.locator('rt');
  await expect(read).not.toHaveCount(0);
  for (const rt of await read.all()) expect(kana).toContain(await rt.getAttribute('data-kana'));

  await page.goto('/');
  const area = page
    .locator('main a[href^="/areas/"] [data-kana]')
    .filter({ has: page.locator('rt') });
  await expect(area).not.toHaveCount(0);
  // So it is where the place stands beside what takes place there.
  for (const path of ['/calendar?view=day', '/search?q=サロン']) {
    await page.goto(path);
    const beside = page.locator('main article :not(a)[data-kana]:not(rt)').filter({
      has: page.locator('rt'),
    });
    await expect(beside).not.toHaveCount(0);
    const whole = (await beside.first().getAttribute('data-kana')) ?? '';
    for (const rt of await beside.first().locator('rt').all()) {
      expect(whole).toContain(await rt.getAttribute('data-kana'));
    }
  }
});

test('やさしい日本語 has them from the start, until she puts them off', async ({ page }) => {
  await page.goto('/ja-easy/about');
  await expect.poll(() => shownKana(page)).toContain('ちず');
  await choose(page, 'なし');
  await page.reload();
  await expect(page.getByRole('button', { name: 'なし' })).toHaveAttribute('aria-pressed', 'true');
  expect(await shownKana(page)).toEqual([]);
});

test('what is read aloud, copied and searched stays one text', async ({ page }) => {
  await page.goto('/ja-easy/about');
  await expect.poll(() => shownKana(page)).toContain('ちず');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveAccessibleName('この サイトについて');
  const copied = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('main p') ?? document.body);
    return getSelection()?.toString() ?? '';
  });
  expect(copied).toContain('場所や 活動の 地図です');
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const names = nodes.map(({ name }) => String(name?.value ?? ''));
  expect(names.some((name) => name.includes('地図'))).toBe(true);
  expect(names.filter((name) => name.includes('ちず'))).toEqual([]);
});

test('what a script writes later is read too', async ({ page }) => {
  await page.goto('/about');
  await choose(page, 'あり');
  await expect.poll(() => shownKana(page)).toContain('じゅうみん');
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p id="late">駐車場あり</p>');
  });
  await expect(page.locator('#late rt')).toHaveAttribute('data-kana', 'ちゅうしゃじょう');
});

test('an editor’s page has been read at build time, sentence by sentence', async ({ page }) => {
  await page.goto('/words/salon');
  await choose(page, 'あり');
  const body = page.locator('main rt');
  await expect.poll(() => shownKana(page)).toContain('きょうぎかい');
  expect(await body.count()).toBeGreaterThan(30);
  await page.goto('/ja-easy/words/salon');
  await expect(page.locator('main')).toContainText('サロン');
});

test('readers of English are not asked', async ({ page }) => {
  await page.goto('/en/about');
  await expect(page.getByRole('group', { name: 'Furigana' })).toHaveCount(0);
  await expect(page.locator('rt')).toHaveCount(0);
});

for (const path of ['/', '/map', '/kinds', '/areas']) {
  test(`${path} holds its form with kana`, async ({ page }, { project }) => {
    await page.goto(`/ja-easy${path === '/' ? '' : path}`);
    await expect.poll(() => shownKana(page)).toContain('ばしょ');
    await keepPicture(page, `${project.name}/furigana${path.replaceAll('/', '-')}`);
    expect(await smallTargets(page)).toEqual([]);
    expect(await sideways(page)).toEqual({ by: 0, because: [] });
    expect(await axeFindings(page)).toEqual([]);
    await enlargeText(page, 200);
    expect(await sideways(page)).toEqual({ by: 0, because: [] });
  });
}
