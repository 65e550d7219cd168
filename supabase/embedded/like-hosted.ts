/** Where Lite 0.10 on PGlite answers otherwise than hosted Supabase does, made alike. */
import type { PGlite } from '@electric-sql/pglite';
import type { PgliteConnection } from '@supabase/lite/pglite';
import { z } from 'zod';

const TIMESTAMPTZ = 1184;

/** Times as ISO 8601, `2026-11-21T07:50:28.517+00:00`; Lite gives PostgreSQL's own form. */
export const parsers = {
  [TIMESTAMPTZ]: (text: string) => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'),
};

const arraySchema = z.array(z.object({ typarray: z.number() }));

/**
 * PGlite copies the list of its parsers at every statement, and has one for arrays of the rows of each
 * table, which nobody asks for: they were a sixth of what the database did under load.
 */
export async function forgetRowArrays(pglite: PGlite): Promise<void> {
  const { rows } = await pglite.query(
    `select typarray from pg_catalog.pg_type where typarray <> 0 and typtype in ('c', 'm', 'r')`,
  );
  for (const { typarray } of arraySchema.parse(rows)) {
    Reflect.deleteProperty(pglite.parsers, typarray);
  }
}

/**
 * At its first request Lite grants everything on every table of a schema with row level security to
 * anon and authenticated, which would undo the grants our migrations name. The roles are there
 * already, so the whole step is replaced by its answer: yes, row level security is in use.
 */
export function keepGrants(connection: PgliteConnection): void {
  Object.defineProperty(connection, 'ensureRlsContext', { value: () => Promise.resolve(true) });
}

const databaseError = z.object({
  severity: z.string(),
  code: z.string().length(5),
  message: z.string(),
  detail: z.string().nullish(),
  hint: z.string().nullish(),
});

/** What Lite already reports with its code. */
const KNOWN_TO_LITE = /^(42|22|21|55|PT|23505|23503|23502|25006)/;

/**
 * Lets errors keep their SQLSTATE. Lite answers those it does not list (our own codes, `raise
 * exception`, check constraints) with a bare 500; PostgREST names code, detail and hint.
 */
export function keepErrorCodes(connection: PgliteConnection): void {
  connection.normalizeDbError = (thrown: unknown): unknown => {
    const error = databaseError.safeParse(thrown).data;
    if (!error || KNOWN_TO_LITE.test(error.code)) return thrown;
    const { code, message, detail: details = null, hint = null } = error;
    // The form in which PostgREST, and Lite with it, lets SQL choose an answer.
    return {
      code: 'PGRST',
      message: JSON.stringify({ code, message, details, hint }),
      detail: JSON.stringify({ status: statusOf(code), headers: {} }),
    };
  };
}

/** PostgREST's table of SQLSTATE and HTTP status, as far as Lite leaves it to us. */
function statusOf(code: string): number {
  if (/^(08|53)/.test(code)) return 503;
  if (/^(0L|0P|28)/.test(code)) return 403;
  if (code === 'P0001') return 400;
  return /^(09|25|2D|38|39|3B|40|54|57|58|F0|HV|P0|XX)/.test(code) ? 500 : 400;
}
