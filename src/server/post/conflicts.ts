/** What two people changed differently, in words to choose by. */
import type { Conflict } from '#domain/post/form-page.ts';

function inWords(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join('\n') || null;
  if (typeof value === 'object') {
    return Object.values(value).map(inWords).filter(Boolean).join(' ') || null;
  }
  if (typeof value === 'boolean') return value ? '○' : '×';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** Conflicts as the form shows them. */
export function conflictsOf(
  conflicts: readonly { field: string; theirs: unknown; yours: unknown }[],
): Conflict[] {
  return conflicts.map(({ field, theirs, yours }) => ({
    field,
    theirs: inWords(theirs),
    yours: inWords(yours),
  }));
}
