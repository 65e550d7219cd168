/** The one way to the database. */
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '#db/database.types.ts';

export type Supabase = SupabaseClient<Database>;

/** How long the site waits for the database before it shows what it has, milliseconds. */
const patienceMs = 10_000;
/**
 * The same for what is read as a whole: 250,000 places take some 20 s. Giving up sooner would never
 * have them, and the database would go on with what nobody waits for.
 */
const wholePatienceMs = 60_000;

/** A fetch that gives up after so many milliseconds; null: never. */
export function fetchWithin(timeoutMs: number | null = patienceMs): typeof fetch {
  return (input, init) =>
    fetch(input, {
      ...init,
      ...(timeoutMs === null || init?.signal ? {} : { signal: AbortSignal.timeout(timeoutMs) }),
    });
}

/** A client that holds no session and refreshes nothing. */
export function connect(url: string, key: string, timeoutMs: number | null = patienceMs): Supabase {
  return createClient<Database>(url, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: { fetch: fetchWithin(timeoutMs) },
  });
}

const anonymousWithin = (timeoutMs: number) =>
  connect(process.env.SUPABASE_URL ?? '', process.env.SUPABASE_PUBLISHABLE_KEY ?? '', timeoutMs);

let client: Supabase | undefined;
let patientClient: Supabase | undefined;

/**
 * The client of everyone who is not signed in. Public pages read with nothing else, so that their
 * bytes are the same for all. The start command sets both variables, also for the embedded database.
 */
export function anonymous(): Supabase {
  return (client ??= anonymousWithin(patienceMs));
}

/** The same client for what is read as a whole and kept, or must wait while that is read. */
export function patientAnonymous(): Supabase {
  return (patientClient ??= anonymousWithin(wholePatienceMs));
}

/** The database did not answer, or refused. Carries its code, never a text that is shown to users. */
export class DatabaseError extends Error {
  readonly code: string;
  constructor(what: string, error: { code: string; message: string }) {
    super(`${what}: ${error.code} ${error.message}`);
    this.code = error.code;
  }
}

/** What supabase-js resolves to. */
interface Answer {
  data: unknown;
  error: { code: string; message: string } | null;
}

/**
 * The data of an answer.
 * @throws DatabaseError
 */
export function dataOf<Got extends Answer>(
  what: string,
  answer: Got,
): Extract<Got, { error: null }>['data'] {
  if (answer.error) throw new DatabaseError(what, answer.error);
  return answer.data;
}
