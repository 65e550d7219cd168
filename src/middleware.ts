import type { MiddlewareHandler } from 'astro';
import { followChanges } from '#server/cache/changes.ts';
import { readChanges } from '#server/read-changes.ts';
import { setSecurityHeaders } from '#server/security/security-headers.ts';

/** Every answer of the site, pages and endpoints alike, leaves with the security headers. */
export const onRequest: MiddlewareHandler = async ({ isPrerendered, request }, next) => {
  // Once per process, from its first request on; a build prerenders without a database.
  if (!isPrerendered) followChanges(readChanges);
  const response = await next();
  setSecurityHeaders(response);
  // The answer to a form is the sender's alone.
  if (request.method === 'POST') response.headers.set('cache-control', 'no-store');
  return response;
};
