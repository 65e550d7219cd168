/** Persons from the first page to what they came for: with keys alone, with little Japanese, without a script. */
import type { Locator, Page } from '@playwright/test';
import { sideways } from '../helpers/page-quality.ts';
import { expect, test } from '../helpers/story.ts';

/** Presses Tab until `target` has the focus, as someone does who has no mouse. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < 250; stop++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no way with Tab to ${String(target)}`);
}

async function press(page: Page, target: Locator, way = 'Tab'): Promise<void> {
  await tabTo(page, target, way);
  await page.keyboard.press('Enter');
}

const section = (page: Page, name: string) =>
  page
    .locator('main section')
    .filter({ has: page.getByRole('heading', { name, exact: true, level: 2 }) });

/** The first of these links whose page holds every one of `texts`; the demo town has such a one. */
async function firstThatSays(page: Page, links: Locator, texts: readonly string[]) {
  const hrefs = await links.evaluateAll((nodes) => nodes.map((a) => a.getAttribute('href') ?? ''));
  for (const href of hrefs) {
    const text = await (await page.request.get(href)).text();
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
    if (texts.every((part) => main.includes(part))) return href;
  }
  throw new Error(`none of ${hrefs.length} pages says ${texts.join(', ')}`);
}

test.describe('someone of 80, with large letters and keys alone', () => {
  test('finds a salon in walking distance, reads when it is and whom to call, and prints it', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    const isReadable = async () => {
      await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
      expect(await sideways(page)).toEqual({ by: 0, because: [] });
    };

    await page.goto('/');
    await press(page, page.getByRole('button', { name: '大きい文字' }));
    await isReadable();
    await tabTo(page, page.locator('main input[type=search]'));
    await page.keyboard.type('サロン');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=/);
    await isReadable();
    await press(page, page.locator('main section a[href="/map?kind=salon"]').first());
    await expect(page).toHaveURL('/map?kind=salon');
    await isReadable();

    const fold = (name: string) => page.locator('summary').filter({ hasText: name });
    await press(page, fold('しぼりこみ'));
    await press(page, fold('近く'));
    await tabTo(page, page.getByLabel('住所・郵便番号・駅や目印の名前'));
    await page.keyboard.type('縁川駅');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/[?&]near=/);
    await expect(page.getByText('「縁川駅」からのまっすぐな距離です。')).toBeVisible();
    await isReadable();
    // What is nearest comes first, and says how far it is.
    await expect(page.locator('#list [data-place]').first()).toContainText(/約\d+m/);

    const activities = page.locator('#list [data-place] a[href^="/a/"]');
    // Most salons publish no telephone of their own: the town's desk is asked.
    const chosen = await firstThatSays(page, activities, ['つぎの日にち<', 'href="#contact-desk"']);
    await press(page, page.locator(`#list a[href="${chosen}"]`).first());
    await expect(page).toHaveURL(chosen);
    await isReadable();
    await expect(section(page, 'いつ')).toContainText(/\d+月\d+日\(.\)|きょう|あす/);
    await press(page, section(page, '連絡先').getByRole('link', { name: '町の窓口を見る' }));
    await expect(page).toHaveURL(`${chosen}#contact-desk`);
    const telephone = page.getByRole('contentinfo').locator('a[href^="tel:"]').first();
    await tabTo(page, telephone);
    await expect(telephone).toBeInViewport();
    const number = await telephone.innerText();

    await press(page, page.getByRole('link', { name: '印刷する' }), 'Shift+Tab');
    await expect(page).toHaveURL(`${chosen}/print`);
    await expect(page.getByRole('main')).toContainText('つぎの日にち');
    await expect(page.getByRole('main')).toContainText(number);
    await press(page, page.getByRole('button', { name: '印刷する' }));
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  });
});

test.describe('someone new to the country', () => {
  // A device that remembers nothing yet: やさしい日本語 comes with its furigana.
  test.use({ storageState: { cookies: [], origins: [] } });

  // Kana stand between the letters, where a name asked for as one text is not found: by address.
  const looksFor = async (page: Page, text: string) => {
    await page.locator('main input[type=search]').fill(text);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(
      ({ pathname, searchParams }) =>
        pathname === '/ja-easy/search' && searchParams.get('q') === text,
    );
    return page.locator('main a.card-link[href^="/ja-easy/a/"]');
  };

  const save = async (page: Page, activities: Locator) => {
    const path = await firstThatSays(page, activities, ['つぎの 日<']);
    await page.locator(`main a[href="${path}"]`).first().click();
    await expect(page).toHaveURL(path);
    await expect(page.locator('main h2 rt').first()).toBeVisible();
    const button = page.locator('main button[data-handout]').first();
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    return path;
  };

  test('finds where to learn Japanese and where to eat together, and keeps both', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'やさしい日本語' }).click();
    await expect(page).toHaveURL('/ja-easy');
    await expect(page.locator('h1 rt').first()).toBeVisible();
    const learning = await save(page, await looksFor(page, 'にほんご'));

    await page.getByRole('banner').locator('a[href="/ja-easy/search"]').click();
    const eating = await save(page, await looksFor(page, 'いっしょに たべる'));

    await page.locator('main a[data-handout-link]').click();
    await expect(page).toHaveURL('/ja-easy/handout');
    const kept = page.locator('[data-handout-list="2"] li.card a');
    await expect(kept).toHaveCount(2);
    const hrefs = await kept.evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    for (const [i, path] of [learning, eating].entries()) expect(hrefs[i]).toContain(path);
    await page.reload();
    await expect(kept).toHaveCount(2);
    expect(await sideways(page)).toEqual({ by: 0, because: [] });
  });
});

test.describe('someone with an old phone that runs no script', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false });

  test('searches, reads, is led to the door, and tells what is wrong', async ({ page }) => {
    await page.goto('/');
    await page.locator('main input[type=search]').fill('体操');
    await page.locator('main').getByRole('button', { name: 'さがす', exact: true }).click();
    await expect(page).toHaveURL(/\/search\?q=/);
    const hits = page.locator('main a.card-link[href^="/a/"]');
    const path = await firstThatSays(page, hits, ['maps.apple.com', 'つぎの日にち<']);
    await page.locator(`main a[href="${path}"]`).first().click();
    await expect(page).toHaveURL(path);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await expect(section(page, 'いつ')).toContainText(/\d+月\d+日\(.\)|きょう|あす/);

    // Where it is: the place's own page, and a way there in the reader's map program.
    const where = section(page, 'どこで').locator('a[href^="/p/"]').first();
    const place = await where.innerText();
    const way = page.locator('[data-directions] a').first();
    expect(new URL((await way.getAttribute('href')) ?? '').searchParams.size).toBeGreaterThan(0);
    await where.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(place);
    await expect(page.locator('[data-directions] a')).not.toHaveCount(0);
    await page.goBack();

    await page.getByRole('link', { name: '情報がちがいます' }).click();
    await expect(page).toHaveURL(`${path}/correction`);
    await expect(page.locator('main')).toContainText(title);
    // As quick as a person who reads the question.
    await page.waitForTimeout(900);
    await page.getByRole('button', { name: '日時がちがう' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ありがとうございます/);
    await page.getByLabel('正しいこと、気づいたこと').fill('いまは木曜にやっています');
    await page.getByRole('button', { name: '送る', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('ことばも届きました');
    await page.getByRole('link', { name: 'ページにもどる' }).click();
    await expect(page).toHaveURL(path);
  });
});
