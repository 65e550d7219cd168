/** The form of posting when everything goes wrong: no script, no line, no session, a button pressed twice. */
import { demoPeople } from '#domain/demo-people.ts';
import {
  choosePlace,
  fillContact,
  fillName,
  fillTimes,
  newName,
  next,
  revisionsOf,
  send,
  signInWithinForm,
  stepIs,
} from '../helpers/post-form.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

test.describe.configure({ timeout: 180_000 });

test('without a line, after the session, by a button pressed twice: one post, and nothing lost', async ({
  page,
  context,
}) => {
  const name = newName();
  await signInAs(page, 'otherEditor');
  await page.goto('/post');
  await fillName(page, name);
  await next(page);
  await fillTimes(page);
  await context.setOffline(true);
  await page.getByLabel('何時まで').fill('20:15');
  await next(page);
  await context.setOffline(false);
  await page.goto('/post');
  const draft = page.getByRole('listitem').filter({ hasText: name });
  await draft.getByRole('link', { name: 'つづきから' }).first().click();
  await stepIs(page, 'いつ');
  await expect(page.getByLabel('何時まで')).toHaveValue('20:15');
  await next(page);
  await choosePlace(page);
  await next(page);
  await next(page);
  await fillContact(page);
  await next(page);
  await expect(page.getByRole('region', { name: 'このように のります' })).toContainText('20:15');

  await context.clearCookies();
  await send(page);
  await expect(page.getByText('サインインの時間が切れました')).toBeVisible();
  await signInWithinForm(page, demoPeople.otherEditor.email);
  await page.getByRole('button', { name: '送る', exact: true }).dblclick();
  await expect(page.getByText('受け取りました')).toBeVisible();
  expect(await revisionsOf(name)).toHaveLength(1);
  // What is sent is no draft any more.
  await page.goto('/post');
  await expect(draft).toHaveCount(0);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('killed at every step it goes on where it was, for who is signed in', async ({
    page: first,
    context,
  }) => {
    const name = newName();
    let page = first;
    await signInAs(page, 'otherEditor');
    const again = async (step: string) => {
      // The next page comes first: a browser may let go of a visit that has no page left.
      const fresh = await context.newPage();
      await page.close();
      page = fresh;
      await page.goto('/me');
      const draft = page.getByRole('listitem').filter({ hasText: name });
      await draft.getByRole('link', { name: 'つづきから' }).click();
      await stepIs(page, step);
    };
    await page.goto('/post');
    await fillName(page, name);
    await next(page);
    await again('いつ');
    await fillTimes(page);
    await next(page);
    await again('どこで');
    await choosePlace(page);
    await next(page);
    await again('だれが・いくら');
    await page.getByLabel('持ちもの').fill('うわばき');
    await next(page);
    await again('だれにきく');
    await fillContact(page);
    await next(page);
    await again('このように のります');
    const region = page.getByRole('region', { name: 'このように のります' });
    await expect(region).toContainText('クリスマス会');
    await expect(region).toContainText('うわばき');
    await expect(region).toContainText('000-1234-5678');
    await page.reload();
    await stepIs(page, 'このように のります');
    await send(page);
    await expect(page.getByText('受け取りました')).toBeVisible();
    expect(await revisionsOf(name)).toHaveLength(1);
  });
});
