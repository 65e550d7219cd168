/** A resident finds an event by its field, reads what it is for, and takes it along. */
import { expect, test } from '../helpers/story.ts';

test('a resident finds an event by field and takes it along', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'おもなページ' })
    .getByRole('link', { name: 'イベント' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'イベント' })).toBeVisible();

  await page.goto('/events?field=agriculture');
  await expect(page.getByRole('link', { name: '「農林水産」を外す' })).toBeVisible();
  const card = page
    .locator('main article.card')
    .filter({ hasText: '農林水産' })
    .filter({ hasText: '受付中' });
  const title = (await card.first().getByRole('heading').innerText()).trim();
  await card.first().getByRole('link').click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page.getByRole('heading', { name: '何が生まれたらうれしいか' })).toBeVisible();
  await expect(page.getByRole('link', { name: '申しこむ', exact: true })).toBeVisible();
  const file = await page.request.get(`${new URL(page.url()).pathname}.ics`);
  expect(file.headers()['content-type']).toContain('text/calendar');
  expect(await file.text()).toContain('BEGIN:VEVENT');

  await page.getByRole('link', { name: '印刷する' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
});
