import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRate } from '#domain/import/parse-rate.ts';
import { readImportFile } from '#server/exchange/import/read-import.ts';
import type { ImportReading } from '#server/exchange/import/read-import.ts';

/**
 * Files that towns really publish. They are no part of the project: ENGAWA_REAL_DATA names the
 * folder they lie in. A failing test names rows by file, line and hash, never by their text.
 */
const folder = process.env.ENGAWA_REAL_DATA;
const read = (file: string) => readImportFile(path.join(folder ?? '', 'opendata', file));

/** File, layout, rows read, rows refused, rows without a position. */
const files = [
  ['tokyo/kodomo-shokudo.csv', 'kodomo-shokudo', 798, 9, 172],
  ['tokyo/community-halls.csv', 'facilities', 627, 0, 1],
  ['takamatsu/aed-0002-cp932.csv', 'aed', 514, 0, 0],
  ['takamatsu/childrens_hall.csv', 'facilities', 9, 0, 0],
  ['takamatsu/citizen_activity_facility.csv', 'facilities', 4, 0, 0],
  ['takamatsu/community_center.csv', 'facilities', 52, 0, 0],
  ['takamatsu/elderly_welfare_center.csv', 'facilities', 2, 0, 0],
  ['takamatsu/regional_child_rearing_support_base.csv', 'facilities', 15, 0, 0],
  ['takamatsu/regional_comprehensive_support_center.csv', 'facilities', 7, 0, 0],
  ['takamatsu/welfare_hall.csv', 'facilities', 7, 0, 0],
  ['hachioji/kosodate-shisetsu.xlsx', 'childcare', 172, 0, 0],
] as const;

const withoutPosition = ({ rows }: ImportReading) =>
  rows.filter(({ place }) => place.precision === 'unknown');

if (folder === undefined) console.info('real-files: ENGAWA_REAL_DATA is not set, left out');

describe.runIf(folder !== undefined)('real files', () => {
  it.each(files)('%s: %s, %i rows', async (file, layout, rows, refused, unplaced) => {
    const reading = await read(file);
    expect(reading.profile.id).toBe(layout);
    expect(reading.read).toBe(rows);
    expect(reading.refused).toHaveLength(refused);
    expect(reading.rows).toHaveLength(rows - refused);
    expect(withoutPosition(reading)).toHaveLength(unplaced);
  });

  it.each(files)('%s: every row has a key of its own', async (file) => {
    const { rows } = await read(file);
    const keys = new Map<string, string>();
    for (const { line, key, hash, credit } of rows) {
      const scoped = `${credit.name} ${credit.url ?? ''} ${key}`;
      expect(keys.get(scoped), `${file} line ${line} ${hash}`).toBeUndefined();
      keys.set(scoped, hash);
    }
    expect(keys.size).toBe(rows.length);
  });

  it('refuses nameless rows of 子ども食堂 by line, and nothing else', async () => {
    const { refused } = await read('tokyo/kodomo-shokudo.csv');
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(['名称がありません']));
    expect(refused.map(({ line }) => line)).toEqual([37, 38, 234, 235, 236, 267, 268, 590, 638]);
  });

  it('gives 309 of the 子ども食堂 their ID as key, and the others name and address', async () => {
    const { rows } = await read('tokyo/kodomo-shokudo.csv');
    const kinds = rows.map(({ key }) => key.split(':')[0]);
    expect(kinds.filter((kind) => kind === 'id')).toHaveLength(309);
    expect(kinds.filter((kind) => kind === 'name')).toHaveLength(480);
  });

  it('reads when 子ども食堂 take place from nearly all that say a day, and says of how many', async () => {
    const { rows } = await read('tokyo/kodomo-shokudo.csv');
    const rate = parseRate(rows.flatMap(({ activity }) => activity?.scheduleReading ?? []));
    const named = rate.understood + rate.leftToPeople;
    console.info('子ども食堂 of Tokyo:', rate, `of rows with a day: ${rate.understood / named}`);
    expect(rate.all).toBe(rows.length);
    expect(rate.understood / named).toBeGreaterThanOrEqual(0.8);
  });

  it('names city, data and licence of every row of a collection', async () => {
    const { rows } = await read('tokyo/kodomo-shokudo.csv');
    expect(new Set(rows.map(({ credit }) => credit.url)).size).toBeGreaterThan(25);
    expect(rows.filter(({ credit }) => credit.licence === null)).toEqual([]);
  });

  it('leaves out a position beyond the date line, with a remark', async () => {
    const unplaced = withoutPosition(await read('tokyo/community-halls.csv'));
    expect(unplaced.map(({ remarks }) => remarks)).toEqual([['position-outside']]);
  });

  it.each(['takamatsu/events.csv', 'takamatsu/events-old-0081.csv'])(
    '%s is refused as a list of events',
    async (file) => {
      await expect(read(file)).rejects.toMatchObject({ code: 'events' });
    },
  );
});
