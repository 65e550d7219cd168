/** What two people changed in one record, field by field. Mirrors private.merge_documents. */

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/** A document as it comes from the database. */
export type Document = Record<string, Json>;

/** A field that both changed, differently. */
export interface Conflict {
  field: string;
  base: Json;
  theirs: Json;
  yours: Json;
}

/** A field that is not as it was. */
export interface Difference {
  field: string;
  before: Json;
  after: Json;
}

/** Whether two values say the same; the order of an object's keys says nothing. */
function same(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, at) => same(item, b[at]))
    );
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
}

/**
 * Three-way merge. A field that only one of both changed takes that change; one that both changed
 * differently is a conflict, and the document then holds yours.
 * @param base what you had before you; null when that is not known: then all that differs might conflict
 */
export function mergeDocuments(
  base: Document | null,
  theirs: Document,
  yours: Document,
): { document: Document; conflicts: Conflict[] } {
  const document = { ...theirs };
  const conflicts: Conflict[] = [];
  for (const [field, value] of Object.entries(yours)) {
    const [old, current] = [base?.[field], theirs[field]];
    if (same(value, current) || (old !== undefined && same(value, old))) continue;
    document[field] = value;
    if (old === undefined || !same(old, current)) {
      conflicts.push({ field, base: old ?? null, theirs: current ?? null, yours: value });
    }
  }
  return { document, conflicts };
}

/** The fields in which two documents differ, in the order of the later one. */
export function differences(before: Document | null, after: Document): Difference[] {
  return Object.entries(after)
    .filter(([field, value]) => !same(before?.[field] ?? null, value))
    .map(([field, value]) => ({ field, before: before?.[field] ?? null, after: value }));
}
