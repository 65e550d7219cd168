/** A condition the operator can mend, told in one sentence; printed without a stack. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
