import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foldText } from '#domain/fold-text.ts';
import { openDatabase } from '#embedded/database.ts';

const cases = z
  .array(z.tuple([z.string(), z.string()]))
  .parse(JSON.parse(readFileSync('tests/fixtures/fold-text.json', 'utf8')));

describe('folding', () => {
  it.each(cases)('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is the same in the database', { timeout: 90_000 }, async () => {
    const database = await openDatabase();
    for (const [text, folded] of cases) {
      const { rows } = await database.pglite.query('select private.fold_text($1) as folded', [
        text,
      ]);
      expect(rows).toEqual([{ folded }]);
    }
    await database.close();
  });
});
