/** The id of a field's hint. */
export const hintId = (id: string): string => `${id}-hint`;

/** The id of a field's error. */
export const errorId = (id: string): string => `${id}-error`;

/** The value of `aria-describedby`: the error first, since it is what the reader came back for. */
export function describedBy(id: string, hint?: string, error?: string): string | undefined {
  return [error && errorId(id), hint && hintId(id)].filter(Boolean).join(' ') || undefined;
}
