/**
 * The parser against rows of real files that were judged by hand before it was written:
 * tests/fixtures/schedule/judged-rows.json names each by file, line and hash of its text, with what
 * a careful reader makes of it (see compact.ts), or why it names no dates. `note` gives the parts of
 * the text, from and to, that no rule says.
 */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseSchedule, type ScheduleReading } from '#domain/schedule/parse/parse-schedule.ts';
import { compactRule } from './compact.ts';
import { type RealRow, realFiles, realRows } from './real-rows.ts';

const judgedSchema = z.array(
  z.object({
    file: z.enum(realFiles),
    line: z.int(),
    hash: z.string(),
    expected: z.union([z.array(z.string()), z.literal('not-published')]),
    why: z.string().optional(),
    note: z.array(z.tuple([z.int(), z.int()])).default([]),
  }),
);

const folder = process.env.ENGAWA_REAL_DATA;
if (folder === undefined) console.info('judged-rows: ENGAWA_REAL_DATA is not set, left out');

/** What each file is: 子ども食堂 say elsewhere how often, and the events were published in autumn 2024. */
function read({ file, text }: RealRow): ScheduleReading {
  return parseSchedule(text, {
    weekdaysAlone: file.includes('kodomo') ? 'unsaid' : 'every-week',
    ...(file.includes('events') ? { around: '2024-10-01' } : {}),
  });
}

const allRows = async (of: string) =>
  (await Promise.all(realFiles.map((file) => realRows(of, file)))).flat();
const rulesOf = ({ rules }: ScheduleReading) =>
  rules.filter(({ freq }) => freq !== 'irregular').map((rule) => JSON.stringify(rule));
const bare = (text: string) => text.normalize('NFKC').replace(/[\s、。・,()]/g, '');
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

describe.runIf(folder !== undefined)('schedules of real files', async () => {
  const rows = folder === undefined ? [] : await allRows(folder);
  const fixture = new URL('../../../../fixtures/schedule/judged-rows.json', import.meta.url);
  const judged = judgedSchema.parse(JSON.parse(await readFile(fixture, 'utf8')));

  const results = judged.map(({ file, line, hash, expected, note }) => {
    const row = rows.find((other) => other.file === file && other.line === line);
    const name = `${file} line ${line} ${hash}`;
    if (row?.hash !== hash) return { name, is: 'another text' as const };
    const reading = read(row);
    const found = rulesOf(reading).sort();
    if (expected === 'not-published') {
      return { name, is: found.length > 0 ? ('wrong' as const) : ('not published' as const) };
    }
    if (reading.outcome !== 'understood') return { name, is: 'left to people' as const };
    const rules = expected.map((rule) => JSON.stringify(compactRule(rule))).sort();
    const isRight = JSON.stringify(rules) === JSON.stringify(found);
    const words = note.map(([from, to]) => row.text.slice(from, to)).join('');
    const isNoteRight = bare(words) === bare(reading.note ?? '');
    return { name, is: isRight ? (isNoteRight ? 'complete' : 'another note') : ('wrong' as const) };
  });
  const named = (is: (typeof results)[number]['is']) =>
    results.filter((result) => result.is === is).map(({ name }) => name);

  it('are judged for at least 200 rows that name days, and the rows are as they were judged', () => {
    const dated = judged.filter(({ expected }) => expected !== 'not-published');
    expect(dated.length).toBeGreaterThanOrEqual(200);
    expect(named('another text')).toEqual([]);
  });

  it('are never read wrongly', () => {
    expect(named('wrong')).toEqual([]);
  });

  it('are understood completely in 80 of 100 rows that name days', () => {
    const complete = named('complete').length;
    const dated = judged.filter(({ expected }) => expected !== 'not-published').length;
    console.info(
      `judged rows understood completely: ${complete} of ${dated} (${percent(complete, dated)})`,
    );
    expect(complete / dated).toBeGreaterThanOrEqual(0.8);
  });

  it('are counted over all rows', () => {
    const written = rows.filter(({ text }) => text !== '');
    const outcomes = Map.groupBy(written, (row) => read(row).outcome);
    const count = (outcome: ScheduleReading['outcome']) => outcomes.get(outcome)?.length ?? 0;
    const understood = count('understood');
    console.info(
      `all ${rows.length} rows: ${understood} understood (${percent(understood, rows.length)}), ` +
        `${count('not-understood')} left to people, ${count('not-published')} without published dates, ` +
        `${rows.length - written.length} without a word`,
    );
    expect(understood).toBeGreaterThanOrEqual(200);
  });
});
