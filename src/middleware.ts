import { defineMiddleware } from 'astro:middleware';
import { setSecurityHeaders } from '#server/security/security-headers.ts';

/** Every answer of the site, pages and endpoints alike, leaves with the security headers. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  setSecurityHeaders(response);
  return response;
});
