/** A real town's first afternoon: nothing at first, then the city's files, with the site running. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countWithoutPosition, filterDirectory } from '#domain/directory/filter.ts';
import { everything } from '#domain/directory/query.ts';
import { emptySnapshot, snapshotSchema } from '#domain/directory/snapshot.ts';
import { dataOf } from '#server/supabase.ts';
import { openSiteDatabase } from '../helpers/demo-site.ts';
import { runImport, spawnImport } from '../helpers/import-process.ts';
import { countsIn, newFolder, startSite, until, type Site } from '../helpers/site-process.ts';

const folder = newFolder();
const dataDir = join(folder.path, 'data');
const env = { ENGAWA_DEMO: '0' };
let site: Site;

beforeAll(async () => {
  site = await startSite({ dataDir, env });
});

afterAll(async () => {
  await site.pressCtrlC();
  folder.remove();
});

const importFile = (...args: string[]) => runImport(dataDir, args, env);
const snapshotOf = async () =>
  snapshotSchema.parse(JSON.parse(await site.text('/map/snapshot.json')));

/** What the heading of the map must say, counted from the snapshot the pins are drawn from. */
async function expectCountsToAgree(): Promise<[number, number]> {
  const found = filterDirectory(await snapshotOf(), everything);
  const counts: [number, number] = [found.onMap.length, countWithoutPosition(found)];
  await until(async () => String(countsIn(await site.text('/map'))) === String(counts), 10_000);
  return counts;
}

/** A file in the むすびえ layout; every third row is without a position. */
function writeRows(name: string, from: number, count: number): string {
  const rows = Array.from({ length: count }, (_, n) => {
    const id = from + n;
    const position = id % 3 === 0 ? ',' : `34.9${id % 90},139.3${id % 80}`;
    return `999989,${id},ためし食堂${id},縁川市本町${id},${position},毎週,土,ためしの会${id % 9}`;
  });
  const header = '全国地方公共団体コード,ID,名称,住所,緯度,経度,開催頻度,開催曜日,運営団体名';
  const file = join(folder.path, name);
  writeFileSync(file, `${[header, ...rows].join('\n')}\n`);
  return file;
}

describe('a town that has nothing yet', () => {
  it('has all its pages, and says that there is nothing', async () => {
    const paths = ['/', '/map', '/map?kind=salon', '/areas', '/kinds', '/about', '/healthz'];
    for (const path of [...paths, '/en', '/en/map', '/ja-easy', '/ja-easy/areas']) {
      expect((await site.get(path)).status, path).toBe(200);
    }
    expect(await snapshotOf()).toEqual(emptySnapshot);
    expect(countsIn(await site.text('/map'))).toEqual([0, 0]);
    expect((await site.text('/')).includes('まだ場所がのっていません。')).toBe(true);
    expect((await site.get('/p/AAAAAA')).status).toBe(404);
  });
});

describe('npm run import beside the running site', () => {
  it('writes nothing when it only tries', async () => {
    const file = writeRows('few.csv', 1, 30);
    const counts = await importFile(file, '--dry-run');
    expect(counts).toEqual({ read: 30, created: 30, updated: 0, unchanged: 0, refused: 0 });
    expect(await snapshotOf()).toEqual(emptySnapshot);
  });

  it('shows its rows on the map within two seconds', async () => {
    const { ended } = spawnImport(dataDir, [join(folder.path, 'few.csv')], env);
    const { code } = await ended;
    expect(code).toBe(0);
    const shown = await until(
      async () => String(countsIn(await site.text('/map'))) === '20,10',
      10_000,
    );
    console.info(`rows of an import show ${Math.round(shown)} ms after its end`);
    expect(shown).toBeLessThan(4000);
    expect(await expectCountsToAgree()).toEqual([20, 10]);
  });

  it('changes nothing the second time', async () => {
    const counts = await importFile(join(folder.path, 'few.csv'));
    expect(counts).toEqual({ read: 30, created: 0, updated: 0, unchanged: 30, refused: 0 });
    expect(await expectCountsToAgree()).toEqual([20, 10]);
  });

  it('leaves whole rows when it is killed, and can be run again', async () => {
    const file = writeRows('many.csv', 1000, 3000);
    const first = spawnImport(dataDir, [file], env);
    await until(() => Promise.resolve(/^600 \//m.test(first.said.err)), 120_000);
    first.child.kill('SIGKILL');
    await first.ended;

    const { operator } = await openSiteDatabase(dataDir);
    const count = async (table: 'places' | 'activities' | 'source_records') => {
      const answer = await operator.from(table).select('*', { count: 'exact', head: true });
      dataOf(table, answer);
      return answer.count ?? 0;
    };
    const places = await count('places');
    expect(places).toBeGreaterThanOrEqual(630);
    expect(places).toBeLessThan(3030);
    expect(await count('activities')).toBe(places);
    const whole = await operator
      .from('activities')
      .select('code, schedules!inner(id)', { count: 'exact' })
      .not('place_id', 'is', null)
      .limit(1);
    dataOf('activities', whole);
    expect(whole.count).toBe(places);
    expect(await count('source_records')).toBeGreaterThanOrEqual(places);

    const again = await importFile(file);
    expect(again).toMatchObject({ read: 3000, updated: 0, refused: 0 });
    expect(again.created + again.unchanged).toBe(3000);
    expect(again.unchanged).toBe(places - 30);
    expect(await expectCountsToAgree()).toEqual([2020, 1010]);
  });

  it('works while the site is stopped', async () => {
    await site.pressCtrlC();
    const counts = await importFile(writeRows('later.csv', 9001, 3));
    expect(counts).toEqual({ read: 3, created: 3, updated: 0, unchanged: 0, refused: 0 });
    site = await startSite({ dataDir, env });
    expect(await expectCountsToAgree()).toEqual([2022, 1011]);
  });

  it('keeps the demo out of a folder with a real town', async () => {
    await site.pressCtrlC();
    site = await startSite({ dataDir });
    expect(site.said()).not.toContain('demo town');
    expect(await expectCountsToAgree()).toEqual([2022, 1011]);
  });
});
