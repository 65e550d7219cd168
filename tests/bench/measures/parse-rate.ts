import { join } from 'node:path';
import { parseRate } from '#domain/import/parse-rate.ts';
import { readImportFile } from '#server/exchange/import/read-import.ts';
import type { Figure } from '../figure.ts';

/** How much of what 子ども食堂 of Tokyo say about their times becomes rules, by the import itself. */
export async function measureParseRate(): Promise<Figure[]> {
  const folder = process.env.ENGAWA_REAL_DATA;
  if (!folder) {
    console.log('Left out: the parse rate, which needs real open data in ENGAWA_REAL_DATA.');
    return [];
  }
  const { rows } = await readImportFile(join(folder, 'opendata/tokyo/kodomo-shokudo.csv'));
  const rate = parseRate(rows.flatMap(({ activity }) => activity?.scheduleReading ?? []));
  const percent = (whole: number) => (100 * rate.understood) / whole;
  return [
    {
      name: 'Times understood, of real rows that name a day',
      value: percent(rate.understood + rate.leftToPeople),
      unit: '%',
      asked: { atLeast: 80 },
    },
    { name: 'Times understood, of all real rows', value: percent(rate.all), unit: '%' },
  ];
}
