/**
 * Files that cities really publish, into an empty town beside its running site: nothing vanishes.
 * They are no part of the project; ENGAWA_REAL_DATA names the folder they lie in.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snapshotSchema } from '#domain/directory/snapshot.ts';
import { runImport, type Counts } from '../helpers/import-process.ts';
import { countsIn, newFolder, startSite, until, type Site } from '../helpers/site-process.ts';

const realData = process.env.ENGAWA_REAL_DATA;
if (realData === undefined) console.info('real-files: ENGAWA_REAL_DATA is not set, left out');

/** File, rows read. The first is the one whose rows are followed one by one. */
const files = [
  ['tokyo/kodomo-shokudo.csv', 798],
  ['tokyo/community-halls.csv', 627],
  ['takamatsu/regional_child_rearing_support_base.csv', 15],
  ['takamatsu/childrens_hall.csv', 9],
  ['takamatsu/citizen_activity_facility.csv', 4],
] as const;

describe.runIf(realData !== undefined)('real files', () => {
  const folder = newFolder();
  const dataDir = join(folder.path, 'data');
  const env = { ENGAWA_DEMO: '0' };
  let site: Site;
  let taken = 0;

  const importFile = (file: string) =>
    runImport(dataDir, [join(realData ?? '', 'opendata', file)], env);

  async function onTheMap(): Promise<[number, number]> {
    const { places, activities } = snapshotSchema.parse(
      JSON.parse(await site.text('/map/snapshot.json')),
    );
    const pins = places.lng.filter((lng) => lng !== null).length;
    const placeless = activities.place.filter((place) => place === null).length;
    return [pins, places.code.length - pins + placeless];
  }

  beforeAll(async () => {
    site = await startSite({ dataDir, env });
  });

  afterAll(async () => {
    await site.pressCtrlC();
    folder.remove();
  });

  it.each(files)(
    '%s: every row is on the map, listed without a position, or refused',
    async (file, rows) => {
      const { read, created, updated, unchanged, refused } = await importFile(file);
      console.info(`${file}: read ${read}, created ${created}, refused ${refused}`);
      expect([read, updated, unchanged]).toEqual([rows, 0, 0]);
      expect(created + refused).toBe(rows);
      taken += created;
      const sum = async () => (await onTheMap()).reduce((all, part) => all + part);
      await until(async () => (await sum()) === taken, 10_000);
      const counts = await onTheMap();
      await until(async () => String(countsIn(await site.text('/map'))) === String(counts), 10_000);
    },
  );

  it.each(files)('%s: nothing changes the second time', async (file, rows) => {
    const again: Counts = await importFile(file);
    expect([again.created, again.updated]).toEqual([0, 0]);
    expect(again.unchanged + again.refused).toBe(rows);
  });

  it('every page of the list is right', async () => {
    const pages = Math.ceil(taken / 30);
    const found = new Set<string>();
    for (let page = 1; page <= pages; page++) {
      const answer = await site.get(`/map?page=${page}`);
      expect(answer.status).toBe(200);
      const html = await answer.text();
      for (const [, code = ''] of html.matchAll(/card-link" href="\/[pa]\/(\w{6})"/g))
        found.add(code);
    }
    expect(found.size).toBe(taken);
  });
});
