/** The form of posting as a volunteer fills it in. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { dataOf } from '#server/supabase.ts';
import { openSiteDatabase } from './demo-site.ts';
import { codeFor } from './sign-in.ts';
import { expect } from './story.ts';

/** A name that no other test gives. */
export const newName = () => `みなと食堂${randomUUID().slice(0, 6)}`;
/** One step on. */
export const next = (page: Page) => page.getByRole('button', { name: 'つぎへ' }).click();
/** Waits for a step by its heading. */
export const stepIs = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();

/** Says what it is called, and that it is a 子ども食堂. */
export async function fillName(page: Page, name: string): Promise<void> {
  await page.getByLabel('名前', { exact: true }).fill(name);
  await page.getByRole('radio', { name: /子ども食堂/ }).check();
}

/** Says two dates of December, in the evening. */
export async function fillTimes(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '日にちを1つずつ選ぶ' }).check();
  await page.locator('textarea[name="t0.dates"]').fill('12月5日\n12月19日 クリスマス会');
  await page.getByLabel('何時から').fill('17:00');
  await page.getByLabel('何時まで').fill('19:30');
}

/** Chooses the first 公民館 that the map has. */
export async function choosePlace(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'もう地図にのっている場所' }).check();
  await page.getByLabel('場所の名前か住所').fill('公民館');
  await page.getByRole('button', { name: '場所を探す' }).click();
  await page.locator('input[name=place]').first().check();
}

/** Says a telephone number. */
export const fillContact = (page: Page) => page.getByLabel('番号・アドレス').fill('000-1234-5678');

/** Sends the form. */
export const send = (page: Page) => page.getByRole('button', { name: '送る', exact: true }).click();

/** The last step's own way of signing in. */
export async function signInWithinForm(page: Page, address: string): Promise<void> {
  await page.getByLabel('メールアドレス').fill(address);
  await page.getByRole('button', { name: '番号を送ってもらう' }).click();
  await page.getByLabel(/6けたの番号/).fill(await codeFor(address));
  await page.getByRole('button', { name: 'サインインする' }).click();
}

/** What the operator finds of a name: how many revisions, and the one. */
export async function revisionsOf(name: string) {
  const { operator } = await openSiteDatabase();
  return dataOf(
    'revisions',
    await operator.from('revisions').select('id, status, record_id').eq('name', name),
  );
}
