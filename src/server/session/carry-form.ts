/** Takes a form along that came without a session, see domain/carried-form. */
import type { APIContext } from 'astro';
import { writeCarried } from '#domain/carried-form.ts';
import { isPersonal } from '#domain/personal-paths.ts';
import { localeOfPath, localePath, pathWithoutLocale } from '#i18n/locales.ts';
import { textsOf } from '../form-texts.ts';
import { sessionOf } from './session.ts';

/**
 * Actions that need nobody signed in: signing out, and the forms of posting, which can be filled in
 * before and hold signing in themselves, as their last step.
 */
const withoutSession = new Set(['leaveSession', 'postEntry', 'editPlace', 'editGroup']);

/** The fields of a sent form. Files are not carried: no page may put them into a form, they are chosen anew. */
async function fieldsOf(request: Request): Promise<[string, string][] | null> {
  const form = await request
    .clone()
    .formData()
    .catch(() => null);
  return form && textsOf(form);
}

/**
 * What to answer instead, when a form of a personal page comes from somebody who is not signed in (any
 * more): the page of signing in, to which `locals.carried` gives the form. Null: nothing stands in its way.
 */
export async function signInBefore(context: APIContext): Promise<Request | null> {
  const { request, url, locals } = context;
  const path = pathWithoutLocale(url.pathname);
  // A script that sends something has no use for a page; its endpoint says so itself.
  if (request.method !== 'POST' || !isPersonal(path) || /^\/sign-in(\/|$)|\.json$/.test(path))
    return null;
  if (withoutSession.has(url.searchParams.get('_action') ?? '')) return null;
  // Where the database does not answer, the form itself says so and keeps what was typed.
  const session = await sessionOf(context).catch(() => undefined);
  if (session !== null) return null;
  const fields = await fieldsOf(request);
  if (fields) locals.carried = writeCarried({ to: url.pathname + url.search, fields });
  const signIn = new URL(localePath(localeOfPath(url.pathname), '/sign-in'), url);
  signIn.searchParams.set('next', url.pathname);
  const headers = new Headers(request.headers);
  for (const name of ['content-type', 'content-length']) headers.delete(name);
  return new Request(signIn, { headers });
}
