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
  const form = await request.formData().catch(() => null);
  return form && textsOf(form);
}

/** The request for a page of ours that answers a form in place of its own, in the form's reading. */
export function pageInstead(
  { request, url }: Pick<APIContext, 'request' | 'url'>,
  path: string,
  params: Readonly<Record<string, string>> = {},
): Request {
  const page = new URL(localePath(localeOfPath(url.pathname), path), url);
  for (const [name, value] of Object.entries(params)) page.searchParams.set(name, value);
  const headers = new Headers(request.headers);
  for (const name of ['content-type', 'content-length']) headers.delete(name);
  return new Request(page, { headers });
}

/** Gives the form to a page of ours, which is asked for in place of where it was sent. */
function carryTo(
  path: string,
  fields: [string, string][] | null,
  context: APIContext,
  params: Readonly<Record<string, string>> = {},
): Request {
  const { url, locals } = context;
  if (fields) locals.carried = writeCarried({ to: url.pathname + url.search, fields });
  return pageInstead(context, path, params);
}

/** A form of a personal page; what a script sends to an endpoint, and signing in, say for themselves how it went. */
function isOwnForm({ request, url }: APIContext): boolean {
  const path = pathWithoutLocale(url.pathname);
  return request.method === 'POST' && isPersonal(path) && !/^\/sign-in(\/|$)|\.json$/.test(path);
}

/**
 * Answers a request. Where a form of a personal page meets a database that does not answer, the answer
 * is a page that holds all that was typed and sends it again.
 * @param next goes on with the request, or with another one
 */
export async function answerOrKeepForm(
  context: APIContext,
  next: (request?: Request) => Promise<Response>,
): Promise<Response> {
  if (!isOwnForm(context)) return next();
  const copy = context.request.clone();
  const isTaken = (response: Response) => response.status !== 500;
  let failure: unknown;
  const response = await next().catch((error: unknown) => {
    failure = error;
    return null;
  });
  if (response && isTaken(response)) {
    void copy.body?.cancel();
    return response;
  }
  const fields = await fieldsOf(copy);
  if (fields === null) {
    if (response) return response;
    throw failure;
  }
  // For the operator; nothing of what was typed.
  if (failure !== undefined) console.error(failure);
  return next(carryTo('/me/unsent', fields, context));
}

/**
 * What to answer instead, when a form of a personal page comes from somebody who is not signed in (any
 * more): the page of signing in, to which `locals.carried` gives the form. Null: nothing stands in its way.
 */
export async function signInBefore(context: APIContext): Promise<Request | null> {
  const { request, url } = context;
  if (!isOwnForm(context)) return null;
  if (withoutSession.has(url.searchParams.get('_action') ?? '')) return null;
  // Where the database does not answer, the form itself says so and keeps what was typed.
  const session = await sessionOf(context).catch(() => undefined);
  if (session !== null) return null;
  return carryTo('/sign-in', await fieldsOf(request.clone()), context, { next: url.pathname });
}
