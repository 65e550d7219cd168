import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#embedded/database.ts';
import { differences, mergeDocuments, type Document } from '#domain/revision/merge.ts';

const documents: fc.Arbitrary<Document> = fc.record({
  a: fc.constantFrom(0, 1, 2),
  b: fc.constantFrom(null, 'x', 'y'),
  c: fc.constantFrom<Document[string]>([], ['x'], ['x', { k: 1 }]),
});

describe('merging what two people changed', () => {
  it('takes every change that only one of them made', () => {
    fc.assert(
      fc.property(documents, documents, documents, (base, theirs, yours) => {
        const { document, conflicts } = mergeDocuments(base, theirs, yours);
        const inConflict = new Set(conflicts.map(({ field }) => field));
        const changed = (to: Document) => differences(base, to).map(({ field }) => field);
        for (const field of changed(theirs)) {
          if (!changed(yours).includes(field)) expect(document[field]).toEqual(theirs[field]);
        }
        for (const field of changed(yours)) {
          expect(document[field]).toEqual(yours[field]);
          // A conflict is where both went different ways, and nowhere else.
          const bothDiffer =
            changed(theirs).includes(field) &&
            differences(theirs, yours).some((d) => d.field === field);
          expect(inConflict.has(field)).toBe(bothDiffer);
        }
      }),
    );
  });

  it('calls everything that differs a conflict where the base is not known', () => {
    fc.assert(
      fc.property(documents, documents, (theirs, yours) => {
        const { conflicts } = mergeDocuments(null, theirs, yours);
        expect(conflicts.map(({ field }) => field)).toEqual(
          differences(theirs, yours).map(({ field }) => field),
        );
      }),
    );
  });

  it('does not take the order of keys for a change', () => {
    expect(differences({ c: { x: 1, y: 2 } }, { c: { y: 2, x: 1 } })).toEqual([]);
  });

  it('is the same in the database', { timeout: 90_000 }, async () => {
    const { pglite, close } = await openDatabase();
    const cases = fc.sample(fc.tuple(fc.option(documents), documents, documents), 300);
    const { rows } = await pglite.query<{ merged: unknown }>(
      `select private.merge_documents(nullif(c -> 0, 'null'), c -> 1, c -> 2) as merged
       from jsonb_array_elements($1::jsonb) with ordinality e (c, n) order by n`,
      [JSON.stringify(cases)],
    );
    await close();
    expect(rows.map(({ merged }) => merged)).toEqual(
      cases.map(([base, theirs, yours]) => mergeDocuments(base, theirs, yours)),
    );
  });
});
