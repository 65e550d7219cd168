import type { MiddlewareHandler } from 'astro';
import { setSecurityHeaders } from '#server/security/security-headers.ts';

/** Every answer of the site, pages and endpoints alike, leaves with the security headers. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  setSecurityHeaders(response);
  return response;
};
