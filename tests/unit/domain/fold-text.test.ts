import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foldText, foldTexts } from '#domain/fold-text.ts';
import { openDatabase } from '#embedded/database.ts';

const cases = z
  .array(z.tuple([z.string(), z.string()]))
  .parse(JSON.parse(readFileSync('tests/fixtures/fold-text.json', 'utf8')));

describe('folding', () => {
  it.each(cases)('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is the same of many at once, whatever stands beside one another', () => {
    const plain = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u{E000}', ''));
    const japanese = fc.constantFrom(...cases.map(([text]) => text));
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, japanese)), (texts) => {
        expect(foldTexts(texts)).toEqual(texts.map(foldText));
      }),
    );
    expect(foldTexts(['A\u{E000}B', 'C'])).toEqual(['ab', 'c']);
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
