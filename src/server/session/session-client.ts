/** The client of one signed-in person: her own token, from and to cookies of this request alone. */
import { createServerClient, parseCookieHeader } from '@supabase/ssr';
import type { APIContext } from 'astro';
import type { Database } from '#db/database.types.ts';
import { fetchWithin, type Supabase } from '../supabase.ts';
import { shareRefresh } from './share-refresh.ts';

/** What of a page's or action's context a session is made from. */
export type SessionContext = Pick<APIContext, 'request' | 'cookies' | 'url' | 'site'>;

const cookieName = 'engawa-session';

/** Whether a request carries a session at all; what it is worth, the database says. */
export function carriesSession({ request }: SessionContext): boolean {
  return request.headers.get('cookie')?.includes(cookieName) ?? false;
}

function isHttps({ url, site }: SessionContext): boolean {
  // Behind a proxy the address of the town says it.
  return (site ?? url).protocol === 'https:';
}

/** Options of a cookie that no script reads and no other site's form carries. */
export function cookieOptions(context: SessionContext) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(context) } as const;
}

const shared = shareRefresh(fetchWithin());

/** A client that reads its session from the request's cookies and writes it to the answer's. */
export function sessionClient(context: SessionContext): Supabase {
  const { request, cookies } = context;
  const sent = parseCookieHeader(request.headers.get('cookie') ?? '');
  const url = process.env.SUPABASE_URL ?? '';
  const key = process.env.SUPABASE_PUBLISHABLE_KEY ?? '';
  return createServerClient<Database>(url, key, {
    cookieOptions: { name: cookieName, ...cookieOptions(context) },
    global: { fetch: shared },
    cookies: {
      getAll: () => sent,
      setAll: (changed) => {
        // A refresh that is refused wants them gone. But this answer may come after another page's,
        // which brought a new session: only signing out takes cookies away, see endSession.
        if (changed.every(({ value }) => value === '')) return;
        for (const { name, value, options } of changed) {
          const { maxAge } = options;
          cookies.set(name, value, {
            ...cookieOptions(context),
            ...(maxAge !== undefined && { maxAge }),
          });
        }
      },
    },
  });
}

/** Takes the session's cookies away, in however many pieces it came. */
export function endSession({ request, cookies }: SessionContext): void {
  for (const { name } of parseCookieHeader(request.headers.get('cookie') ?? '')) {
    if (name.startsWith(cookieName)) cookies.delete(name, { path: '/' });
  }
}
