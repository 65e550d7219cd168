import type { MiddlewareHandler } from 'astro';
import { isPersonal } from '#domain/personal-paths.ts';
import { pathWithoutLocale } from '#i18n/locales.ts';
import { followChanges } from '#server/cache/changes.ts';
import { readChanges } from '#server/read-changes.ts';
import { refuseLongForm } from '#server/security/form-size.ts';
import { setSecurityHeaders } from '#server/security/security-headers.ts';
import { answerOrKeepForm, pageInstead, signInBefore } from '#server/session/carry-form.ts';
import { isSignedIn } from '#server/session/session.ts';

/** Every answer of the site, pages and endpoints alike, leaves with the security headers. */
export const onRequest: MiddlewareHandler = async (context, next) => {
  const { isPrerendered, request, url } = context;
  // Once per process, from its first request on; a build prerenders without a database.
  if (!isPrerendered) await followChanges(readChanges);
  const path = pathWithoutLocale(url.pathname);
  const personal = isPersonal(path);
  const answer = async () => {
    const refusal = await refuseLongForm(request, path, () => isSignedIn(context));
    if (refusal instanceof Response) return refusal;
    // Its body stays unread; the page that says so is asked for without one.
    if (refusal) return next(pageInstead(context, '/too-large'));
    const signIn = personal && !isPrerendered ? await signInBefore(context) : null;
    return signIn ? next(signIn) : answerOrKeepForm(context, next);
  };
  const response = await answer();
  setSecurityHeaders(response, path);
  // The answer to a form is the sender's alone, as is everything about one person.
  if (personal || request.method === 'POST') response.headers.set('cache-control', 'no-store');
  if (personal) response.headers.set('x-robots-tag', 'noindex');
  return response;
};
