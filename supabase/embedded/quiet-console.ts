/**
 * Lite prints every failed statement with its parameters, which hold what visitors typed. This
 * replaces such errors on the console by their code and message, and drops its banner.
 */
export function quietConsole(): void {
  const { error, warn } = console;
  console.error = (...parts: unknown[]) => {
    if (!parts.some(isRefusal)) error(...parts.map(summary));
  };
  console.warn = (...parts: unknown[]) => {
    if (!String(parts[0]).startsWith('EXPERIMENTAL FEATURES ENABLED')) warn(...parts.map(summary));
  };
}

/** An answer that the database chose on purpose, see keepErrorCodes; its details hold values. */
function isRefusal(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'code' in part && part.code === 'PGRST';
}

function summary(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || !('message' in part)) return part;
  const code = 'code' in part ? `${String(part.code)} ` : '';
  return `${code}${String(part.message)}`;
}
