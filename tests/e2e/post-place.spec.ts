/** Where a new activity takes place: a pin set by hand, or a place that turns out to be listed. */
import type { Page } from '@playwright/test';
import { readDirectory } from '../helpers/demo-site.ts';
import { axeFindings, keepPicture, sideways, smallTargets } from '../helpers/page-quality.ts';
import {
  fillContact,
  fillName,
  fillTimes,
  newName,
  next,
  send,
  stepIs,
} from '../helpers/post-form.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

test.describe.configure({ timeout: 180_000 });

/** What a new place is, up to its position. */
async function fillNewPlace(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name: 'まだのっていない場所' }).check();
  await page.getByLabel('場所の名前', { exact: true }).fill(name);
}

/** The way from the step of the place to the last one. */
async function goToTheEnd(page: Page): Promise<void> {
  await next(page);
  await stepIs(page, 'だれが・いくら');
  await next(page);
  await fillContact(page);
  await next(page);
}

test('a pin set by hand is where the place is listed', async ({ page }, { project }) => {
  const name = newName();
  await signInAs(page, 'admin');
  await page.goto('/post');
  await fillName(page, name);
  await next(page);
  await fillTimes(page);
  await next(page);
  await fillNewPlace(page, `${name}の家`);
  const pin = page.locator('[data-pin-map]');
  await pin.scrollIntoViewIfNeeded();
  await expect(pin).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
  // Pressing beside the middle brings that spot under the cross, near enough for a door.
  const canvas = pin.locator('canvas');
  const { width, height } = (await canvas.boundingBox()) ?? { width: 0, height: 0 };
  const field = page.locator('[data-post-form] input[name=p_position]');
  const position = async () => (await field.inputValue()).split(',');
  const choose = pin.getByRole('button', { name: 'ここにする' });
  const status = pin.getByRole('status');
  await choose.click();
  await expect(status).toContainText('だいたいの位置を決めました。');
  const [firstLng = '', firstLat = ''] = await position();
  await canvas.click({ position: { x: width / 2 - 60, y: height / 2 + 60 } });
  await choose.click();
  await expect(status).toContainText(/^地図の位置を決めました。.+の中です。$/);
  const [pressedLng = '', pressedLat = '', precision] = await position();
  expect(precision).toBe('exact');
  expect(Number(pressedLng)).toBeLessThan(Number(firstLng));
  expect(Number(pressedLat)).toBeLessThan(Number(firstLat));
  // Keys move the map too, and press the button.
  await canvas.focus();
  await page.keyboard.press('ArrowRight');
  await choose.press('Enter');
  await expect(field).not.toHaveValue([pressedLng, pressedLat, precision].join(','));
  const [lng = '', lat = ''] = await position();
  expect(Number(lng)).toBeGreaterThan(Number(pressedLng));
  await keepPicture(page, `${project.name}/post-pin`);
  expect(await smallTargets(page)).toEqual([]);
  expect(await sideways(page)).toEqual({ by: 0, because: [] });
  expect(await axeFindings(page)).toEqual([]);
  // A reload keeps it, and so do the steps.
  await page.reload();
  await stepIs(page, 'どこで');
  expect(await page.locator('input[name=p_position]:checked').inputValue()).toContain(lng);
  await goToTheEnd(page);
  await send(page);
  await expect(page.getByText('送ったことが、地図にのりました')).toBeVisible();
  await expect(async () => {
    const { places } = await readDirectory(page.request);
    const at = places.name.indexOf(`${name}の家`);
    expect(places.lng[at]).toBeCloseTo(Number(lng), 5);
    expect(places.lat[at]).toBeCloseTo(Number(lat), 5);
    expect(places.approximate[at]).toBeFalsy();
  }).toPass();
});

test('a place that is listed already is offered before it is sent', async ({ page }) => {
  const { places } = await readDirectory(page.request);
  const known = places.name.findIndex(
    (name, i) => places.lng[i] !== null && !places.approximate[i] && name.includes('公民館'),
  );
  const knownName = places.name[known] ?? '';
  const position = `${places.lng[known] ?? ''},${places.lat[known] ?? ''},exact`;
  const name = newName();
  await page.goto('/post');
  await fillName(page, name);
  await next(page);
  await fillTimes(page);
  await next(page);
  await fillNewPlace(page, knownName);
  // As the map writes it, without waiting for a map.
  await page.locator('[data-post-form]').evaluate((form, value) => {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'p_position', value });
    form.append(field);
  }, position);
  await goToTheEnd(page);
  const offer = page.getByRole('status').filter({ hasText: 'もう のっているかもしれません' });
  const found = offer.getByRole('listitem').filter({ hasText: knownName }).first();
  await expect(found.getByRole('link', { name: `「${knownName}」を見る` })).toHaveAttribute(
    'href',
    `/p/${places.code[known] ?? ''}`,
  );
  await found.getByRole('button', { name: 'この場所に時間を足す' }).click();
  // All that was written stays; only the place is now the one that is listed.
  const preview = page.getByRole('region', { name: 'このように のります' });
  await expect(preview).toContainText(name);
  await expect(preview).toContainText('クリスマス会');
  await expect(preview).toContainText('000-1234-5678');
  await expect(preview).toContainText(knownName);
  await expect(page.getByRole('button', { name: 'この場所に時間を足す' })).toHaveCount(0);
  await expect(page.locator('input[name=place]')).toHaveValue(places.code[known] ?? '');
  await expect(page.locator('input[name=where]')).toHaveValue('listed');
});
