/** What is posted shows once it is approved; what turns out to be listed twice is one, and old codes lead there. */
import { randomUUID } from 'node:crypto';
import { dataOf, type Supabase } from '#server/supabase.ts';
import { merge, restore } from '#server/revisions/keep.ts';
import { decide } from '#server/revisions/decide.ts';
import { openRecord, propose } from '#server/revisions/propose.ts';
import { actingAs } from '../helpers/acting-as.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { randomCode } from '../helpers/random-code.ts';
import { expect, test } from '../helpers/story.ts';

/** A published place in an area of the curator. */
async function placeOf(curator: Supabase): Promise<string> {
  const account = dataOf('my_account', await curator.rpc('my_account'));
  expect(account).toMatchObject({ curates: [expect.any(String)] });
  const areas = JSON.stringify(account);
  const rows = dataOf(
    'places',
    await curator
      .from('places')
      .select('id, place_areas(area_code)')
      .eq('status', 'published')
      .eq('blurred', false),
  );
  const found = rows.find(({ place_areas: at }) =>
    at.some(({ area_code }) => areas.includes(`"${area_code}"`)),
  );
  return found?.id ?? '';
}

test('from a resident’s post to one entry with two codes', async ({ page, request }) => {
  const resident = await actingAs('resident');
  const curator = await actingAs('curator');
  const place = await placeOf(curator);

  const post = async (title: string) => {
    const stored = await propose(resident, {
      key: randomUUID(),
      subject: 'activity',
      recordId: randomUUID(),
      baseVersion: 0,
      proposed: {
        kind_code: 'salon',
        title,
        place_id: place,
        schedules: [{ freq: 'weekly', byday: ['MO'], opens_at: '10:00', closes_at: '12:00' }],
      },
    });
    expect(stored).toMatchObject({ status: 'waiting', code: null });
    return 'revision' in stored ? (stored.revision ?? '') : '';
  };
  const approve = async (revision: string) => {
    const approved = await decide(curator, revision, 'approve');
    expect(approved).toMatchObject({ status: 'approved' });
    return 'code' in approved ? (approved.code ?? '') : '';
  };

  const [first, second] = [await post('朝のたいそう'), await post('朝の体操')];
  const kept = await approve(first);
  await expect(async () => {
    await page.goto(`/a/${kept}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('朝のたいそう');
  }).toPass();

  const twice = await approve(second);
  const answer = () => request.get(`/a/${twice}`, { maxRedirects: 0 });
  await expect.poll(async () => (await answer()).status()).toBe(200);
  const merged = await merge(curator, {
    key: randomUUID(),
    subject: 'activity',
    keep: kept,
    drop: twice,
    reason: '同じ集まりでした',
  });
  expect(merged).toMatchObject({ code: kept });
  await expect.poll(async () => (await answer()).status()).toBe(301);
  expect((await answer()).headers().location).toBe(`/a/${kept}`);
  // Whatever hangs on a door or stands in a calendar under the old code leads to its twin.
  const twins = ['.ics', '/2026-12-07.ics', '/print', '/flyer', '/flyer?size=a5', '/card.png'];
  for (const twin of twins) {
    const old = await request.get(`/a/${twice}${twin}`, { maxRedirects: 0 });
    expect([old.status(), old.headers().location]).toEqual([301, `/a/${kept}${twin}`]);
  }
  expect((await request.get(`/a/${twice}/card.png`)).headers()['content-type']).toBe('image/png');
  await page.goto(`/en/a/${twice}`);
  await expect(page).toHaveURL(`/en/a/${kept}`);

  // A change of the title is seen on the next load, and so is taking it back.
  const opened = await openRecord(curator, 'activity', kept);
  const changed = await propose(curator, {
    key: randomUUID(),
    subject: 'activity',
    recordId: opened?.id ?? '',
    baseVersion: opened?.version ?? 0,
    proposed: { title: '朝のラジオ体操' },
    reason: '電話で聞きました',
  });
  expect(changed).toMatchObject({ status: 'approved' });
  const heading = page.getByRole('heading', { level: 1 });
  await expect(async () => {
    await page.goto(`/a/${kept}`);
    await expect(heading).toContainText('ラジオ');
  }).toPass();
  const revision = 'revision' in changed ? (changed.revision ?? '') : '';
  await restore(curator, randomUUID(), revision, 'before', 'まちがいでした');
  await expect(async () => {
    await page.goto(`/a/${kept}`);
    await expect(heading).toContainText('朝のたいそう');
  }).toPass();
});

test('what is printed or embedded of a merged group or place leads to the one that was kept', async ({
  request,
}) => {
  const { operator } = await openSiteDatabase();
  const record = (name: string) => ({ id: randomUUID(), code: randomCode(), name });
  const [group, oldGroup] = [record('まとめた会'), record('まとめた会（二重）')];
  const [place, oldPlace] = [record('まとめた家'), record('まとめた家（二重）')];
  const shown = { status: 'published' as const };
  const ended = { status: 'ended' as const };
  const kind = { kind_code: 'salon' };
  const table = { groups: operator.from('groups'), places: operator.from('places') };
  dataOf('groups', await table.groups.insert({ ...group, ...shown }));
  dataOf('groups', await table.groups.insert({ ...oldGroup, ...ended, merged_into: group.id }));
  dataOf('places', await table.places.insert({ ...place, ...shown, ...kind }));
  const oldRow = { ...oldPlace, ...ended, ...kind, merged_into: place.id };
  dataOf('places', await table.places.insert(oldRow));
  const leads = [
    [`/g/${oldGroup.code}`, `/g/${group.code}`],
    [`/g/${oldGroup.code}/print`, `/g/${group.code}/print`],
    [`/g/${oldGroup.code}/card.png`, `/g/${group.code}/card.png`],
    [`/en/p/${oldPlace.code}/print`, `/en/p/${place.code}/print`],
    [`/p/${oldPlace.code}/card.png`, `/p/${place.code}/card.png`],
    [`/p/${oldPlace.code}/card.json?reading=en`, `/p/${place.code}/card.json?reading=en`],
    [`/feed.ics?group=${oldGroup.code}`, `/feed.ics?group=${group.code}`],
    [`/feed.xml?place=${oldPlace.code}`, `/feed.xml?place=${place.code}`],
    [`/feed.json?group=${oldGroup.code}&kind=salon`, `/feed.json?group=${group.code}&kind=salon`],
    [`/embed/list?group=${oldGroup.code}`, `/embed/list?group=${group.code}`],
    [`/embed/map?place=${oldPlace.code}`, `/embed/map?place=${place.code}`],
  ];
  for (const [from = '', to] of leads) {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location], from).toEqual([301, to]);
  }
});
