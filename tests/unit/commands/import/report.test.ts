import { describe, expect, it } from 'vitest';
import {
  lastLine,
  lineRanges,
  refusalLines,
  remarkLines,
  sourceLines,
} from '../../../../src/commands/import/report.ts';
import { readFixture } from '../../server/exchange/import/fixture.ts';
import { blankRow } from '#server/exchange/import/sentences.ts';

describe('the report of an import', () => {
  it('draws neighbouring lines together', () => {
    expect(lineRanges([9, 3, 7, 8])).toBe('3、7–9');
    expect(lineRanges([])).toBe('');
  });

  it('names every refused row, and blank ones as ranges', () => {
    const refused = [
      { line: 2, reason: '名称がありません' },
      { line: 3, reason: '名称がありません' },
      ...[5, 6, 7].map((line) => ({ line, reason: blankRow })),
    ];
    expect(refusalLines(refused)).toEqual([
      '2行目：名称がありません',
      '3行目：名称がありません',
      '5–7行目：空の行です',
    ]);
  });

  it('names rows without a position by their lines', async () => {
    const { rows } = await readFixture('positions.csv');
    expect(remarkLines(rows)).toEqual([
      '位置が分かりません（緯度と経度が入れかわっています）（1行）：4行目',
      '位置が分かりません（緯度・経度が日本の外です）（3行）：5–7行目',
      '位置が分かりません（緯度・経度が数ではありません）（2行）：8–9行目',
      '位置が分かりません（緯度・経度がありません）（1行）：10行目',
    ]);
  });

  it('asks for name and licence of the source where the file has none', async () => {
    const unnamed = await readFixture('positions.csv');
    expect(sourceLines(unnamed.rows, 'positions.csv')).toHaveLength(2);
    const named = await readFixture('two-sources.csv');
    expect(sourceLines(named.rows, 'two-sources.csv')).toEqual([]);
  });

  it('ends with the counts', () => {
    const result = { read: 5, created: 1, updated: 1, unchanged: 1, refused: [1, 2] };
    expect(lastLine(result)).toBe('read 5, created 1, updated 1, unchanged 1, refused 2');
    const waiting = { ...result, created: 0, updated: 0, proposed: 2 };
    expect(lastLine(waiting, true)).toBe('read 5, proposed 2, unchanged 1, refused 2');
  });
});
