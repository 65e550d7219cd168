import { describe, expect, it } from 'vitest';
import { lastLine, lineRanges, refusalLines } from '../../../../src/commands/import/report.ts';
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

  it('ends with the counts', () => {
    const result = { read: 5, created: 1, updated: 1, unchanged: 1, refused: [1, 2] };
    expect(lastLine(result)).toBe('read 5, created 1, updated 1, unchanged 1, refused 2');
  });
});
