/** A reader found the door closed, and says so in two taps. */
import type { Page } from '@playwright/test';
import { dataOf } from '#server/supabase.ts';
import { addressesIn, openSiteDatabase, readDirectory } from '../helpers/demo-site.ts';
import { expect, test } from '../helpers/story.ts';

const columns = 'id, category, words, record_version, status, places(code), activities(code)';

/** What the desk has of an entry, as the operator sees it. */
async function storedFor(path: string) {
  const { operator } = await openSiteDatabase();
  const rows = dataOf('corrections', await operator.from('corrections').select(columns));
  const code = path.split('/').at(-1);
  return rows.filter((row) => row.places?.code === code || row.activities?.code === code);
}

/** As quick as a person who reads the question. */
const reading = (page: Page) => page.waitForTimeout(900);

async function tellsInTwoTaps(page: Page, path: string, words: string): Promise<void> {
  const before = (await storedFor(path)).length;
  await page.goto(path);
  await page.getByRole('link', { name: '情報がちがいます' }).click();
  await expect(page).toHaveURL(`${path}/correction`);
  await reading(page);
  await page.getByRole('button', { name: '日時がちがう' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ありがとうございます/);
  await expect(page.locator('main')).toContainText('地域の担当者が');
  const afterTwo = await storedFor(path);
  expect(afterTwo).toHaveLength(before + 1);
  expect(afterTwo.at(-1)).toMatchObject({ category: 'time', words: null, status: 'open' });

  await page.getByLabel('正しいこと、気づいたこと').fill(words);
  await page.getByRole('button', { name: '送る', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('ことばも届きました');
  await expect(page.getByRole('textbox')).toHaveCount(0);
  const kept = await storedFor(path);
  expect(kept).toHaveLength(before + 1);
  expect(kept.map((row) => row.words)).toContain(words);
  await page.getByRole('link', { name: 'ページにもどる' }).click();
  await expect(page).toHaveURL(path);
}

// Entries of their own for each test and size, which run at the same time.
const entryOf = async (page: Page, index: number) => {
  const { activities } = await readDirectory(page.request);
  const shift = (page.viewportSize()?.width ?? 0) > 600 ? 10 : 0;
  return `/a/${activities.code[index + shift] ?? ''}`;
};

test('an activity is reported in two taps, and words may follow', async ({ page }) => {
  await tellsInTwoTaps(page, await entryOf(page, 1), '<b>水曜</b>は\n休みでした');
});

test('a place is reported from its page', async ({ page }) => {
  const { place } = addressesIn(await readDirectory(page.request));
  await page.goto(`/en${place}`);
  await page.getByRole('link', { name: 'Something here is wrong' }).click();
  await reading(page);
  await page.getByRole('button', { name: 'It no longer takes place' }).click();
  await expect(page).toHaveURL(new RegExp(`^[^?]*/en${place}/correction/thanks`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us');
  const rows = await storedFor(place);
  expect(rows.map(({ category }) => category)).toContain('ended');
});

test('the same form sent twice is one correction', async ({ page, baseURL }) => {
  const path = await entryOf(page, 2);
  await page.goto(`${path}/correction`);
  const token = await page.locator('input[name=token]').first().inputValue();
  await reading(page);
  const send = () =>
    page.request.post(`${path}/correction?_action=reportCorrection`, {
      form: { token, website: '', category: 'place' },
      headers: { origin: baseURL ?? '' },
      maxRedirects: 0,
    });
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
  expect(answers[0].headers()['cache-control']).toBe('no-store');
  expect(await storedFor(path)).toHaveLength(1);
});

test('what a program sends is not stored, and the form comes back', async ({ page, baseURL }) => {
  const path = await entryOf(page, 3);
  await page.goto(`${path}/correction`);
  const token = await page.locator('input[name=token]').first().inputValue();
  await reading(page);
  const send = (form: Record<string, string>, origin = baseURL ?? '') =>
    page.request.post(`${path}/correction?_action=reportCorrection`, {
      form: { token, website: '', category: 'place', ...form },
      headers: { origin },
      maxRedirects: 0,
    });
  expect((await send({ website: 'https://spam.example' })).status()).toBe(400);
  expect((await send({ token: 'e30.forged' })).status()).toBe(400);
  expect((await send({ category: 'none' })).status()).toBe(400);
  expect((await send({}, 'https://elsewhere.example')).status()).toBe(403);
  expect(await storedFor(path)).toEqual([]);
});

test('a form that is too old or too fast comes back with what was chosen', async ({ page }) => {
  const path = await entryOf(page, 4);
  await page.goto(`${path}/correction`);
  await page.evaluate(() => {
    for (const field of document.querySelectorAll('input[name=token]')) {
      field.setAttribute('value', 'e30.old');
    }
  });
  await page.getByRole('button', { name: '電話・連絡先がちがう' }).click();
  await expect(page.getByRole('alert')).toContainText('もう一度 押してください');
  const chosen = page.getByRole('button', { name: /^電話・連絡先がちがう ?（選んだもの）$/ });
  await expect(chosen).toHaveClass(/button-primary/);
  await reading(page);
  await chosen.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ありがとうございます/);
  expect(await storedFor(path)).toHaveLength(1);
});

test('words that are too long come back as they were written', async ({ page }) => {
  const path = await entryOf(page, 5);
  await page.goto(`${path}/correction`);
  await reading(page);
  await page.getByRole('button', { name: 'そのほか' }).click();
  const box = page.getByLabel('正しいこと、気づいたこと');
  await box.evaluate((node) => node.removeAttribute('maxlength'));
  await box.fill('あ'.repeat(501));
  await page.getByRole('button', { name: '送る', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('500文字より長い');
  await expect(box).toHaveValue('あ'.repeat(501));
  await box.fill('みじかく');
  await page.getByRole('button', { name: '送る', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('ことばも届きました');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('an activity is reported in two taps, and words may follow', async ({ page }) => {
    await tellsInTwoTaps(page, await entryOf(page, 6), '10時からでした');
  });
});
