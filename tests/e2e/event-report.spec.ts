/** After an event: its host looks over the report that is begun for her and publishes it; others read it. */
import { dataOf } from '#server/supabase.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { axeFindings, sideways, smallTargets } from '../helpers/page-quality.ts';
import { randomCode } from '../helpers/random-code.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

test.use({ javaScriptEnabled: false });

/** An event of the demo editor's group that ended an hour ago, with two notes on its board. */
async function layPastEvent() {
  const { operator } = await openSiteDatabase();
  const group = dataOf(
    'groups',
    await operator.from('groups').select('id').like('name', 'はままちこども食堂%').single(),
  );
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const event = dataOf(
    'events',
    await operator
      .from('events')
      .insert({
        ...{ code: randomCode(), title: '食卓の相談会', purpose: '新しい食卓が生まれる' },
        ...{ starts_at: at(-3), ends_at: at(-1), status: 'open', group_id: group.id },
      })
      .select('id, code')
      .single(),
  );
  const { error } = await operator.from('ideas').insert(
    ['朝の食堂をひらく', '畑の野菜がある'].map((words, i) => ({
      ...{ event_id: event.id, key: crypto.randomUUID(), words, author: String(i).repeat(64) },
      kind: i === 0 ? ('wished' as const) : ('noticed' as const),
    })),
  );
  expect(error).toBeNull();
  const { error: unplanned } = await operator
    .from('event_programme')
    .insert({ event_id: event.id, position: 0, title: '持ちより' });
  expect(unplanned).toBeNull();
  const [activity] = dataOf(
    'activities',
    await operator
      .from('activities')
      .select('code, title')
      .eq('group_id', group.id)
      .eq('status', 'published')
      .order('code')
      .limit(1),
  );
  return { code: event.code, born: activity ?? { code: '', title: '' } };
}

test('a host publishes the report, and the activity says where it comes from', async ({
  page,
  browser,
  baseURL,
}) => {
  const { code, born } = await layPastEvent();
  await signInAs(page, 'editor');
  await page.goto(`/me/events/${code}`);
  await page.getByRole('link', { name: '報告を書く' }).click();

  // Programme and board stand there already.
  await expect(page.getByLabel('どんな会でしたか')).toHaveValue(/「持ちより」/);
  await expect(page.getByRole('checkbox', { name: /朝の食堂をひらく/ })).toBeChecked();
  await page.getByLabel('来た人の数').fill('１２');
  await page.getByLabel('すること').first().fill('月に一度ためす');
  await page.getByLabel('だれが').first().selectOption({ label: 'はままちこども食堂の会' });
  await page.getByLabel('ほかに生まれたもの').fill(`https://engawa.example.jp/a/${born.code}`);
  await page.getByRole('button', { name: '見た目をたしかめる' }).click();
  const preview = page.getByRole('region', { name: '報告は、このように見えます' });
  await expect(preview).toContainText('月に一度ためす');

  // Somebody else, whose browser runs scripts, saves first.
  const storageState = await page.context().storageState();
  const theirs = { baseURL: baseURL ?? '', storageState, javaScriptEnabled: true };
  const other = await (await browser.newContext(theirs)).newPage();
  await other.setViewportSize({ width: 390, height: 844 });
  await other.goto(`/me/events/${code}/report`);
  expect(await axeFindings(other)).toEqual([]);
  expect(await smallTargets(other)).toEqual([]);
  expect((await sideways(other)).by).toBe(0);
  await other.getByLabel('どんな会でしたか').fill('先に書きました。');
  await other.getByRole('button', { name: '下書きとして保存' }).click();
  await expect(other.getByRole('status')).toContainText('保存しました');
  await other.close();
  await page.getByRole('button', { name: '公開する' }).click();
  await expect(page.getByRole('alert')).toContainText('ほかの方が保存しました');
  await expect(page.getByRole('region', { name: 'いま保存されているもの' })).toContainText(
    '先に書きました。',
  );
  await page.getByRole('button', { name: '公開する' }).click();
  await expect(page.getByRole('status')).toContainText('公開しました');

  await page.context().clearCookies();
  await page.goto(`/e/${code}`);
  const report = page.getByRole('region', { name: 'このイベントから' });
  await expect(report).toContainText('12人');
  await expect(report).toContainText('朝の食堂をひらく');
  await report.getByRole('link', { name: born.title, exact: true }).click();
  // Somebody may have read it just before: its page is kept until the change is seen.
  const from = page.getByRole('link', { name: 'この活動は「食卓の相談会」から生まれました。' });
  await expect(async () => {
    await page.reload();
    await expect(from).toBeVisible({ timeout: 500 });
  }).toPass();
  await from.click();
  await expect(page).toHaveURL(new RegExp(`/e/${code}$`));
});
