import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseKeys, foldForKey } from '#domain/import/import-keys.ts';
import type { KeyParts } from '#domain/import/import-keys.ts';

const digest = (text: string) => Buffer.from(text).toString('hex').padEnd(32, '0').slice(-32);
const few = (...texts: string[]) => fc.constantFrom(...texts);
const maybe = (...texts: string[]) => fc.constantFrom(null, ...texts);
const row: fc.Arbitrary<KeyParts> = fc.record({
  source: few('S', 'T'),
  id: maybe('1', '2'),
  name: few('A', 'B'),
  address: maybe('X', 'Y'),
  building: maybe('1F', '2F'),
  group: maybe('G'),
  hash: fc.stringMatching(/^[0-3]{4}$/),
});

describe('choosing keys', () => {
  it('gives every row a key of its own within its source, or the row it repeats', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const seen = new Set<string>();
        for (const [index, chosen] of chooseKeys(rows, digest).entries()) {
          const own = rows[index];
          if ('key' in chosen) {
            expect(seen).not.toContain(`${own?.source} ${chosen.key}`);
            expect(chosen.formerKeys).not.toContain(chosen.key);
            seen.add(`${own?.source} ${chosen.key}`);
          } else {
            const kept = rows[chosen.sameAs];
            expect(chosen.sameAs).toBeLessThan(index);
            expect([kept?.source, kept?.hash]).toEqual([own?.source, own?.hash]);
          }
        }
      }),
    );
  });

  it('does not look at the order of the rows', () => {
    const distinct = fc.uniqueArray(row, { selector: ({ source, hash }) => `${source} ${hash}` });
    fc.assert(
      fc.property(distinct, (rows) => {
        const forward = chooseKeys(rows, digest);
        expect(chooseKeys(rows.toReversed(), digest)).toEqual(forward.toReversed());
      }),
    );
  });

  it('keeps the key of a row among its keys when any row is added', () => {
    const distinct = fc.uniqueArray(row, { minLength: 1, selector: ({ hash }) => hash });
    fc.assert(
      fc.property(distinct, (rows) => {
        const before = chooseKeys(rows.slice(0, -1), digest);
        const after = chooseKeys(rows, digest);
        for (const [index, chosen] of before.entries()) {
          const later = after[index];
          if (!('key' in chosen) || !later || !('key' in later))
            throw new Error('a row has no key');
          expect([later.key, ...later.formerKeys]).toContain(chosen.key);
        }
      }),
    );
  });
});

describe('folding', () => {
  it.each([
    ['ＮＰＯ ひだまり', 'npoひだまり'],
    ['本町１−２ー３', '本町1-2-3'],
    [null, ''],
  ])('%s is %s', (text, folded) => {
    expect(foldForKey(text)).toBe(folded);
  });
});
